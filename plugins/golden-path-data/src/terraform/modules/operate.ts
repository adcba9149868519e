import {
  scalar,
  unknown,
  type Place,
  type Scalar,
  type Value,
} from '../../graph';
import type { Operation } from '../hcl/Syntax';
import type { Inner } from './evaluate';
import { isFault, isNothing, overAll, overOptions } from './values';

/** `left operator right`. */
export function operated(operation: Operation, inner: Inner): Value {
  const { operator, at } = operation;
  if (operator === '&&' || operator === '||') return logical(operation, inner);
  const [left, right] = [inner(operation.left), inner(operation.right)];
  return overAll([left, right], ([a, b]) => {
    const failed = [a, b].find(isFault);
    if (failed) return failed;
    if (operator === '==' || operator === '!=') {
      const same = equal(a, b);
      return same === undefined
        ? openOf([a, b], at)
        : scalar((operator === '==') === same, at);
    }
    if (a.kind !== 'scalar' || b.kind !== 'scalar') return openOf([a, b], at);
    const result = computed(operator, Number(a.value), Number(b.value));
    return result === undefined || Number.isNaN(result)
      ? unknown('expression', `the operator ${operator}`, at)
      : scalar(result, at);
  });
}

/** One side may decide, whatever the other is. */
function logical(
  { operator, left, right, at }: Operation,
  inner: Inner,
): Value {
  const deciding = operator === '||';
  return overOptions(inner(left), a => {
    if (flagOf(a) === deciding) return scalar(deciding, at);
    return overOptions(inner(right), b => {
      if (flagOf(b) === deciding) return scalar(deciding, at);
      return flagOf(a) === undefined || flagOf(b) === undefined
        ? openOf([a, b], at)
        : scalar(!deciding, at);
    });
  });
}

function flagOf(value: Value): boolean | undefined {
  return value.kind === 'scalar' ? String(value.value) === 'true' : undefined;
}

/** Values beyond which it is not told whether two are equal: a few names can ask for any number. */
const MOST_VALUES = 2_000;

/** Whether two values are equal; `undefined` where it cannot be told. */
export function equal(
  a: Value,
  b: Value,
  budget: { left: number } = { left: MOST_VALUES },
): boolean | undefined {
  if (--budget.left < 0) return undefined;
  if (isNothing(a) || isNothing(b)) {
    const other = isNothing(a) ? b : a;
    if (isNothing(other)) return true;
    return other.kind === 'unknown' ? undefined : false;
  }
  if (a.kind === 'scalar' && b.kind === 'scalar') {
    if (typeof a.value === typeof b.value) return a.value === b.value;
    // A text may have been meant as a number.
    return String(a.value) === String(b.value) ? undefined : false;
  }
  const text = [a, b].find(({ kind }) => kind === 'scalar') as
    | Scalar
    | undefined;
  const other = a === text ? b : a;
  // An id or ARN is never empty.
  if (text?.value === '' && other.kind === 'reference') return false;
  if (a.kind === 'list' && b.kind === 'list') {
    if (a.open || b.open) return undefined;
    if (a.items.length !== b.items.length) return false;
    return every(a.items.map((item, i) => equal(item, b.items[i], budget)));
  }
  if (a.kind === 'map' && b.kind === 'map') {
    if (a.open || b.open) return undefined;
    const names = [...a.entries.keys()];
    if (
      names.length !== b.entries.size ||
      names.some(name => !b.entries.has(name))
    )
      return false;
    return every(
      names.map(name =>
        equal(a.entries.get(name)!, b.entries.get(name)!, budget),
      ),
    );
  }
  return undefined;
}

function every(all: Array<boolean | undefined>): boolean | undefined {
  if (all.includes(false)) return false;
  return all.includes(undefined) ? undefined : true;
}

function openOf(values: Value[], at: Place): Value {
  const open = values.find(({ kind }) => kind === 'unknown');
  return open?.kind === 'unknown' && !open.either
    ? open
    : unknown('computed', 'a value that only the deployment knows', at);
}

function computed(
  operator: string,
  a: number,
  b: number,
): number | boolean | undefined {
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return b === 0 ? undefined : a / b;
    case '%':
      return b === 0 ? undefined : a % b;
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '>':
      return a > b;
    case '>=':
      return a >= b;
    default:
      return undefined;
  }
}
