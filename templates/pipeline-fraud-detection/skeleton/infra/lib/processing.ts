import type { Construct } from 'constructs';
import type { Config } from '../config.ts';
import { job } from './jobs.ts';
import { keepInShape } from './keepInShape.ts';
import { Layer } from './Layer.ts';
import { nightly } from './nightly.ts';
import { scoring } from './scoring.ts';
import { watch } from './watch.ts';
import { workgroup } from './workgroup.ts';

/** Two sides of one stream: a decision within seconds, and by night raw to transformed and from there to curated. */
export class Processing extends Layer {
  constructor(scope: Construct, config: Config) {
    super(scope, 'Processing', config);
    const { dataset } = config;
    const WorkGroup = workgroup(this, 'Workgroup', 'pipeline');
    const curate = job(this, 'curate', { transformed: 'read', curated: 'write' }, { WorkGroup });
    const Curate = curate.stateMachineArn;
    const transform = job(this, 'transform', { raw: 'read', transformed: 'write' }, { WorkGroup, Curate });
    curate.grantStartExecution(transform);
    nightly(this, transform);
    keepInShape(this, 'transformed', { Records: dataset, Reviews: `${dataset}_reviews`, Rejected: `${dataset}_rejected` });
    keepInShape(this, 'curated', { Daily: `daily_${dataset}`, Risk: `risk_${dataset}` });
    watch(this, { transform, curate });
    scoring(this);
  }
}
