import type { Construct } from 'constructs';
import type { Config } from '../config.ts';
import { job } from './jobs.ts';
import { Operated } from './Operated.ts';
import { workgroup } from './workgroup.ts';

/** Two jobs, each with a role of its own: raw to transformed by night, and from there to curated where the quality is good enough. */
export class Processing extends Operated {
  constructor(scope: Construct, config: Config) {
    super(scope, 'Processing', config);
    const { dataset } = config;
    const WorkGroup = workgroup(this, 'Workgroup', 'pipeline');
    const curate = job(this, 'curate', { transformed: 'read', curated: 'write' }, { WorkGroup });
    const Curate = curate.stateMachineArn;
    const transform = job(this, 'transform', { raw: 'read', transformed: 'write' }, { WorkGroup, Curate });
    curate.grantStartExecution(transform);
    this.nightly(transform);
    this.keepInShape('transformed', { Records: dataset, Rejected: `${dataset}_rejected` });
    this.keepInShape('curated', { Daily: `daily_${dataset}` });
    this.watch({ transform, curate });
  }
}
