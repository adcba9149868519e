import { remembered } from '../reading/remembered';
import { turned } from './make';
import type { Place } from './Place';
import type { Resource } from './Resource';
import type { Scalar, Unknown, Value } from './Value';

/** What a check learns when it asks for a property. */
export type Answer<T> =
  | { state: 'known'; value: T; at: Place }
  /** It is certainly not set. */
  | { state: 'absent' }
  | { state: 'unknown'; value: Unknown };

/** Where to look: a resource means its properties. */
export type Source = Resource | Value | undefined;

/** Checks ask for the same few hundred paths of every resource. */
const namesIn = remembered(5_000, path => path.split('.'));

/**
 * The value at a path of property names, joined by dots: `BucketEncryption.ServerSideEncryptionConfiguration`. `undefined` where it is
 * certainly not set; an `Unknown` where something on the way is not known. A number steps into a list: `Rules.0.Status`.
 */
export function valueAt(from: Source, path: string): Value | undefined {
  let value = asValue(from);
  for (const name of namesIn(path)) {
    value = turned(value, known => {
      if (known?.kind === 'map') return known.entries.get(name) ?? known.open;
      if (known?.kind === 'list')
        return known.items[Number(name)] ?? known.open;
      return undefined;
    });
    if (value === undefined) return undefined;
  }
  return value;
}

/** The text, number or boolean there. A reference, template, list or map counts as unknown. */
export function scalarAt(from: Source, path?: string): Answer<Scalar['value']> {
  const value = at(from, path);
  if (value === undefined) return { state: 'absent' };
  const options = optionsOf(value);
  const [first] = options;
  if (first?.kind === 'scalar' && options.every(one => same(one, first)))
    return { state: 'known', value: first.value, at: value.at };
  if (options.every(one => one === undefined)) return { state: 'absent' };
  return { state: 'unknown', value: asUnknown(value) };
}

/** The text there; numbers and booleans are written as text. */
export function textAt(from: Source, path?: string): Answer<string> {
  return mapped(scalarAt(from, path), String);
}

/** The number there; a text that is one counts, any other is `NaN`. */
export function numberAt(from: Source, path?: string): Answer<number> {
  return mapped(scalarAt(from, path), value =>
    value === '' ? NaN : Number(value),
  );
}

/** Whether it is set to true; the text `true` counts. Anything else that is known is `false`. */
export function flagAt(from: Source, path?: string): Answer<boolean> {
  return mapped(
    scalarAt(from, path),
    value => String(value).toLowerCase() === 'true',
  );
}

/** The items of the list there, and why there may be more. A single value counts as a list of one, as AWS takes it. */
export function itemsAt(
  from: Source,
  path?: string,
): { items: Value[]; open?: Unknown; at?: Place } {
  const value = at(from, path);
  if (value === undefined) return { items: [] };
  if (value.kind === 'unknown') return { items: [], open: value, at: value.at };
  if (value.kind !== 'list') return { items: [value], at: value.at };
  const { items, open } = value;
  return { items, at: value.at, ...(open && { open }) };
}

/** All that a value can be: itself, or the branches of conditions; `undefined` for not set. */
export function optionsOf(value: Value | undefined): Array<Value | undefined> {
  return value?.kind === 'unknown' && value.either
    ? value.either.flatMap(optionsOf)
    : [value];
}

function at(from: Source, path?: string): Value | undefined {
  return path === undefined ? asValue(from) : valueAt(from, path);
}

function asValue(from: Source): Value | undefined {
  return from && 'properties' in from ? from.properties : from;
}

function same(value: Value | undefined, { value: expected }: Scalar): boolean {
  return value?.kind === 'scalar' && value.value === expected;
}

function asUnknown(value: Value): Unknown {
  if (value.kind === 'unknown') return value;
  const parts = value.kind === 'template' ? value.parts : [];
  for (const part of parts)
    if (typeof part === 'object' && part.kind === 'unknown')
      return { ...part, at: value.at };
  return {
    kind: 'unknown',
    why: 'computed',
    what: 'a value that only the deployment knows',
    at: value.at,
  };
}

function mapped<T, U>(answer: Answer<T>, map: (value: T) => U): Answer<U> {
  return answer.state === 'known'
    ? { ...answer, value: map(answer.value) }
    : answer;
}
