import type { Column } from './Catalog.ts';

/** What an agent sends of each line. */
const LINE: Column[] = [
  { name: 'id', type: 'string', required: true },
  { name: 'service', type: 'string' },
  { name: 'host', type: 'string' },
  { name: 'level', type: 'string' },
  { name: 'message', type: 'string' },
  { name: 'trace_id', type: 'string' },
  { name: 'user_id', type: 'string', personal: true },
  { name: 'duration_ms', type: 'bigint' },
  { name: 'occurred_at', type: 'timestamp' },
];

/** The columns of each table; the tests hold the contracts and the statements to them. */
export const COLUMNS = {
  raw: LINE,
  records: LINE,
  rejected: [...LINE, { name: 'reason', type: 'string' }],
  daily: [
    { name: 'day', type: 'date', required: true },
    { name: 'service', type: 'string', required: true },
    { name: 'level', type: 'string', required: true },
    { name: 'lines', type: 'bigint' },
    { name: 'slowest_ms', type: 'bigint' },
  ],
} satisfies Record<string, Column[]>;
