import type { Place } from './Place';
import type {
  List,
  Properties,
  Reference,
  Scalar,
  Template,
  Unknown,
  UnknownReason,
  Value,
} from './Value';

// Makes values: readers and adapters are written in these words.

export function scalar(value: Scalar['value'], at: Place): Scalar {
  return { kind: 'scalar', value, at };
}

export function list(items: Value[], at: Place, open?: Unknown): List {
  return { kind: 'list', items, at, ...(open && { open }) };
}

/** A map; entries that are `undefined` are left out. */
export function properties(
  entries: Record<string, Value | undefined>,
  at: Place,
  open?: Unknown,
): Properties {
  const set = Object.entries(entries).filter(
    (entry): entry is [string, Value] => entry[1] !== undefined,
  );
  return { kind: 'map', entries: new Map(set), at, ...(open && { open }) };
}

export function reference(to: string, attribute: string, at: Place): Reference {
  return { kind: 'reference', to, attribute, at };
}

export function unknown(
  why: UnknownReason,
  what: string,
  at: Place,
  either?: Unknown['either'],
): Unknown {
  return { kind: 'unknown', why, what, at, ...(either && { either }) };
}

/** Joins parts to the simplest value that says the same: a text, a lone reference, or a template. */
export function joined(
  parts: Template['parts'],
  at: Place,
): Scalar | Reference | Unknown | Template {
  const together: Template['parts'] = [];
  for (const part of parts) {
    const last = together.length - 1;
    if (part === '') continue;
    if (typeof part === 'string' && typeof together[last] === 'string')
      together[last] = `${together[last]}${part}`;
    else together.push(part);
  }
  if (!together.length) return scalar('', at);
  const [only] = together;
  if (together.length > 1) return { kind: 'template', parts: together, at };
  return typeof only === 'string' ? scalar(only, at) : { ...only, at };
}

/**
 * Turns one value into another, through all that it may be: both branches of a condition are turned. What is not known stays so.
 *
 * @param turn - gets what is known; `undefined` stands for not set
 */
export function turned(
  value: Value | undefined,
  turn: (known: Exclude<Value, Unknown> | undefined) => Value | undefined,
): Value | undefined {
  if (value?.kind !== 'unknown') return turn(value);
  if (!value.either) return value;
  return { ...value, either: value.either.map(one => turned(one, turn)) };
}
