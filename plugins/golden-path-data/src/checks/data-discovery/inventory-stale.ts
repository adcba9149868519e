import { verdictOf } from 'backstage-plugin-golden-path-common';
import { daysBetween, documentsOf, latest } from '../../documents';
import { valueAt } from '../../graph';
import { exampleRecord } from '../records/exampleRecord';
import { OfDocument } from '../records/OfDocument';
import {
  exampleContract,
  exampleInventory,
  STREAM_MODULE,
  STREAM_TEMPLATE,
} from '../records/exampleFiles';
import type { DataCheck } from '../DataCheck';

/** Days after which an inventory has to be looked at again. */
const YEAR = 366;

export const inventoryStale: DataCheck = {
  id: 'inventory-stale',
  title: 'The inventory is older than what came after it',
  practice: 'data-discovery',
  severity: 'low',
  rationale:
    'Sources change: an inventory that was last looked at before a contract was written, or a year before the last decision, describes another project.',
  remedy:
    'Hold the inventory against the sources and set `reviewed` to the day.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          ...STREAM_TEMPLATE,
          ...exampleInventory(),
          'docs/decisions/lake.md': exampleRecord('data-tiers', {
            date: '2026-06-01',
            'review-by': '2029-01-01',
          }),
        },
      },
      {
        files: {
          ...STREAM_MODULE,
          ...exampleInventory(),
          ...exampleContract(`contractCreatedTs: 2026-02-01T08:00:00Z
`),
        },
      },
    ],
    fail: [
      {
        files: {
          ...STREAM_TEMPLATE,
          ...exampleInventory(),
          ...exampleContract(`contractCreatedTs: 2026-05-01T08:00:00Z
`),
        },
        lines: [1],
      },
      {
        files: {
          ...STREAM_MODULE,
          ...exampleInventory(),
          'docs/decisions/lake.md': exampleRecord('data-tiers', {
            date: '2027-09-01',
            'review-by': '2029-01-01',
          }),
        },
        lines: [1],
      },
    ],
  },
  run: model => {
    const { inventories, contracts, records } = documentsOf(model);
    const contract = latest(
      contracts.flatMap(({ created, file }) =>
        created ? [{ day: created, file }] : [],
      ),
    );
    const record = latest(
      records.flatMap(({ date, file }) => (date ? [{ day: date, file }] : [])),
    );
    const say = new OfDocument();
    for (const { reviewed, value, at } of inventories) {
      if (!reviewed || !(contract ?? record)) continue;
      const place = valueAt(value, 'reviewed')?.at ?? at;
      if (contract && contract.day > reviewed)
        say.fail(
          place,
          `It was reviewed on ${reviewed}, before ${contract.file} was written on ${contract.day}.`,
        );
      else if (record && daysBetween(reviewed, record.day) > YEAR)
        say.fail(
          place,
          `It was reviewed on ${reviewed}, more than a year before the decision of ${record.day} in ${record.file}.`,
        );
      else say.pass();
    }
    return verdictOf(
      [say],
      'No other date in the project tells how old the inventory is.',
    );
  },
};
