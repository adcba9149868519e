import {
  joined,
  unknown,
  type Place,
  type Template,
  type Value,
} from '../../graph';
import type { TemplatePart } from '../hcl/Syntax';
import type { Inner } from './evaluate';
import { pairsOf } from './loops';
import type { Own } from './Scope';
import { fault, isFault, isNothing, overAll } from './values';

/** Longer texts are not put together: a few names can ask for any length. */
const LONGEST = 1_000_000;

/** A text with interpolations and directives. */
export function templated(
  parts: TemplatePart[],
  at: Place,
  inner: Inner,
  own: Own,
): Value {
  const [only] = parts;
  if (parts.length === 1 && isExpression(only)) return inner(only);
  return textOf(valuesOf(parts, at, inner, own), at);
}

/** Values joined to one text; a part that is not known leaves a template. */
export function textOf(values: Value[], at: Place): Value {
  const failed = values.find(isFault);
  if (failed) return failed;
  return overAll(values, known => {
    if (known.some(isNothing)) return fault('null within a text', at);
    const all = known.flatMap(value => partsOf(value, at));
    const length = all.reduce(
      (sum, part) => sum + (typeof part === 'string' ? part.length : 1),
      0,
    );
    return length > LONGEST
      ? unknown('out-of-budget', 'a text that is too long', at)
      : joined(all, at);
  });
}

function valuesOf(
  parts: TemplatePart[],
  at: Place,
  inner: Inner,
  own: Own,
): Value[] {
  return parts.flatMap((part): Value[] => {
    if (typeof part === 'string') return [{ kind: 'scalar', value: part, at }];
    if (part.kind === 'if') {
      const condition = inner(part.condition, own);
      if (condition.kind !== 'scalar') return [openPart(condition, at)];
      const taken =
        String(condition.value) === 'true' ? part.then : part.otherwise;
      return valuesOf(taken, at, inner, own);
    }
    if (part.kind !== 'each') return [inner(part, own)];
    const over = inner(part.over, own);
    const found = pairsOf(over, at);
    if (!found || found.open) return [openPart(over, at)];
    return found.pairs.flatMap(([key, item]) => {
      const named = new Map(own);
      named.set(part.names[part.names.length - 1], item);
      if (part.names.length > 1) named.set(part.names[0], key);
      return valuesOf(part.parts, at, inner, named);
    });
  });
}

function openPart(value: Value, at: Place): Value {
  return value.kind === 'unknown' && !value.either
    ? value
    : unknown('unresolved-condition', 'a part of a text', at);
}

function partsOf(value: Value, at: Place): Template['parts'] {
  if (value.kind === 'scalar') return [String(value.value)];
  if (value.kind === 'template') return value.parts;
  if (value.kind === 'reference' || value.kind === 'unknown') return [value];
  return [unknown('expression', 'a list or map within a text', at)];
}

function isExpression(
  part: TemplatePart,
): part is Exclude<TemplatePart, string | { kind: 'if' } | { kind: 'each' }> {
  return typeof part === 'object' && part.kind !== 'if' && part.kind !== 'each';
}
