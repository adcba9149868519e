import {
  list,
  scalar,
  unknown,
  type Place,
  type Unknown,
  type Value,
} from '../../graph';
import type { For } from '../hcl/Syntax';
import type { Inner } from './evaluate';
import { isWhole, type Own, type Scope } from './Scope';
import { fault, isFault, isNothing, isSet, overOptions } from './values';

/** Keys and values of what a loop runs over, in Terraform's order, and why there may be more. */
export interface Pairs {
  pairs: Array<[key: Value, item: Value]>;
  open?: Unknown;
}

/** What a loop runs over; `undefined` where nothing of it is known. */
export function pairsOf(over: Value, at: Place): Pairs | undefined {
  if (over.kind === 'map') {
    const names = [...over.entries.keys()].sort();
    const pairs = names.map((name): [Value, Value] => [
      scalar(name, at),
      over.entries.get(name)!,
    ]);
    return { pairs, ...(over.open && { open: over.open }) };
  }
  if (over.kind !== 'list') return undefined;
  const { items, open } = over;
  const keyOf = (item: Value, i: number) =>
    isSet(over) ? item : open ?? scalar(i, at);
  const pairs = items.map((item, i): [Value, Value] => [keyOf(item, i), item]);
  return { pairs, ...(open && { open }) };
}

/** `[for k, v in over : value if condition]` and `{for …}`. An item of which it is not known whether it is meant leaves the result open. */
export function looped(loop: For, own: Own, inner: Inner, scope: Scope): Value {
  const { at, names, key, value, condition } = loop;
  return overOptions(inner(loop.over), over => {
    if (isNothing(over)) return fault('a loop over null', at);
    if (over.kind === 'unknown') return over;
    const many = isWhole(over) ? scope.manyOf(over) : undefined;
    const found = many
      ? { pairs: [[many, over] as [Value, Value]], open: many }
      : pairsOf(over, at);
    if (!found) return unknown('expression', 'a list that is not known', at);
    let { open } = found;
    const items: Value[] = [];
    const entries = new Map<string, Value>();
    for (const [name, item] of found.pairs) {
      const named = new Map(own);
      named.set(names[names.length - 1], item);
      if (names.length > 1) named.set(names[0], name);
      const wanted = condition ? inner(condition, named) : scalar(true, at);
      if (isFault(wanted)) return wanted;
      if (wanted.kind !== 'scalar') {
        open ??= unknown('unresolved-condition', 'which items are meant', at);
        continue;
      }
      if (String(wanted.value) !== 'true') continue;
      const made = inner(value, named);
      if (isFault(made)) return made;
      if (!key) {
        items.push(made);
        continue;
      }
      const to = inner(key, named);
      if (to.kind !== 'scalar') {
        open ??= unknown('expression', 'a key that is not known', at);
        continue;
      }
      const text = String(to.value);
      const before = loop.grouped ? entries.get(text) : undefined;
      const group = before?.kind === 'list' ? before.items : [];
      entries.set(text, loop.grouped ? list([...group, made], at) : made);
    }
    return key
      ? { kind: 'map', entries, at, ...(open && { open }) }
      : list(items, at, open);
  });
}
