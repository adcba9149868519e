import type { Construct } from 'constructs';
import type { Config } from '../config.ts';
import { dashboards } from './dashboards.ts';
import { grantTables } from './grants.ts';
import { Layer } from './Layer.ts';
import { warehouse } from './warehouse.ts';
import { workgroup } from './workgroup.ts';

/** Who asks, and by what. Curated is open to them, nothing else. */
export class Consumption extends Layer {
  constructor(scope: Construct, config: Config) {
    super(scope, 'Consumption', config);
    const group = workgroup(this, 'Workgroup', 'analysts', 20);
    const analysts = this.formatArn({ service: 'iam', region: '', resource: 'role', resourceName: config.analystRole });
    grantTables(this, 'Analysts', analysts, { curated: 'ask' });
    if (config.warehouse) warehouse(this);
    if (config.dashboards) dashboards(this, group);
  }
}
