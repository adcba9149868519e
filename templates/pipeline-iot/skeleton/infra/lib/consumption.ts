import type { Construct } from 'constructs';
import type { Config } from '../config.ts';
import { allow } from './allow.ts';
import { collection } from './collection.ts';
import { feed, feeder } from './feed.ts';
import { grantTables } from './grants.ts';
import { Layer } from './Layer.ts';
import { pipelineBody } from './searchPipeline.ts';
import { warehouse } from './warehouse.ts';
import { workgroup } from './workgroup.ts';

const READS = ['kinesis:DescribeStream', 'kinesis:DescribeStreamSummary', 'kinesis:GetRecords', 'kinesis:GetShardIterator', 'kinesis:ListShards'];

/** Who asks, and by what: the newest readings in an index, and sums of days in curated. */
export class Consumption extends Layer {
  constructor(scope: Construct, config: Config) {
    super(scope, 'Consumption', config);
    workgroup(this, 'Workgroup', 'analysts', 20);
    const analysts = this.formatArn({ service: 'iam', region: '', resource: 'role', resourceName: config.analystRole });
    grantTables(this, 'Analysts', analysts, { curated: 'ask' });
    if (config.warehouse) warehouse(this);
    if (config.search) this.#search();
  }

  /** The hot end: readings of some days, from the same stream that the lake has them of. The lake keeps all: the index can be lost. */
  #search(): void {
    const { config } = this;
    const writer = feeder(this);
    allow(writer, READS, [this.find('readings-arn')]);
    const endpoint = this.given('SearchEndpoint', config.given.searchEndpoint);
    const made = collection(this, {
      type: 'TIMESERIES',
      description: `The newest readings of ${config.dataset}`,
      ...{ writer, endpoint, reader: config.searchRole, days: config.hotDays },
    });
    const body = pipelineBody({
      region: this.region,
      role: writer.roleArn,
      host: made.attrCollectionEndpoint,
      stream: this.find('readings-name'),
      index: config.dataset,
      networkPolicy: made.name,
      failures: this.find('results-bucket'),
    });
    feed(this, writer, made, body);
  }
}
