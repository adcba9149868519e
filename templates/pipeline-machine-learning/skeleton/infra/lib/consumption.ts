import type { Construct } from 'constructs';
import type { Config } from '../config.ts';
import { endpoint } from './endpoint.ts';
import { grantTables } from './grants.ts';
import { Layer } from './Layer.ts';
import { workgroup } from './workgroup.ts';

/** Who asks, and by what. Curated is open to them, nothing else; the model answers by switch. */
export class Consumption extends Layer {
  constructor(scope: Construct, config: Config) {
    super(scope, 'Consumption', config);
    workgroup(this, 'Workgroup', 'analysts', 20);
    const analysts = this.formatArn({ service: 'iam', region: '', resource: 'role', resourceName: config.analystRole });
    grantTables(this, 'Analysts', analysts, { curated: 'ask' });
    if (config.endpoint) endpoint(this);
  }
}
