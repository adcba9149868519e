import type { Construct } from 'constructs';
import type { Config } from '../config.ts';
import { COLUMNS } from './columns.ts';
import { dashboards } from './dashboards.ts';
import { grantTables } from './grants.ts';
import { Layer } from './Layer.ts';
import { market } from './market.ts';
import { quickDataset } from './quickDataset.ts';
import { MONTHLY } from './reports.ts';
import { warehouse } from './warehouse.ts';
import { workgroup } from './workgroup.ts';

/** Who asks, and by what. Curated is open to them, nothing else; a market sees its own rows. */
export class Consumption extends Layer {
  constructor(scope: Construct, config: Config) {
    super(scope, 'Consumption', config);
    const group = workgroup(this, 'Workgroup', 'analysts', 20);
    const analysts = this.formatArn({ service: 'iam', region: '', resource: 'role', resourceName: config.analystRole });
    grantTables(this, 'Analysts', analysts, { curated: 'ask' });
    const tables = { Daily: `daily_${config.dataset}`, Monthly: `monthly_${config.dataset}` };
    for (const one of config.markets) market(this, one, tables);
    if (config.warehouse) warehouse(this);
    if (!config.dashboards) return;
    const source = dashboards(this, group);
    quickDataset(this, source, tables.Daily, COLUMNS.daily);
    quickDataset(this, source, tables.Monthly, MONTHLY);
  }
}
