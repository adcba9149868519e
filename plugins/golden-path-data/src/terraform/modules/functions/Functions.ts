import {
  unknown,
  type List,
  type Place,
  type Properties,
  type Value,
} from '../../../graph';
import type { Inner } from '../evaluate';
import type { Scope } from '../Scope';
import { isNothing } from '../values';

/** What a function gives where its arguments are known too little. */
export const UNKNOWN = Symbol('unknown');

/** Functions of Terraform by name. Each argument is one of the values that it may be. */
export type Functions = Record<
  string,
  (
    args: Value[],
    at: Place,
    scope: Scope,
    inner: Inner,
  ) => Value | typeof UNKNOWN
>;

/** A list of which every item is there. */
export function isClosedList(value: Value | undefined): value is List {
  return value?.kind === 'list' && !value.open;
}

/** A map of which every entry is there. */
export function isClosedMap(value: Value | undefined): value is Properties {
  return value?.kind === 'map' && !value.open;
}

/** A text; numbers and booleans are written as text. */
export function text(value: Value | undefined): string | undefined {
  return value?.kind === 'scalar' ? String(value.value) : undefined;
}

/** A number, written as one or as text. */
export function number(value: Value | undefined): number | undefined {
  if (value?.kind !== 'scalar' || value.value === '') return undefined;
  const result = Number(value.value);
  return Number.isNaN(result) ? undefined : result;
}

/** Whether a value is a text, number, boolean or null, so that it can be told from others. */
export function isSimple(value: Value): boolean {
  return value.kind === 'scalar' || isNothing(value);
}

/** Why a value is not known, to say the same of what is made of it. */
export function openness(value: Value | undefined, at: Place) {
  return value?.kind === 'unknown' && !value.either
    ? value
    : unknown('computed', 'a value that only the deployment knows', at);
}
