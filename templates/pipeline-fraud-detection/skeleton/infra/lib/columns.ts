import type { Column } from './Catalog.ts';

/** What the stream says of each payment. */
const RECORD: Column[] = [
  { name: 'id', type: 'string', required: true },
  { name: 'customer_id', type: 'string', personal: true },
  { name: 'category', type: 'string' },
  { name: 'amount', type: 'decimal(12,2)' },
  { name: 'currency', type: 'string' },
  { name: 'occurred_at', type: 'timestamp' },
  { name: 'updated_at', type: 'timestamp' },
];
/** When the producer sent it. */
const COMMITTED: Column = { name: 'committed_at', type: 'timestamp' };

/** The columns of each table; the tests hold the contracts and the statements to them. */
export const COLUMNS = {
  raw: [{ name: 'op', type: 'string' }, COMMITTED, ...RECORD],
  records: [...RECORD, COMMITTED],
  rejected: [...RECORD, COMMITTED, { name: 'reason', type: 'string' }],
  reviews: [
    { name: 'id', type: 'string', required: true },
    { name: 'verdict', type: 'string' },
    { name: 'reviewer_id', type: 'string', personal: true },
    { name: 'reviewed_at', type: 'timestamp' },
  ],
  daily: [
    { name: 'day', type: 'date', required: true },
    { name: 'category', type: 'string', required: true },
    { name: 'currency', type: 'string', required: true },
    { name: 'records', type: 'bigint' },
    { name: 'amount', type: 'decimal(18,2)' },
  ],
  risk: [
    { name: 'day', type: 'date', required: true },
    { name: 'customer_id', type: 'string', required: true, personal: true },
    { name: 'currency', type: 'string', required: true },
    { name: 'records', type: 'bigint' },
    { name: 'amount', type: 'decimal(18,2)' },
    { name: 'highest', type: 'decimal(12,2)' },
    { name: 'reviewed', type: 'bigint' },
    { name: 'frauds', type: 'bigint' },
  ],
} satisfies Record<string, Column[]>;
