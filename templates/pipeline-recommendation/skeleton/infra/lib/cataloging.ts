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
    this.delivered('Events', `${dataset}_events`, 'What people did, and what items there are, as it came', COLUMNS.raw, {
      key: 'day',
      location: 'events/${day}',
      projection: {
        type: 'date',
        format: 'yyyy/MM/dd',
        range: `${promises.since},NOW`,
        interval: '1',
        'interval.unit': 'DAYS',
      },
    });
    this.iceberg('Interactions', 'transformed', dataset, COLUMNS.interactions, 'occurred_at');
    this.iceberg('Items', 'transformed', `${dataset}_items`, COLUMNS.items, 'occurred_at');
    this.iceberg('Rejected', 'transformed', `${dataset}_rejected`, COLUMNS.rejected, 'received_at');
    this.iceberg('Daily', 'curated', `daily_${dataset}`, COLUMNS.daily, 'day');
    this.iceberg('Signals', 'curated', `signals_${dataset}`, COLUMNS.signals, 'day');
  }
}
