import type { Construct } from 'constructs';
import type { Config } from '../config.ts';
import { Catalog } from './Catalog.ts';
import { COLUMNS } from './columns.ts';
import { promises } from './promises.ts';

/** The tables of the project. */
export class Cataloging extends Catalog {
  constructor(scope: Construct, config: Config) {
    super(scope, config);
    const { dataset, source } = config;
    const table = `${source.schema}/${dataset}`;
    this.delivered('Changes', `${dataset}_changes`, 'Every change as the source committed it', COLUMNS.raw, {
      key: 'day',
      location: `cdc/${table}/\${day}`,
      projection: {
        type: 'date',
        format: 'yyyy/MM/dd',
        range: `${promises.since},NOW`,
        interval: '1',
        'interval.unit': 'DAYS',
      },
    });
    this.delivered('Loads', `${dataset}_load`, 'The whole table, as it was when it was loaded', COLUMNS.raw, {
      key: 'load',
      location: `load/\${load}/${table}`,
      projection: { type: 'integer', range: '1,9' },
    });
    this.iceberg('Records', 'transformed', dataset, COLUMNS.records, 'occurred_at');
    this.iceberg('Rejected', 'transformed', `${dataset}_rejected`, COLUMNS.rejected, 'committed_at');
    this.iceberg('Daily', 'curated', `daily_${dataset}`, COLUMNS.daily, 'day');
    this.iceberg('Features', 'curated', `features_${dataset}`, COLUMNS.features, 'day');
  }
}
