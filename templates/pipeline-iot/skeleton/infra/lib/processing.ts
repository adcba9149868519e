import type { Construct } from 'constructs';
import type { Config } from '../config.ts';
import { allow } from './allow.ts';
import { lambda, readsStream } from './functions.ts';
import { job } from './jobs.ts';
import { keepInShape } from './keepInShape.ts';
import { Layer } from './Layer.ts';
import { nightly } from './nightly.ts';
import { watch } from './watch.ts';
import { workgroup } from './workgroup.ts';

const READS = ['kinesis:DescribeStream', 'kinesis:DescribeStreamSummary', 'kinesis:GetRecords', 'kinesis:GetShardIterator', 'kinesis:ListShards'];

/** A function looks at each reading as it comes, and raises the alarm; by night two jobs bring readings to transformed and curated. */
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
    keepInShape(this, 'transformed', { Records: dataset, Rejected: `${dataset}_rejected` });
    keepInShape(this, 'curated', { Daily: `daily_${dataset}` });
    watch(this, { transform, curate });
    const alerts = this.find('alerts-arn');
    const raises = lambda(this, 'raise', { ALERTS: alerts, LIMITS: JSON.stringify(config.limits) });
    allow(raises.role, ['sns:Publish'], [alerts]);
    readsStream(this, 'raise', raises, READS, { eventSourceArn: this.find('readings-arn'), maximumBatchingWindowInSeconds: 1 });
  }
}
