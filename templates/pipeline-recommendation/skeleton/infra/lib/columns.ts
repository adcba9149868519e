import type { Column } from './Catalog.ts';

const RECEIVED: Column = { name: 'received_at', type: 'timestamp' };
/** What somebody did with an item. */
const INTERACTION: Column[] = [
  { name: 'event_id', type: 'string', required: true },
  { name: 'user_id', type: 'string', personal: true },
  { name: 'item_id', type: 'string' },
  { name: 'event_type', type: 'string' },
  { name: 'occurred_at', type: 'timestamp' },
];

/** The columns of each table; the tests hold the contracts and the statements to them. */
export const COLUMNS = {
  raw: [
    { name: 'kind', type: 'string' },
    ...INTERACTION.map(({ required: _, ...column }) => column),
    { name: 'category', type: 'string' },
    { name: 'title', type: 'string' },
    RECEIVED,
  ],
  interactions: [...INTERACTION, RECEIVED],
  items: [
    { name: 'item_id', type: 'string', required: true },
    { name: 'category', type: 'string' },
    { name: 'title', type: 'string' },
    { name: 'occurred_at', type: 'timestamp' },
    RECEIVED,
  ],
  rejected: [{ name: 'kind', type: 'string' }, ...INTERACTION, RECEIVED, { name: 'reason', type: 'string' }],
  daily: [
    { name: 'day', type: 'date', required: true },
    { name: 'category', type: 'string', required: true },
    { name: 'item_id', type: 'string', required: true },
    { name: 'people', type: 'bigint' },
    { name: 'events', type: 'bigint' },
  ],
  signals: [
    { name: 'user_id', type: 'string', required: true, personal: true },
    { name: 'item_id', type: 'string', required: true },
    { name: 'event_type', type: 'string', required: true },
    { name: 'day', type: 'date', required: true },
    { name: 'events', type: 'bigint' },
    { name: 'last_at', type: 'timestamp' },
  ],
} satisfies Record<string, Column[]>;
