import {
  joined,
  list,
  optionsOf,
  properties,
  scalar,
  textAt,
  unknown,
  type List,
  type Place,
  type Properties,
  type Value,
} from '../../graph';
import type { Call } from '../hcl/Syntax';
import { partsOf } from './evaluate';

/** What a function gives where it cannot tell. */
const UNKNOWN = Symbol('unknown');

type Args = Array<Value | undefined>;

const FUNCTIONS: Record<
  string,
  (args: Args, at: Place) => Value | undefined | typeof UNKNOWN
> = {
  // What is encoded is looked at as what it encodes.
  jsonencode: ([value]) => value,
  tostring: ([value]) => value,
  tonumber: ([value]) => value,
  tobool: ([value]) => value,
  tolist: ([value]) => value,
  tomap: ([value]) => value,
  toset: ([value]) => value,
  sensitive: ([value]) => value,
  nonsensitive: ([value]) => value,
  // What is not known may be there or not, so that nothing behind it is certain.
  try: ([value]) => (value?.kind === 'unknown' ? UNKNOWN : value),
  coalesce: args =>
    args.find(
      value =>
        value !== undefined && !(value.kind === 'scalar' && value.value === ''),
    ),
  concat: (args, at) => {
    const lists = args.filter((value): value is List => value?.kind === 'list');
    if (lists.length < args.length) return UNKNOWN;
    const open = lists.find(one => one.open)?.open;
    return list(
      lists.flatMap(({ items }) => items),
      at,
      open,
    );
  },
  merge: (args, at) => {
    const entries = new Map<string, Value>();
    let open;
    for (const value of args) {
      if (value === undefined) continue;
      if (value.kind !== 'map') {
        // It may say anything of what was there before.
        open ??= unknown('expression', 'a map that is merged', at);
        for (const key of entries.keys()) entries.set(key, open);
        continue;
      }
      if (value.open)
        for (const key of entries.keys()) entries.set(key, value.open);
      open ??= value.open;
      for (const [key, item] of value.entries) entries.set(key, item);
    }
    return { kind: 'map', entries, at, ...(open && { open }) };
  },
  lookup: ([map, key, otherwise]) => {
    const name = textAt(key);
    if (map?.kind !== 'map' || name.state !== 'known') return UNKNOWN;
    return map.entries.get(name.value) ?? map.open ?? otherwise;
  },
  length: ([value], at) => {
    if (value?.kind === 'list' && !value.open)
      return scalar(value.items.length, at);
    if (value?.kind === 'map' && !value.open)
      return scalar(value.entries.size, at);
    return UNKNOWN;
  },
  keys: ([map], at) =>
    isClosedMap(map)
      ? list(
          [...map.entries.keys()].map(key => scalar(key, at)),
          at,
        )
      : UNKNOWN,
  values: ([map], at) =>
    isClosedMap(map) ? list([...map.entries.values()], at) : UNKNOWN,
  flatten: ([value], at) =>
    value?.kind === 'list' && value.items.every(isSettled)
      ? list(flattened(value.items), at, value.open)
      : UNKNOWN,
  one: ([value]) =>
    value?.kind === 'list' && !value.open ? value.items[0] : UNKNOWN,
  element: ([value, index]) =>
    value?.kind === 'list' &&
    !value.open &&
    index?.kind === 'scalar' &&
    value.items.length
      ? value.items[Number(index.value) % value.items.length]
      : UNKNOWN,
  contains: ([value, item], at) =>
    value?.kind === 'list' &&
    !value.open &&
    item?.kind === 'scalar' &&
    value.items.every(({ kind }) => kind === 'scalar')
      ? scalar(
          value.items.some(
            one => one.kind === 'scalar' && one.value === item.value,
          ),
          at,
        )
      : UNKNOWN,
  compact: ([value], at) =>
    value?.kind === 'list' && value.items.every(({ kind }) => kind === 'scalar')
      ? list(
          value.items.filter(one => one.kind !== 'scalar' || one.value !== ''),
          at,
          value.open,
        )
      : UNKNOWN,
  distinct: ([value], at) =>
    value?.kind === 'list' && value.items.every(({ kind }) => kind === 'scalar')
      ? list(
          value.items.filter(
            (one, i) =>
              !value.items.slice(0, i).some(before => same(before, one)),
          ),
          at,
          value.open,
        )
      : UNKNOWN,
  join: ([by, value], at) => {
    const delimiter = textAt(by);
    if (delimiter.state !== 'known' || value?.kind !== 'list' || value.open)
      return UNKNOWN;
    return joined(
      value.items.flatMap((item, i) => [
        ...(i ? [delimiter.value] : []),
        ...partsOf(item, at),
      ]),
      at,
    );
  },
  format: ([pattern, ...values], at) => {
    const text = textAt(pattern);
    if (text.state !== 'known') return UNKNOWN;
    const pieces = text.value.split(/%[sdv]/);
    if (pieces.length !== values.length + 1) return UNKNOWN;
    return joined(
      pieces.flatMap((piece, i) => [
        piece,
        ...(i < values.length ? partsOf(values[i], at) : []),
      ]),
      at,
    );
  },
  lower: texts(text => text.toLowerCase()),
  upper: texts(text => text.toUpperCase()),
  trimspace: texts(text => text.trim()),
  replace: ([text, from, to], at) => {
    const [a, b, c] = [textAt(text), textAt(from), textAt(to)];
    if (a.state !== 'known' || b.state !== 'known' || c.state !== 'known')
      return UNKNOWN;
    // A pattern between slashes is a regular expression, which is not run.
    if (/^\/.*\/$/.test(b.value)) return UNKNOWN;
    return scalar(a.value.split(b.value).join(c.value), at);
  },
  zipmap: ([keys, values], at) => {
    if (keys?.kind !== 'list' || values?.kind !== 'list') return UNKNOWN;
    const entries: Record<string, Value> = {};
    for (const [i, key] of keys.items.entries()) {
      if (key.kind !== 'scalar') return UNKNOWN;
      entries[String(key.value)] = values.items[i];
    }
    return properties(entries, at);
  },
};

/** What a function of Terraform makes of its arguments; what is not known here is unknown. */
export function called(
  { name, spread }: Call,
  args: Args,
  at: Place,
): Value | undefined {
  const run = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  const result = run && !spread ? run(args, at) : UNKNOWN;
  return result === UNKNOWN
    ? unknown('expression', `the function ${name}`, at)
    : result;
}

function texts(
  change: (text: string) => string,
): (args: Args, at: Place) => Value | typeof UNKNOWN {
  return ([value], at) => {
    const text = textAt(value);
    return text.state === 'known' ? scalar(change(text.value), at) : UNKNOWN;
  };
}

function same(a: Value, b: Value): boolean {
  return a.kind === 'scalar' && b.kind === 'scalar' && a.value === b.value;
}

/** Whether it is known if it is a list. */
function isSettled(item: Value): boolean {
  return (
    item.kind !== 'unknown' &&
    (item.kind !== 'list' || (!item.open && item.items.every(isSettled)))
  );
}

function flattened(items: Value[]): Value[] {
  return items.flatMap(item =>
    item.kind === 'list' ? flattened(item.items) : [item],
  );
}

function isClosedMap(value: Value | undefined): value is Properties {
  return value?.kind === 'map' && !value.open && optionsOf(value).length === 1;
}
