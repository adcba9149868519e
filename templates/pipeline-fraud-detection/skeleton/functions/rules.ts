/** `pipeline/rules.json`. A rule holds where all that stands in `when` holds; the points of those that hold are added up. */
export interface Rules {
  /** From so many points on people look at it. */
  reviewFrom: number;
  /** From so many points on it is declined. */
  declineFrom: number;
  rules: Array<{ because: string; points: number; when: { amountFrom?: number; categories?: string[]; hours?: number[] } }>;
}

/** A payment, as far as it is judged. */
export interface Payment {
  id: string;
  /** No number where the event has none. */
  amount: number;
  currency: string;
  category: string;
  occurredAt: string;
}

/** What is decided, and why. It names no person: who they are the lake says, to those who may know. */
export interface Decision extends Payment {
  decision: 'approve' | 'review' | 'decline';
  /** From 0 to 100. */
  score: number;
  reasons: string[];
  by: 'rules' | 'model';
}

/** The payment that an event of the stream is, if it is one. What is none the lake keeps, with the reason. */
export function paymentOf(text: string): Payment | undefined {
  const { op, id, amount, currency, category, occurred_at: occurredAt } = parsed(text);
  if (op === 'D' || typeof id !== 'string' || !id) return undefined;
  const isNumber = (typeof amount === 'string' && amount.trim() !== '') || typeof amount === 'number';
  return {
    id: plain(id),
    amount: isNumber ? Number(amount) : NaN,
    currency: plain(currency),
    category: plain(category) || 'unknown',
    occurredAt: plain(occurredAt),
  };
}

/** Decides by rules, and by what a model says where there is one (0 to 1). A payment that cannot be judged is for people. */
export function decide(payment: Payment, { reviewFrom, declineFrom, rules }: Rules, risk?: number): Decision {
  if (!(payment.amount >= 0))
    return { ...payment, amount: 0, decision: 'review', score: 100, reasons: ['the amount is missing or negative'], by: 'rules' };
  const held = rules.filter(({ when }) => holds(payment, when));
  const points = Math.min(100, held.reduce((sum, rule) => sum + rule.points, 0));
  const guess = risk === undefined ? 0 : Math.round(100 * risk);
  const score = Math.max(points, guess);
  return {
    ...payment,
    decision: score >= declineFrom ? 'decline' : score >= reviewFrom ? 'review' : 'approve',
    score,
    reasons: [...held.map(({ because }) => because), ...(guess > points ? [`the model says ${guess} of 100`] : [])],
    by: guess > points ? 'model' : 'rules',
  };
}

function holds({ amount, category, occurredAt }: Payment, { amountFrom, categories, hours }: Rules['rules'][number]['when']): boolean {
  return (
    (amountFrom === undefined || amount >= amountFrom) &&
    (categories === undefined || categories.includes(category)) &&
    (hours === undefined || hours.includes(Number(/^\d{4}-\d\d-\d\d[ T](\d\d):/.exec(occurredAt)?.[1] ?? NaN)))
  );
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
