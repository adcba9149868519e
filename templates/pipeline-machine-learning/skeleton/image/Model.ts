/** What is known of a customer, as `pipeline/sql/training/examples.sql` has it. */
export interface Features {
  records: number;
  days_since: number;
  amount: number;
}
export interface Example extends Features {
  returned: 0 | 1;
}

/** What is learnt: a weight for each feature, and how features are brought to one scale. Plain data, so that it can be looked at. */
export interface Learnt {
  /** The share of all that came back: what is answered without a model. */
  baseRate: number;
  bias: number;
  weights: number[];
  means: number[];
  spreads: number[];
}

const STEPS = 2000;
const RATE = 0.1;
/** Keeps weights small where examples are few. */
const SHRINK = 0.001;

/** Amounts and counts lie over orders of magnitude. */
const plain = ({ records, days_since, amount }: Features) => [records, days_since, amount].map(value => Math.log1p(Math.max(0, value)));
const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Logistic regression by gradient descent. The same examples give the same weights. */
export function learn(examples: Example[]): Learnt {
  const rows = examples.map(plain);
  const columns = [0, 1, 2].map(index => rows.map(row => row[index]!));
  const means = columns.map(mean);
  const spreads = columns.map((values, index) => Math.sqrt(mean(values.map(value => (value - means[index]!) ** 2))) || 1);
  const scaled = rows.map(row => row.map((value, index) => (value - means[index]!) / spreads[index]!));
  const weights = [0, 0, 0];
  let bias = 0;
  for (let step = 0; step < STEPS; step++) {
    const errors = scaled.map((row, index) => sigmoid(bias + dot(weights, row)) - examples[index]!.returned);
    bias -= RATE * mean(errors);
    for (const index of weights.keys())
      weights[index]! -= RATE * (mean(errors.map((error, row) => error * scaled[row]![index]!)) + SHRINK * weights[index]!);
  }
  return { baseRate: mean(examples.map(one => one.returned)), bias, weights, means, spreads };
}

/** How likely somebody comes back, from 0 to 1. */
export function predict({ bias, weights, means, spreads }: Learnt, features: Features): number {
  return sigmoid(bias + dot(weights, plain(features).map((value, index) => (value - means[index]!) / spreads[index]!)));
}

/** By how much less, in parts of it, the model is wrong on examples that it has not seen than the share of all is: log loss of both. */
export function gainOf(learnt: Learnt, unseen: Example[]): number {
  const loss = (answer: (one: Example) => number) =>
    mean(unseen.map(one => -Math.log(Math.min(1 - 1e-9, Math.max(1e-9, one.returned ? answer(one) : 1 - answer(one))))));
  const baseline = loss(() => learnt.baseRate);
  return baseline ? (baseline - loss(one => predict(learnt, one))) / baseline : 0;
}

function dot(a: number[], b: number[]): number {
  return a.reduce((sum, value, index) => sum + value * b[index]!, 0);
}
