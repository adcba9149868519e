/** What somebody is told of an event. It names no person: who they are the lake says, to those who may know. */
export interface Signal {
  subject: string;
  id: string;
  category: string;
  amount: number;
  currency: string;
  occurredAt: string;
}

/** The signal that an event is, if it is one. What is no event is none either: the lake keeps it, with the reason. */
export function signalOf(text: string, from: number): Signal | undefined {
  const { op, id, category, amount, currency, occurred_at: occurredAt } = parsed(text);
  const value = Number(amount);
  if (op === 'D' || typeof id !== 'string' || !id || !(value >= from)) return undefined;
  return {
    subject: `An event of ${from} or more`,
    id: plain(id),
    category: plain(category) || 'unknown',
    amount: value,
    currency: plain(currency),
    occurredAt: plain(occurredAt),
  };
}

function parsed(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** A text, and no more of it than a message should have. */
function plain(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 200) : '';
}
