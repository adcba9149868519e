import type { Construct } from 'constructs';
import type { Config } from '../config.ts';
import { grantTables } from './grants.ts';
import { Layer } from './Layer.ts';
import { search } from './search.ts';
import { window } from './window.ts';
import { workgroup } from './workgroup.ts';

/** Three ways out: one record by its id, what crosses records in an index, sums of the curated tables in SQL. */
export class Consumption extends Layer {
  constructor(scope: Construct, config: Config) {
    super(scope, 'Consumption', config);
    window(this);
    search(this);
    workgroup(this, 'Workgroup', 'analysts', 20);
    const analysts = this.formatArn({ service: 'iam', region: '', resource: 'role', resourceName: config.analystRole });
    grantTables(this, 'Analysts', analysts, { curated: 'ask' });
  }
}
