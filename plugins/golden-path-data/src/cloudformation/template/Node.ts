import type { Place } from '../../graph';

/** A piece of a template as it is written, with its place. Short tags are spelled out: `!Ref X` is a map with the key `Ref`. */
export type Node = ScalarNode | ListNode | MapNode;

export interface ScalarNode {
  kind: 'scalar';
  /** `null` where nothing is written. */
  value: string | number | boolean | null;
  at: Place;
}

export interface ListNode {
  kind: 'list';
  items: Node[];
  at: Place;
}

export interface MapNode {
  kind: 'map';
  entries: Map<string, Entry>;
  at: Place;
}

export interface Entry {
  key: Place;
  value: Node;
}

/** The node under these keys. */
export function nodeAt(
  node: Node | undefined,
  ...keys: string[]
): Node | undefined {
  let found = node;
  for (const key of keys) {
    if (found?.kind !== 'map') return undefined;
    found = found.entries.get(key)?.value;
  }
  return found;
}

/** The text under these keys; numbers and booleans are written as text. */
export function textOf(
  node: Node | undefined,
  ...keys: string[]
): string | undefined {
  const found = nodeAt(node, ...keys);
  return found?.kind === 'scalar' && found.value !== null
    ? String(found.value)
    : undefined;
}

/** Keys and values of a mapping; none of anything else. */
export function entriesOf(node: Node | undefined): Array<[string, Entry]> {
  return node?.kind === 'map' ? [...node.entries] : [];
}

/** The items of a list; a single node counts as a list of one. */
export function itemsOf(node: Node | undefined): Node[] {
  if (!node || (node.kind === 'scalar' && node.value === null)) return [];
  return node.kind === 'list' ? node.items : [node];
}

/** The only entry of a map of one. */
export function onlyEntry(node: Node): [string, Node] | undefined {
  if (node.kind !== 'map' || node.entries.size !== 1) return undefined;
  for (const [key, { value }] of node.entries) return [key, value];
  return undefined;
}
