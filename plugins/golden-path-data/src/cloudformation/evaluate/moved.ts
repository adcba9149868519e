import { turned, type Place, type Value } from '../../graph';

/** A value at the place where it is used: a default belongs to where somebody refers to it. */
export function moved(value: Value | undefined, at: Place): Value | undefined {
  const placed = value && { ...value, at };
  return turned(placed, known => {
    if (known?.kind !== 'list') return known && { ...known, at };
    return {
      ...known,
      at,
      items: known.items.map(item => moved(item, at) ?? item),
    };
  });
}
