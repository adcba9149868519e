import { list, type List, type Place, type Value } from '../../../graph';
import { asSet } from '../values';
import { distinct, MOST_ITEMS } from './collections';
import {
  isClosedList,
  isSimple,
  text,
  UNKNOWN,
  type Functions,
} from './Functions';

/** Functions that make and combine sets. */
export const sets: Functions = {
  toset: ([value], at) => setOf([value], at),
  setunion: (args, at) => setOf(args, at),
  setsubtract: ([a, b], at) => {
    if (!isClosedList(a) || !isClosedList(b)) return UNKNOWN;
    if (![...a.items, ...b.items].every(isSimple)) return UNKNOWN;
    const gone = new Set(b.items.map(text));
    return asSet(
      list(
        a.items.filter(one => !gone.has(text(one))),
        at,
      ),
    );
  },
  setintersection: (args, at) => {
    const lists = args.filter(isClosedList);
    const [first, ...others] = lists;
    if (lists.length < args.length || !first) return UNKNOWN;
    if (!lists.every(({ items }) => items.every(isSimple))) return UNKNOWN;
    const wanted = others.map(({ items }) => new Set(items.map(text)));
    const both = first.items.filter(one =>
      wanted.every(of => of.has(text(one))),
    );
    return asSet(list(both, at));
  },
  setproduct: (args, at) => {
    const lists = args.filter(isClosedList);
    const size = lists.reduce(
      (product, { items }) => product * items.length,
      1,
    );
    if (lists.length < args.length || size > MOST_ITEMS) return UNKNOWN;
    const rows = lists.reduce<Value[][]>(
      (before, { items }) =>
        before.flatMap(row => items.map(item => [...row, item])),
      [[]],
    );
    return list(
      rows.map(row => list(row, at)),
      at,
    );
  },
};

function setOf(args: Value[], at: Place): Value | typeof UNKNOWN {
  const lists = args.filter((one): one is List => one?.kind === 'list');
  if (lists.length < args.length) return UNKNOWN;
  const items = lists.flatMap(one => one.items);
  const open = lists.find(one => one.open)?.open;
  return items.length > MOST_ITEMS
    ? UNKNOWN
    : asSet(list(distinct(items), at, open));
}
