import type { Construct } from 'constructs';
import type { Config } from '../config.ts';
import type { Column } from './Catalog.ts';
import { Cataloging } from './cataloging.ts';

/** The columns of reports; dashboards show them all. */
export const MONTHLY: Column[] = [
  { name: 'month', type: 'date', required: true },
  { name: 'category', type: 'string', required: true },
  { name: 'currency', type: 'string', required: true },
  { name: 'records', type: 'bigint' },
  { name: 'customers', type: 'bigint' },
  { name: 'amount', type: 'decimal(18,2)' },
];

/** The tables of the records, and beside their daily sums those of reports. */
export class Reports extends Cataloging {
  constructor(scope: Construct, config: Config) {
    super(scope, config);
    this.iceberg('Monthly', 'curated', `monthly_${config.dataset}`, MONTHLY, 'month');
  }
}
