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
    const byDay = (folder: string) => ({
      key: 'day',
      location: `${folder}/\${day}`,
      projection: {
        type: 'date',
        format: 'yyyy/MM/dd',
        range: `${promises.since},NOW`,
        interval: '1',
        'interval.unit': 'DAYS',
      },
    });
    this.delivered('Events', `${dataset}_events`, 'Every payment as it came', COLUMNS.raw, byDay('events'));
    this.delivered('Verdicts', `${dataset}_verdicts`, 'What reviewers found, as it came', COLUMNS.reviews, byDay('verdicts'));
    this.iceberg('Records', 'transformed', dataset, COLUMNS.records, 'occurred_at');
    this.iceberg('Reviews', 'transformed', `${dataset}_reviews`, COLUMNS.reviews, 'reviewed_at');
    this.iceberg('Rejected', 'transformed', `${dataset}_rejected`, COLUMNS.rejected, 'committed_at');
    this.iceberg('Daily', 'curated', `daily_${dataset}`, COLUMNS.daily, 'day');
    this.iceberg('Risk', 'curated', `risk_${dataset}`, COLUMNS.risk, 'day');
  }
}
