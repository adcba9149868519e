import type { Column } from './Catalog.ts';

/** What a device says. */
const READING: Column[] = [
  { name: 'id', type: 'string', required: true },
  { name: 'site', type: 'string' },
  { name: 'device_id', type: 'string' },
  { name: 'metric', type: 'string' },
  { name: 'value', type: 'double' },
  { name: 'occurred_at', type: 'timestamp' },
];

/** The columns of each table; the tests hold the contracts and the statements to them. */
export const COLUMNS = {
  raw: READING,
  records: READING,
  rejected: [...READING, { name: 'reason', type: 'string' }],
  daily: [
    { name: 'day', type: 'date', required: true },
    { name: 'site', type: 'string', required: true },
    { name: 'metric', type: 'string', required: true },
    { name: 'readings', type: 'bigint' },
    { name: 'lowest', type: 'double' },
    { name: 'highest', type: 'double' },
  ],
} satisfies Record<string, Column[]>;
