import type { Construct } from 'constructs';
import type { Config } from '../config.ts';
import { Catalog } from './Catalog.ts';
import { COLUMNS } from './columns.ts';
import { promises } from './promises.ts';

/** The tables of the project. */
export class Cataloging extends Catalog {
  constructor(scope: Construct, config: Config) {
    super(scope, config);
    const { dataset } = config;
    this.delivered('Readings', `${dataset}_readings`, 'Every reading as its device sent it', COLUMNS.raw, {
      key: 'day',
      location: 'readings/${day}',
      projection: {
        type: 'date',
        format: 'yyyy/MM/dd',
        range: `${promises.since},NOW`,
        interval: '1',
        'interval.unit': 'DAYS',
      },
    });
    this.iceberg('Records', 'transformed', dataset, COLUMNS.records, 'occurred_at');
    this.iceberg('Rejected', 'transformed', `${dataset}_rejected`, COLUMNS.rejected, 'occurred_at');
    this.iceberg('Daily', 'curated', `daily_${dataset}`, COLUMNS.daily, 'day');
  }
}
