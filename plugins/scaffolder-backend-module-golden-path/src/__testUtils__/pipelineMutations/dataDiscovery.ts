import { named, recordOf, replace } from './edits';
import { breaks } from './Mutation';

const INVENTORY = /inventory\.yaml$/;

/** What is known of the data before anything is built on it. */
export const dataDiscovery = [
  breaks('inventory-missing', project => project.delete(INVENTORY)),
  breaks(
    'inventory-invalid',
    replace(INVENTORY, /volume-per-day: .*/, 'volume-per-day: a lot'),
  ),
  breaks(
    'source-not-inventoried',
    replace(INVENTORY, /resource: .*/, 'resource: ["Load"]'),
  ),
  breaks('raw-not-cataloged', project => {
    const raw = JSON.stringify({ Ref: 'RawBucket' });
    for (const table of project.all('AWS::Glue::Table'))
      if (JSON.stringify(table).includes(raw)) project.remove(table);
    const catalog = project.one('AWS::Glue::Database', named('Raw'));
    delete catalog.Properties.DatabaseInput.LocationUri;
  }),
  breaks(
    'personal-data-unmarked',
    replace(
      INVENTORY,
      /personal-columns: .*/,
      'personal-columns: ["customer_id", "category"]',
    ),
  ),
  breaks(
    'inventory-stale',
    replace(INVENTORY, /^reviewed: .*$/m, 'reviewed: 2025-06-01'),
  ),
  breaks('discovery-unrecorded', project =>
    project.delete(recordOf('data-discovery')),
  ),
];
