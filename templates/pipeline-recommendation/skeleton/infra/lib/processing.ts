import type { Role } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { Config } from '../config.ts';
import { allow } from './allow.ts';
import { job } from './jobs.ts';
import { keepInShape } from './keepInShape.ts';
import { Layer } from './Layer.ts';
import { nightly } from './nightly.ts';
import { watch } from './watch.ts';
import { workgroup } from './workgroup.ts';

/** By night: raw to transformed, from there to curated where the quality is good enough, and what is popular into the table of ready answers. */
export class Processing extends Layer {
  constructor(scope: Construct, config: Config) {
    super(scope, 'Processing', config);
    const { dataset } = config;
    const WorkGroup = workgroup(this, 'Workgroup', 'pipeline');
    const Answers = this.find('answers-table');
    const curate = job(this, 'curate', { transformed: 'read', curated: 'write' }, { WorkGroup, Answers });
    allow(
      curate.role as Role,
      ['dynamodb:PutItem'],
      [this.formatArn({ service: 'dynamodb', resource: 'table', resourceName: Answers })],
    );
    const Curate = curate.stateMachineArn;
    const transform = job(this, 'transform', { raw: 'read', transformed: 'write' }, { WorkGroup, Curate });
    curate.grantStartExecution(transform);
    nightly(this, transform);
    keepInShape(this, 'transformed', { Interactions: dataset, Items: `${dataset}_items`, Rejected: `${dataset}_rejected` });
    keepInShape(this, 'curated', { Daily: `daily_${dataset}`, Signals: `signals_${dataset}` });
    watch(this, { transform, curate });
  }
}
