/** What an expression yields. */
export interface HclValue {
  data: HclData;
  /** Why it is not known at all; `data` means nothing then. */
  unknown?: string;
  /** It comes from a default that the environment of the build may replace. */
  open?: string;
  /** The text with `${NAME}` for what is open or unknown, where it is a text. */
  written?: string;
}

/** `undefined` is HCL's null. */
export type HclData =
  | undefined
  | string
  | number
  | boolean
  | HclValue[]
  | Map<string, HclValue>;

export function plain(data: HclData): HclValue {
  return { data };
}

export function unknownValue(reason: string, written?: string): HclValue {
  return {
    data: undefined,
    unknown: reason,
    ...(written !== undefined && { written }),
  };
}

/** A primitive as text; `undefined` for null, lists and maps. */
export function textOf(data: HclData): string | undefined {
  if (typeof data === 'string') return data;
  if (typeof data === 'number' || typeof data === 'boolean')
    return String(data);
  return undefined;
}

/** Values are shared, not copied: a walk over all that one holds may never end. This is how far it goes. */
const MOST_VISITS = 10_000;

/** What is not certain of a value and of all that it holds. */
export function doubtOf(value: HclValue): string | undefined {
  const waiting = [value];
  for (let visits = 0; waiting.length && visits < MOST_VISITS; visits++) {
    const next = waiting.pop()!;
    const own = next.unknown ?? next.open;
    if (own !== undefined) return own;
    waiting.push(...held(next));
    if (waiting.length > MOST_VISITS) break;
  }
  return undefined;
}

/** How much a value holds: characters and items, counted no further than `most`. */
export function sizeOf(value: HclValue, most: number): number {
  const waiting = [value];
  let size = 0;
  while (waiting.length && size <= most) {
    const next = waiting.pop()!;
    size += typeof next.data === 'string' ? next.data.length + 1 : 1;
    const inside = held(next);
    if (inside.length > most) return inside.length;
    waiting.push(...inside);
  }
  return size;
}

function held({ data }: HclValue): HclValue[] {
  if (Array.isArray(data)) return data;
  return data instanceof Map ? [...data.values()] : [];
}

/** Whether two values are the same; lists and maps are compared by their own items only. */
export function sameData(a: HclData, b: HclData): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return (
      a.length === b.length && a.every((item, i) => item.data === b[i].data)
    );
  if (a instanceof Map && b instanceof Map)
    return (
      a.size === b.size &&
      [...a].every(([key, { data }]) => data === b.get(key)?.data)
    );
  return a === b;
}
