import {
  scalar,
  unknown,
  type Place,
  type Scalar,
  type Value,
} from '../../graph';

/** What an operator makes of two values. */
export function operated(
  operator: string,
  left: Value | undefined,
  right: Value | undefined,
  at: Place,
): Value {
  // Whether something is null is often asked.
  if (operator === '==' || operator === '!=') {
    const same = equal(left, right);
    return same === undefined
      ? unknown('expression', 'a comparison', at)
      : scalar((operator === '==') === same, at);
  }
  const a = left?.kind === 'scalar' ? left.value : undefined;
  const b = right?.kind === 'scalar' ? right.value : undefined;
  if (operator === '&&' || operator === '||') {
    const deciding = operator === '||';
    if (String(a) === String(deciding) || String(b) === String(deciding))
      return scalar(deciding, at);
  }
  if (a === undefined || b === undefined)
    return unknown('expression', 'the result of what is not known', at);
  const result = computed(operator, a, b);
  return result === undefined
    ? unknown('expression', `the operator ${operator}`, at)
    : scalar(result, at);
}

function equal(
  left: Value | undefined,
  right: Value | undefined,
): boolean | undefined {
  if (left === undefined || right === undefined) {
    const other = left ?? right;
    if (other?.kind === 'unknown') return undefined;
    return other === undefined;
  }
  if (left.kind === 'scalar' && right.kind === 'scalar')
    return String(left.value) === String(right.value);
  return undefined;
}

function computed(
  operator: string,
  a: Scalar['value'],
  b: Scalar['value'],
): Scalar['value'] | undefined {
  const [x, y] = [Number(a), Number(b)];
  switch (operator) {
    case '&&':
      return String(a) === 'true' && String(b) === 'true';
    case '||':
      return String(a) === 'true' || String(b) === 'true';
    case '+':
      return x + y;
    case '-':
      return x - y;
    case '*':
      return x * y;
    case '/':
      return x / y;
    case '%':
      return x % y;
    case '<':
      return x < y;
    case '<=':
      return x <= y;
    case '>':
      return x > y;
    case '>=':
      return x >= y;
    default:
      return undefined;
  }
}
