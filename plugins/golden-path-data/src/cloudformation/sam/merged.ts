import { onlyEntry, type Entry, type MapNode, type Node } from '../template';

/** `Globals` under what a resource says itself: maps are merged, lists are joined, of anything else its own counts. */
export function merged(
  globals: Node | undefined,
  own: Node | undefined,
): Node | undefined {
  if (!globals || !own) return own ?? globals;
  if (isPlain(globals) && isPlain(own)) return mergedMaps(globals, own);
  if (globals.kind === 'list' && own.kind === 'list')
    return { ...own, items: [...globals.items, ...own.items] };
  return own;
}

function mergedMaps(globals: MapNode, own: MapNode): MapNode {
  const entries = new Map<string, Entry>(globals.entries);
  for (const [name, entry] of own.entries) {
    const value = merged(globals.entries.get(name)?.value, entry.value);
    entries.set(name, { key: entry.key, value: value ?? entry.value });
  }
  return { ...own, entries };
}

/** Whether it is a map of properties, no call of a function. */
function isPlain(node: Node): node is MapNode {
  const [name] = onlyEntry(node) ?? [];
  return (
    node.kind === 'map' &&
    (name === undefined || !(name === 'Ref' || name.startsWith('Fn::')))
  );
}
