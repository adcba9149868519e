import {
  list,
  scalar,
  type List,
  type Place,
  type Unknown,
  type Value,
} from '../../../graph';
import { fault, isNothing, nothing, oneOf } from '../values';
import { equal } from '../operate';
import { isWhole } from '../Scope';
import {
  isClosedList,
  isClosedMap,
  isSimple,
  number,
  openness,
  text,
  UNKNOWN,
  type Functions,
} from './Functions';

/** Longer lists are not made. */
export const MOST_ITEMS = 10_000;
const DEEPEST = 50;

/** Functions that make and look into lists and maps. */
export const collections: Functions = {
  concat: (args, at) => {
    const lists = args.map(arg => (arg.kind === 'list' ? arg : undefined));
    const missing = args.find((_, i) => !lists[i]);
    const open = missing
      ? openness(missing, at)
      : lists.find(one => one?.open)?.open;
    return limited(
      list(
        lists.flatMap(one => one?.items ?? []),
        at,
        open,
      ),
    );
  },
  merge: merged,
  lookup: ([map, key, otherwise], at) => {
    if (map?.kind !== 'map') return UNKNOWN;
    const name = text(key);
    const missing = otherwise ?? fault('a key, which is not there,', at);
    if (name !== undefined) return map.entries.get(name) ?? map.open ?? missing;
    if (map.open) return map.open;
    return oneOf([...map.entries.values(), missing], openness(key, at));
  },
  length: ([value], at) => {
    if (isClosedList(value)) return scalar(value.items.length, at);
    if (isClosedMap(value)) return scalar(value.entries.size, at);
    return typeof text(value) === 'string'
      ? scalar([...text(value)!].length, at)
      : UNKNOWN;
  },
  keys: ([map], at) =>
    map?.kind === 'map'
      ? list(
          [...map.entries.keys()].sort().map(key => scalar(key, at)),
          at,
          map.open,
        )
      : UNKNOWN,
  values: ([map], at, scope) => {
    if (isWhole(map)) return list([map], at, scope.manyOf(map));
    if (map?.kind !== 'map') return UNKNOWN;
    const entries = [...map.entries].sort(([a], [b]) => (a < b ? -1 : 1));
    return list(
      entries.map(([, item]) => item),
      at,
      map.open,
    );
  },
  contains: ([within, item], at) => {
    if (within?.kind !== 'list' || !item) return UNKNOWN;
    const same = within.items.map(one => equal(one, item));
    if (same.includes(true)) return scalar(true, at);
    return within.open || same.includes(undefined)
      ? UNKNOWN
      : scalar(false, at);
  },
  flatten: ([value], at) =>
    value?.kind === 'list' ? flattened(value, at) : UNKNOWN,
  distinct: ([value], at) =>
    value?.kind === 'list' && value.items.every(isSimple)
      ? list(distinct(value.items), at, value.open)
      : UNKNOWN,
  compact: ([value], at) => {
    if (value?.kind !== 'list') return UNKNOWN;
    const set = value.items.filter(
      one => !isNothing(one) && !(one.kind === 'scalar' && one.value === ''),
    );
    // What is not known may be empty, and then it is not there.
    const sure = set.filter(one => one.kind !== 'unknown');
    const maybe = set.find(one => one.kind === 'unknown');
    return list(sure, at, value.open ?? (maybe && openness(maybe, at)));
  },
  element: ([value, index]) => {
    const i = number(index);
    return isClosedList(value) &&
      value.items.length &&
      i !== undefined &&
      i >= 0
      ? value.items[i % value.items.length]
      : UNKNOWN;
  },
  index: ([value, item], at) => {
    if (!isClosedList(value) || !item) return UNKNOWN;
    for (const [i, one] of value.items.entries()) {
      const same = equal(one, item);
      if (same === undefined) return UNKNOWN;
      if (same) return scalar(i, at);
    }
    return fault('an item, which is not there,', at);
  },
  slice: ([value, from, to], at) => {
    const [start, end] = [number(from), number(to)];
    return isClosedList(value) && start !== undefined && end !== undefined
      ? list(value.items.slice(start, end), at)
      : UNKNOWN;
  },
  reverse: ([value], at) =>
    value?.kind === 'list'
      ? list([...value.items].reverse(), at, value.open)
      : UNKNOWN,
  sort: ([value], at) =>
    value?.kind === 'list' && value.items.every(one => text(one) !== undefined)
      ? list(
          [...value.items].sort((a, b) => (text(a)! < text(b)! ? -1 : 1)),
          at,
          value.open,
        )
      : UNKNOWN,
  zipmap: ([keys, values], at) => {
    if (!isClosedList(keys) || !isClosedList(values)) return UNKNOWN;
    if (keys.items.some(key => text(key) === undefined)) return UNKNOWN;
    const entries = keys.items.map((key, i): [string, Value] => [
      text(key)!,
      values.items[i],
    ]);
    const isEven = keys.items.length === values.items.length;
    return isEven ? { kind: 'map', entries: new Map(entries), at } : UNKNOWN;
  },
  range: (args, at) => {
    const given = args.map(number);
    if (given.some(one => one === undefined)) return UNKNOWN;
    const [start, end] = given.length > 1 ? given : [0, given[0]];
    const [from, to] = [start!, end!];
    const step = given[2] ?? (from <= to ? 1 : -1);
    const length = Math.ceil((to - from) / step);
    if (!(length >= 0) || length > MOST_ITEMS) return UNKNOWN;
    return list(
      Array.from({ length }, (_, i) => scalar(from + i * step, at)),
      at,
    );
  },
  one: ([value], at) => {
    if (!isClosedList(value)) return UNKNOWN;
    if (value.items.length > 1) return fault('several items', at);
    return value.items[0] ?? nothing(at);
  },
  coalescelist: args => {
    for (const arg of args) {
      if (isNothing(arg)) continue;
      if (!isClosedList(arg)) return UNKNOWN;
      if (arg.items.length) return arg;
    }
    return UNKNOWN;
  },
  tolist: ([value]) => value,
  tomap: ([value]) => value,
  alltrue: ([value], at) => everyFlag(value, true, at),
  anytrue: ([value], at) => everyFlag(value, false, at),
};

/** Maps laid over each other; `null` counts as empty. */
export function merged(args: Value[], at: Place): Value {
  const entries = new Map<string, Value>();
  let open: Unknown | undefined;
  for (const arg of args) {
    if (isNothing(arg)) continue;
    const more = arg.kind === 'map' ? arg.open : openness(arg, at);
    // What is not known may overwrite all that was there before.
    if (more) {
      open ??= more;
      for (const [key] of entries) entries.set(key, more);
    }
    if (arg.kind !== 'map') continue;
    for (const [key, item] of arg.entries) entries.set(key, item);
  }
  return { kind: 'map', entries, at, ...(open && { open }) };
}

function limited(value: List): Value | typeof UNKNOWN {
  return value.items.length > MOST_ITEMS ? UNKNOWN : value;
}

/** Items that are certainly the same once; the others may be. */
export function distinct(items: Value[]): Value[] {
  const seen = new Set<unknown>();
  return items.filter(item => {
    if (item.kind !== 'scalar') return true;
    const isNew = !seen.has(item.value);
    seen.add(item.value);
    return isNew;
  });
}

function flattened(value: List, at: Place): List | typeof UNKNOWN {
  const items: Value[] = [];
  let { open } = value;
  let left = MOST_ITEMS;
  const add = (within: List, depth: number) => {
    for (const item of within.items) {
      if (--left < 0) return;
      if (item.kind === 'list') {
        open ??= item.open;
        if (depth > DEEPEST) left = 0;
        else add(item, depth + 1);
      } else if (item.kind === 'unknown' && !isNothing(item)) {
        // It may be a list of any length.
        open ??= openness(item, at);
      } else items.push(item);
    }
  };
  add(value, 0);
  return left < 0 ? UNKNOWN : list(items, at, open);
}

function everyFlag(
  value: Value | undefined,
  all: boolean,
  at: Place,
): Value | typeof UNKNOWN {
  if (value?.kind !== 'list') return UNKNOWN;
  const flags = value.items.map(one =>
    one.kind === 'scalar' ? String(one.value) === 'true' : undefined,
  );
  if (flags.includes(!all)) return scalar(!all, at);
  return value.open || flags.includes(undefined) ? UNKNOWN : scalar(all, at);
}
