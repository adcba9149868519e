import {
  itemsAt,
  list,
  optionsOf,
  properties,
  scalar,
  textAt,
  turned,
  unknown,
  valueAt,
  type Scalar,
  type Unknown,
  type Value,
} from '../../graph';

// The words that adapters are written in.

/** The value of an argument. */
export function arg(args: Value | undefined, name: string): Value | undefined {
  return valueAt(args, name);
}

/** The only nested block of that name, as a map of its arguments. */
export function block(
  args: Value | undefined,
  name: string,
): Value | undefined {
  const value = valueAt(args, name);
  return turned(value, known => {
    if (known?.kind === 'list') return known.items[0] ?? known.open;
    return known?.kind === 'map' ? known : undefined;
  });
}

/** What each nested block of that name makes, as a list; `undefined` where there is none. */
export function blocks(
  args: Value | undefined,
  name: string,
  make: (block: Value) => Value | undefined,
): Value | undefined {
  return turned(valueAt(args, name), known => {
    const { items, open, at } = itemsAt(known);
    if (!at || (!items.length && !open)) return undefined;
    const results = items.flatMap(item => make(item) ?? []);
    return !results.length && open ? open : list(results, at, open);
  });
}

/** A map of properties at the place of what it is made from; `undefined` where that is not there. */
export function made(
  from: Value | undefined,
  make: (from: Value) => Record<string, Value | undefined>,
): Value | undefined {
  return turned(from, known => {
    if (!known) return undefined;
    const open = known.kind === 'map' ? known.open : undefined;
    return properties(make(known), known.at, open);
  });
}

/** One word for true and another for false; anything that is not known stays so. */
export function worded(
  value: Value | undefined,
  whenTrue: Scalar['value'],
  whenFalse: Scalar['value'],
): Value | undefined {
  return turned(value, known => {
    if (known?.kind !== 'scalar') return known && notKnown(known);
    const isTrue = String(known.value).toLowerCase() === 'true';
    return scalar(isTrue ? whenTrue : whenFalse, known.at);
  });
}

/** Looks a word up; one that is not in the table stays as it is. */
export function renamed(
  value: Value | undefined,
  table: Record<string, Scalar['value']>,
): Value | undefined {
  return turned(value, known =>
    known?.kind === 'scalar' && Object.hasOwn(table, String(known.value))
      ? scalar(table[String(known.value)], known.at)
      : known,
  );
}

/** A word that stands there whatever the arguments say, at the place of something else. */
export function fixed(
  value: Scalar['value'],
  beside: { at: Value['at'] },
): Value {
  return scalar(value, beside.at);
}

/** A list of one. */
export function listed(value: Value | undefined): Value | undefined {
  return value && list([value], value.at);
}

/** Arguments that keep their meaning under another name: `{ bucket: 'BucketName' }`. */
export function plain(
  args: Value,
  names: Record<string, string>,
): Record<string, Value | undefined> {
  return Object.fromEntries(
    Object.entries(names).map(([from, to]) => [to, arg(args, from)]),
  );
}

/** The only nested block of that name, whose arguments keep their meaning under other names. */
export function nested(
  args: Value | undefined,
  name: string,
  names: Record<string, string>,
): Value | undefined {
  return made(block(args, name), from => plain(from, names));
}

/** What the provider sends where an argument is not set, for those whose defaults differ from CloudFormation's. */
export function defaulted(
  value: Value | undefined,
  otherwise: Scalar['value'],
  beside: { at: Value['at'] },
): Value | undefined {
  return turned(value, known => known ?? fixed(otherwise, beside));
}

/** Nested blocks as a map, by what one of their arguments says: `parameter { name = "a" value = "b" }`. */
export function keyed(
  args: Value | undefined,
  name: string,
  key: string,
  make: (block: Value) => Value | undefined,
): Value | undefined {
  return turned(valueAt(args, name), known => {
    const { items, open, at } = itemsAt(known);
    if (!at || (!items.length && !open)) return undefined;
    const entries: Record<string, Value | undefined> = {};
    let more = open;
    for (const item of items) {
      const word = textAt(item, key);
      if (word.state === 'known') entries[word.value] = make(item);
      else if (word.state === 'unknown') more ??= word.value;
    }
    return properties(entries, at, more);
  });
}

/** Whether some of what it may be is there. */
export function isSet(value: Value | undefined): boolean {
  return optionsOf(value).some(option => option !== undefined);
}

function notKnown(value: Exclude<Value, Unknown>): Unknown {
  return unknown(
    'computed',
    'a value that only the deployment knows',
    value.at,
  );
}
