import { unknown, type Place, type Value } from '../../graph';
import { isWhole, type Scope } from './Scope';
import { fault, isNothing, oneOf, overAll, overOptions } from './values';

const COMPUTED = 'a value that only the deployment knows';

/** `of.name`. */
export function attributeIn(
  of: Value,
  name: string,
  at: Place,
  scope: Scope,
): Value {
  return overOptions(of, known => {
    if (isNothing(known)) return fault(`${name} of null`, at);
    if (known.kind === 'unknown') return known;
    if (known.kind === 'map')
      return known.entries.get(name) ?? known.open ?? missing(name, at);
    if (isWhole(known)) return scope.attributeOf(known, name, at);
    if (known.kind === 'reference') return unknown('computed', COMPUTED, at);
    return missing(name, at);
  });
}

/** `of[key]`. */
export function indexIn(of: Value, key: Value, at: Place, scope: Scope): Value {
  return overAll([of, key], ([known, name]) => {
    if (isNothing(known)) return fault('an item of null', at);
    if (known.kind === 'unknown') return known;
    if (isWhole(known)) return scope.indexed(known, at);
    if (known.kind === 'list')
      return known.open ?? itemOf(known.items, name, Number, at);
    if (known.kind === 'map')
      return known.open &&
        !(name.kind === 'scalar' && known.entries.has(String(name.value)))
        ? known.open
        : itemOf(known.entries, name, String, at);
    return known.kind === 'reference' || known.kind === 'template'
      ? unknown('computed', COMPUTED, at)
      : missing('an item', at);
  });
}

function itemOf<K>(
  items: ReadonlyMap<K, Value> | Value[],
  key: Value,
  keyOf: (value: unknown) => K,
  at: Place,
): Value {
  const all = new Map<K, Value>(items.entries() as Iterable<[K, Value]>);
  if (key.kind === 'scalar')
    return all.get(keyOf(key.value)) ?? missing(`the item ${key.value}`, at);
  if (isNothing(key)) return fault('an item without a key', at);
  // Whichever it is, it is one of them.
  const origin =
    key.kind === 'unknown' ? key : unknown('computed', COMPUTED, at);
  return oneOf([...all.values()], unknown(origin.why, origin.what, at));
}

function missing(name: string, at: Place): Value {
  return fault(`${name}, which is not there,`, at);
}
