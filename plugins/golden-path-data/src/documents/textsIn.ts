import type { Place, Value } from '../graph';

/** Every text in a document, in the order it is written. */
export function textsIn(value: Value): Array<{ text: string; at: Place }> {
  if (value.kind === 'scalar')
    return [{ text: String(value.value), at: value.at }];
  if (value.kind === 'list') return value.items.flatMap(textsIn);
  if (value.kind === 'map') return [...value.entries.values()].flatMap(textsIn);
  return [];
}
