import { list, scalar, type List, type Value } from '../../graph';
import type { Expression } from '../hcl/Syntax';
import { evaluate } from './evaluate';
import type { Scope } from './Scope';
import { asSet, isNothing, nothing, overOptions } from './values';

/** A value as a variable of this type has it: texts become numbers, and what an object leaves out gets its default. */
export function typed(value: Value, type: Expression, scope: Scope): Value {
  return overOptions(value, known => {
    if (isNothing(known)) return known;
    if (type.kind === 'name') return simple(known, type.name);
    if (type.kind !== 'call') return known;
    const [of] = type.args;
    if (!of) return known;
    switch (type.name) {
      case 'optional':
        return typed(known, of, scope);
      case 'list':
      case 'set':
        return items(known, of, scope, type.name === 'set');
      case 'map':
        return known.kind === 'map' ? entries(known, of, scope) : known;
      case 'object':
        return known.kind === 'map' && of.kind === 'object'
          ? object(known, of, scope)
          : known;
      default:
        return known;
    }
  });
}

function simple(value: Value, type: string): Value {
  if (value.kind !== 'scalar') return value;
  const { at } = value;
  if (type === 'string') return scalar(String(value.value), at);
  if (type === 'bool' && /^(true|false)$/.test(String(value.value)))
    return scalar(String(value.value) === 'true', at);
  const isNumber = type === 'number' && value.value !== '';
  return isNumber && !Number.isNaN(Number(value.value))
    ? scalar(Number(value.value), at)
    : value;
}

function items(
  value: Value,
  of: Expression,
  scope: Scope,
  isSet: boolean,
): Value {
  if (value.kind !== 'list') return value;
  const made: List = list(
    value.items.map(item => typed(item, of, scope)),
    value.at,
    value.open,
  );
  return isSet ? asSet(made) : made;
}

function entries(
  value: Extract<Value, { kind: 'map' }>,
  of: Expression,
  scope: Scope,
): Value {
  const made = [...value.entries].map(([key, item]): [string, Value] => [
    key,
    typed(item, of, scope),
  ]);
  return { ...value, entries: new Map(made) };
}

function object(
  value: Extract<Value, { kind: 'map' }>,
  of: Extract<Expression, { kind: 'object' }>,
  scope: Scope,
): Value {
  const made = new Map(value.entries);
  for (const { key, value: type } of of.entries) {
    if (key.kind !== 'literal') continue;
    const name = String(key.value);
    const given = value.entries.get(name);
    const isOptional = type.kind === 'call' && type.name === 'optional';
    const fallback = isOptional ? type.args[1] : undefined;
    if (given && !(isNothing(given) && fallback))
      made.set(name, typed(given, type, scope));
    else if (!value.open || given)
      made.set(
        name,
        fallback
          ? typed(evaluate(fallback, scope), type, scope)
          : nothing(value.at),
      );
  }
  return { ...value, entries: made };
}
