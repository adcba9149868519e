import {
  list,
  scalar,
  unknown,
  type Place,
  type Properties,
  type Value,
} from '../../graph';
import { SPLAT_ITEM, type Expression } from '../hcl/Syntax';
import { called } from './functions';
import { looped } from './loops';
import { operated } from './operate';
import { isWhole, NO_NAMES, type Own, type Scope } from './Scope';
import { attributeIn, indexIn } from './steps';
import { templated } from './templates';
import {
  fault,
  isFault,
  isNothing,
  isOpaque,
  mayFail,
  mayFailToo,
  nothing,
  oneOf,
  overOptions,
} from './values';

/** Evaluates a part of an expression. */
export type Inner = (part: Expression, own?: Own) => Value;

/** What an expression means in a module. What the files do not tell is unknown, with its reason. */
export function evaluate(
  expression: Expression,
  scope: Scope,
  own: Own = NO_NAMES,
): Value {
  const { at } = expression;
  if (!scope.budget.enter())
    return unknown('out-of-budget', 'what is too much to evaluate', at);
  try {
    const value = valueOf(expression, scope, own);
    // What is made of parts keeps the places of its parts.
    return scope.isElsewhere ? value : { ...value, at };
  } finally {
    scope.budget.leave();
  }
}

function valueOf(expression: Expression, scope: Scope, own: Own): Value {
  const { at } = expression;
  const inner: Inner = (part, names = own) => evaluate(part, scope, names);
  switch (expression.kind) {
    case 'literal':
      return expression.value === undefined
        ? nothing(at)
        : scalar(expression.value, at);
    case 'template':
      return templated(expression.parts, at, inner, own);
    case 'tuple':
      return made(
        expression.items.map(item => inner(item)),
        items => list(items, at),
      );
    case 'object':
      return objectOf(expression.entries, at, inner);
    case 'name':
      return (
        own.get(expression.name) ?? unknown('expression', expression.name, at)
      );
    case 'attribute':
      return attribute(expression, scope, own, inner);
    case 'index':
      return indexIn(inner(expression.of), inner(expression.key), at, scope);
    case 'call':
      return called(expression, scope, inner);
    case 'conditional':
      return overOptions(inner(expression.condition), condition => {
        if (condition.kind === 'scalar')
          return inner(
            String(condition.value) === 'true'
              ? expression.then
              : expression.otherwise,
          );
        if (isNothing(condition)) return fault('a condition that is null', at);
        const what =
          condition.kind === 'unknown' ? condition.what : 'a condition';
        return oneOf(
          [inner(expression.then), inner(expression.otherwise)],
          unknown('unresolved-condition', what, at),
        );
      });
    case 'operation':
      return operated(expression, inner);
    case 'unary':
      return overOptions(inner(expression.of), known => {
        if (known.kind !== 'scalar')
          return isOpaque(known)
            ? known
            : unknown('expression', 'what is negated', at);
        return expression.operator === '!'
          ? scalar(String(known.value) !== 'true', at)
          : scalar(-Number(known.value), at);
      });
    case 'for':
      return looped(expression, own, inner, scope);
    case 'splat':
      return splat(expression, scope, own, inner);
    default:
      return unknown(expression.why, 'what could not be parsed', at);
  }
}

function attribute(
  { of, name, at }: Extract<Expression, { kind: 'attribute' }>,
  scope: Scope,
  own: Own,
  inner: Inner,
): Value {
  if (of.kind === 'name' && !own.has(of.name))
    return scope.named(of.name, name, at);
  const isData =
    of.kind === 'attribute' &&
    of.of.kind === 'name' &&
    of.of.name === 'data' &&
    !own.has('data');
  return isData
    ? scope.data(of.name, name, at)
    : attributeIn(inner(of), name, at, scope);
}

/** A list or map of values: where one of them fails, all of it does. */
function made(values: Value[], make: (values: Value[]) => Value): Value {
  const failed = values.find(isFault);
  if (failed) return failed;
  const whole = make(values);
  return values.some(mayFail) ? mayFailToo(whole) : whole;
}

function objectOf(
  entries: Array<{ key: Expression; value: Expression }>,
  at: Place,
  inner: Inner,
): Value {
  const found = new Map<string, Value>();
  let open: Properties['open'];
  for (const { key, value } of entries) {
    const name = inner(key);
    if (isFault(name)) return name;
    if (name.kind === 'scalar') found.set(String(name.value), inner(value));
    else open ??= unknown('expression', 'a key that is not known', key.at);
  }
  return made([...found.values()], () => ({
    kind: 'map',
    entries: found,
    at,
    ...(open && { open }),
  }));
}

function splat(
  { of, each, at }: Extract<Expression, { kind: 'splat' }>,
  scope: Scope,
  own: Own,
  inner: Inner,
): Value {
  const ofItem = (item: Value) =>
    inner(each, new Map([...own, [SPLAT_ITEM, item]]));
  return overOptions(inner(of), known => {
    if (isNothing(known)) return list([], at);
    if (isOpaque(known)) return known;
    if (known.kind === 'list')
      return list(known.items.map(ofItem), at, known.open);
    const many = isWhole(known) ? scope.manyOf(known) : undefined;
    return list([ofItem(known)], at, many);
  });
}
