import {
  doubtOf,
  plain,
  sameData,
  sizeOf,
  textOf,
  type HclData,
  type HclValue,
} from './HclValue';

/** Thrown where a function cannot be told; no `Error`, for a stack trace costs more than all the rest. */
export class Untold {}

type HclFunction = (args: HclValue[]) => HclData | HclValue;

/** Functions are not called with more than this: characters and items together. */
const LARGEST = 16 * 1024;

function text(value: HclValue | undefined): string {
  const found = textOf(value?.data);
  if (found === undefined) throw new Untold();
  return found;
}

function list(value: HclValue | undefined): HclValue[] {
  if (!Array.isArray(value?.data)) throw new Untold();
  return value.data;
}

function map(value: HclValue | undefined): Map<string, HclValue> {
  if (!(value?.data instanceof Map)) throw new Untold();
  return value.data;
}

function number(value: HclValue | undefined): number {
  const found = Number(text(value));
  if (Number.isNaN(found)) throw new Untold();
  return found;
}

function truth(value: HclValue | undefined): boolean {
  const found = text(value);
  if (found !== 'true' && found !== 'false') throw new Untold();
  return found === 'true';
}

function present({ data }: HclValue): boolean {
  return data !== undefined && data !== '';
}

function distinct(items: HclValue[]): HclValue[] {
  return items.filter(
    (item, i) =>
      items.findIndex(other => sameData(other.data, item.data)) === i,
  );
}

function flat(items: HclValue[], depth: number = 0): HclValue[] {
  return items.flatMap(item =>
    Array.isArray(item.data) && depth < 20
      ? flat(item.data, depth + 1)
      : [item],
  );
}

/** `%s`, `%d`, `%v` and `%%`; other verbs are not told. */
function format([pattern, ...values]: HclValue[]): string {
  let next = 0;
  return text(pattern).replace(/%([^])/g, (_, verb: string) => {
    if (verb === '%') return '%';
    if (!'sdv'.includes(verb)) throw new Untold();
    return text(values[next++]);
  });
}

function trimmed(value: string, cut: string, ends: 'both' | 'left' | 'right') {
  let start = 0;
  let end = value.length;
  if (ends !== 'right')
    while (start < end && cut.includes(value[start])) start++;
  if (ends !== 'left')
    while (end > start && cut.includes(value[end - 1])) end--;
  return value.slice(start, end);
}

/** Those of bake's functions that projects use; one that is missing makes a value unknown. */
const FUNCTIONS: Record<string, HclFunction> = {
  add: ([a, b]) => number(a) + number(b),
  and: ([a, b]) => truth(a) && truth(b),
  basename: ([a]) => text(a).replace(/\/+$/, '').split('/').pop() ?? '',
  chomp: ([a]) => text(a).replace(/[\r\n]+$/, ''),
  coalesce: args => args.find(({ data }) => data !== undefined) ?? undefined,
  coalescelist: args => args.find(arg => list(arg).length > 0) ?? undefined,
  compact: ([a]) => list(a).filter(present),
  concat: args => args.flatMap(list),
  contains: ([a, b]) => list(a).some(item => sameData(item.data, b?.data)),
  dirname: ([a]) => text(a).split('/').slice(0, -1).join('/') || '.',
  distinct: ([a]) => distinct(list(a)),
  element: ([a, b]) => {
    const items = list(a);
    if (!items.length) throw new Untold();
    return items[((number(b) % items.length) + items.length) % items.length];
  },
  equal: ([a, b]) => sameData(a?.data, b?.data),
  flatten: ([a]) => flat(list(a)),
  format,
  hasindex: ([a, b]) =>
    a?.data instanceof Map
      ? a.data.has(text(b))
      : number(b) >= 0 && number(b) < list(a).length,
  index: ([a, b]) => indexed(a, b),
  indexof: ([a, b]) => {
    const found = list(a).findIndex(item => sameData(item.data, b?.data));
    if (found < 0) throw new Untold();
    return found;
  },
  join: ([a, ...rest]) => rest.flatMap(list).map(text).join(text(a)),
  keys: ([a]) => [...map(a).keys()].sort(byCode).map(plain),
  length: ([a]) => (a?.data instanceof Map ? a.data.size : list(a).length),
  lookup: ([a, b, c]) => map(a).get(text(b)) ?? c ?? undefined,
  lower: ([a]) => text(a).toLowerCase(),
  max: args => Math.max(...args.map(number)),
  merge: args =>
    new Map(args.flatMap(arg => (arg.data === undefined ? [] : [...map(arg)]))),
  min: args => Math.min(...args.map(number)),
  multiply: ([a, b]) => number(a) * number(b),
  not: ([a]) => !truth(a),
  notequal: ([a, b]) => !sameData(a?.data, b?.data),
  or: ([a, b]) => truth(a) || truth(b),
  replace: ([a, b, c]) => text(a).replaceAll(text(b), text(c)),
  reverselist: ([a]) => [...list(a)].reverse(),
  sanitize: ([a]) => text(a).replace(/[^a-zA-Z0-9_-]/g, '_'),
  slice: ([a, b, c]) => list(a).slice(number(b), number(c)),
  sort: ([a]) => list(a).map(text).sort(byCode).map(plain),
  split: ([a, b]) => text(b).split(text(a)).map(plain),
  strlen: ([a]) => [...text(a)].length,
  substr: ([a, b, c]) => {
    const chars = [...text(a)];
    const start = number(b) < 0 ? chars.length + number(b) : number(b);
    const length = number(c);
    return chars.slice(start, length < 0 ? undefined : start + length).join('');
  },
  subtract: ([a, b]) => number(a) - number(b),
  title: ([a]) => text(a).replace(/\b[a-z]/g, char => char.toUpperCase()),
  trim: ([a, b]) => trimmed(text(a), text(b), 'both'),
  trimprefix: ([a, b]) =>
    text(a).startsWith(text(b)) ? text(a).slice(text(b).length) : text(a),
  trimspace: ([a]) => text(a).trim(),
  trimsuffix: ([a, b]) =>
    text(b) && text(a).endsWith(text(b))
      ? text(a).slice(0, -text(b).length)
      : text(a),
  upper: ([a]) => text(a).toUpperCase(),
  values: ([a]) =>
    [...map(a)].sort(([x], [y]) => byCode(x, y)).map(([, value]) => value),
};

function byCode(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** `a[b]` */
export function indexed(
  of: HclValue | undefined,
  key: HclValue | undefined,
): HclValue {
  const found =
    of?.data instanceof Map ? of.data.get(text(key)) : list(of)[number(key)];
  if (!found) throw new Untold();
  return found;
}

/** Calls a function of bake; what is not certain of an argument is not certain of what comes out. */
export function callFunction(name: string, args: HclValue[]): HclValue {
  if (!Object.hasOwn(FUNCTIONS, name)) throw new Untold();
  if (sizeOf(plain(args), LARGEST) > LARGEST) throw new Untold();
  const found = FUNCTIONS[name](args);
  const value: HclValue = isValue(found) ? found : { data: found };
  const open = args.map(arg => doubtOf(arg)).find(doubt => doubt !== undefined);
  return open === undefined || Array.isArray(value.data)
    ? value
    : { ...value, open };
}

function isValue(found: HclData | HclValue): found is HclValue {
  return (
    typeof found === 'object' &&
    !Array.isArray(found) &&
    !(found instanceof Map) &&
    'data' in found
  );
}
