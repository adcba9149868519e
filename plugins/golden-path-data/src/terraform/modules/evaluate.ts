import {
  flagAt,
  joined,
  list,
  properties,
  scalar,
  textAt,
  turned,
  unknown,
  valueAt,
  type Place,
  type Template,
  type Value,
} from '../../graph';
import type { Expression, TemplatePart } from '../hcl/Syntax';
import { SPLAT_ITEM } from '../hcl/Syntax';
import { called } from './functions';
import { operated } from './operate';
import type { Own, Scope, Step } from './Scope';

const NO_NAMES: Own = new Map();
const DEEPEST = 60;

/** What an expression means in a module; `undefined` for `null`. What the files do not tell is unknown, with its reason. */
export function evaluate(
  expression: Expression,
  scope: Scope,
  own: Own = NO_NAMES,
  depth: number = 0,
): Value | undefined {
  const { at } = expression;
  if (depth > DEEPEST)
    return unknown('out-of-budget', 'what is nested too deep', at);
  const inner = (part: Expression, names: Own = own) =>
    evaluate(part, scope, names, depth + 1);
  switch (expression.kind) {
    case 'literal':
      return expression.value === undefined
        ? undefined
        : scalar(expression.value, at);
    case 'template':
      return templated(expression.parts, at, inner);
    case 'tuple':
      return list(
        expression.items.flatMap(item => inner(item) ?? []),
        at,
      );
    case 'object':
      return objectOf(expression.entries, at, inner);
    case 'name':
    case 'attribute':
    case 'index':
      return traversed(expression, scope, own, inner);
    case 'call':
      return called(
        expression,
        expression.args.map(arg => inner(arg)),
        at,
      );
    case 'conditional': {
      const condition = flagAt(inner(expression.condition));
      const then = () => inner(expression.then);
      const otherwise = () => inner(expression.otherwise);
      if (condition.state === 'known')
        return placed(condition.value ? then() : otherwise(), at);
      return unknown('unresolved-condition', whatOf(condition), at, [
        then(),
        otherwise(),
      ]);
    }
    case 'operation':
      return operated(
        expression.operator,
        inner(expression.left),
        inner(expression.right),
        at,
      );
    case 'unary':
      return turned(inner(expression.of), known => {
        if (known?.kind !== 'scalar')
          return unknown('expression', 'what is negated', at);
        return expression.operator === '!'
          ? scalar(String(known.value) !== 'true', at)
          : scalar(-Number(known.value), at);
      });
    case 'for':
      return looped(expression, own, inner);
    case 'splat':
      return turned(inner(expression.of), known => {
        if (known?.kind !== 'list')
          return unknown('expression', 'a list that is not known', at);
        const items = known.items.flatMap(
          item =>
            inner(expression.each, new Map([...own, [SPLAT_ITEM, item]])) ?? [],
        );
        return list(items, at, known.open);
      });
    default:
      return unknown(expression.why, 'what could not be parsed', at);
  }
}

type Inner = (part: Expression, names?: Own) => Value | undefined;

function templated(
  parts: TemplatePart[],
  at: Place,
  inner: Inner,
): Value | undefined {
  const [only] = parts;
  if (parts.length === 1 && typeof only === 'object' && !isDirective(only))
    return placed(inner(only), at);
  return joined(
    parts.flatMap(part => {
      if (typeof part === 'string') return [part];
      if (isDirective(part))
        return [unknown('expression', 'a part of a template', at)];
      return partsOf(inner(part), at);
    }),
    at,
  );
}

function isDirective(
  part: TemplatePart,
): part is Extract<TemplatePart, { kind: 'if' | 'each' }> {
  return (
    typeof part === 'object' && (part.kind === 'if' || part.kind === 'each')
  );
}

/** A value as parts of a text. */
export function partsOf(
  value: Value | undefined,
  at: Place,
): Template['parts'] {
  if (value === undefined) return [];
  if (value.kind === 'scalar') return [String(value.value)];
  if (value.kind === 'template') return value.parts;
  if (value.kind === 'reference' || value.kind === 'unknown') return [value];
  return [unknown('expression', 'a list within a text', at)];
}

function objectOf(
  entries: Array<{ key: Expression; value: Expression }>,
  at: Place,
  inner: Inner,
): Value {
  const found = new Map<string, Value>();
  let open;
  for (const { key, value } of entries) {
    const name = key.kind === 'name' ? key.name : textOf(inner(key));
    const made = inner(value);
    if (name === undefined)
      open ??= unknown('expression', 'a key that is not known', key.at);
    else if (made) found.set(name, made);
  }
  return { kind: 'map', entries: found, at, ...(open && { open }) };
}

function traversed(
  expression: Expression,
  scope: Scope,
  own: Own,
  inner: Inner,
): Value | undefined {
  const steps: Step[] = [];
  let root = expression;
  while (root.kind === 'attribute' || root.kind === 'index') {
    if (root.kind === 'attribute') steps.unshift(root.name);
    else {
      const key = inner(root.key);
      if (key?.kind !== 'scalar')
        return unknown(
          'expression',
          'an item that is not known',
          expression.at,
        );
      steps.unshift(
        typeof key.value === 'number' ? key.value : String(key.value),
      );
    }
    root = root.of;
  }
  if (root.kind === 'name')
    return placed(
      scope.lookUp([root.name, ...steps], expression.at, own),
      expression.at,
    );
  return placed(stepped(inner(root), steps), expression.at);
}

/** What lies at the end of a path within a value. */
export function stepped(
  value: Value | undefined,
  steps: Step[],
): Value | undefined {
  return steps.reduce<Value | undefined>(
    (found, step) =>
      turned(found, known => {
        if (known?.kind === 'map')
          return known.entries.get(String(step)) ?? known.open;
        if (known?.kind === 'reference')
          return unknown('computed', 'what AWS computes', known.at);
        return known && valueAt(known, String(step));
      }),
    value,
  );
}

function looped(
  expression: Extract<Expression, { kind: 'for' }>,
  own: Own,
  inner: Inner,
): Value | undefined {
  const { at, names } = expression;
  return turned(inner(expression.over), over => {
    const pairs = pairsOf(over, at);
    if (!pairs) return unknown('expression', 'a list that is not known', at);
    const items: Value[] = [];
    const entries: Record<string, Value | undefined> = {};
    for (const [key, item] of pairs) {
      const named = new Map([
        ...own,
        [names[names.length - 1], item] as const,
        ...(names.length > 1 ? [[names[0], key] as const] : []),
      ]);
      if (expression.condition) {
        const wanted = flagAt(inner(expression.condition, named));
        if (wanted.state === 'unknown')
          return unknown('unresolved-condition', 'which items are meant', at);
        if (wanted.state === 'absent' || !wanted.value) continue;
      }
      const value = inner(expression.value, named);
      if (!expression.key) items.push(...(value ? [value] : []));
      else {
        const name = textOf(inner(expression.key, named));
        if (name === undefined || expression.grouped)
          return unknown('expression', 'a key that is not known', at);
        entries[name] = value;
      }
    }
    return expression.key ? properties(entries, at) : list(items, at);
  });
}

/** Keys and values of what a loop runs over. */
export function pairsOf(
  over: Value | undefined,
  at: Place,
): Array<[Value, Value]> | undefined {
  if (over?.kind === 'map' && !over.open)
    return [...over.entries].map(([key, item]) => [scalar(key, at), item]);
  if (over?.kind === 'list' && !over.open)
    return over.items.map((item, i) => [scalar(i, at), item]);
  return undefined;
}

function textOf(value: Value | undefined): string | undefined {
  const text = textAt(value);
  return text.state === 'known' ? text.value : undefined;
}

function placed(value: Value | undefined, at: Place): Value | undefined {
  return turned(value, known => {
    if (!known) return undefined;
    // What is made of parts keeps the places of its parts.
    return known.kind === 'map' || known.kind === 'list'
      ? known
      : { ...known, at };
  });
}

function whatOf(answer: { state: string; value?: unknown }): string {
  const value = answer.value as { what?: string } | undefined;
  return value?.what ?? 'a condition';
}
