/** What services send of a record. `deleted` says that it is gone. */
export type Event = Partial<Record<(typeof FIELDS)[number], unknown>> & { deleted?: unknown };

export const FIELDS = ['id', 'customer_id', 'category', 'amount', 'currency', 'occurred_at', 'updated_at'] as const;

/** Why an event cannot be stored: without a name and a time nobody knows what it changes. What else is wrong the lake finds. */
export function flawOf({ id, updated_at: updated }: Event): string | undefined {
  if (typeof id !== 'string' || !id || id.length > 200) return 'id is missing';
  if (typeof updated !== 'string' || !/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(updated)) return 'updated_at is no time';
  return undefined;
}

/** A change as the table in raw has it; `at` is when it was committed, in milliseconds. Only what is text or a number is taken. */
export function rowOf(op: 'I' | 'U' | 'D', at: number, event: Event): Record<string, string | null> {
  const plain = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : null);
  return {
    op,
    committed_at: new Date(at).toISOString().slice(0, 19).replace('T', ' '),
    ...Object.fromEntries(FIELDS.map(name => [name, plain(event[name])])),
  };
}
