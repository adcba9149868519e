/** A piece of YAML or JSON with its place in the file. Offsets are UTF-16 units; lines count from 1. */
export type Tree = TextNode | ListNode | MapNode;

interface Placed {
  start: number;
  end: number;
  line: number;
  endLine: number;
}

/** A scalar, whatever its type: what was written, unquoted. */
export interface TextNode extends Placed {
  kind: 'text';
  text: string;
  /** e.g. `!Sub` */
  tag?: string;
  /** Nothing is written, or `null`. */
  empty: boolean;
  /** Offset of the file where the text itself begins, and how far a block is indented; absent where the two texts do not run alike. */
  body?: { start: number; line: number; indent: number };
}

export interface ListNode extends Placed {
  kind: 'list';
  items: Tree[];
  tag?: string;
}

export interface MapNode extends Placed {
  kind: 'map';
  entries: Map<string, Entry>;
  tag?: string;
}

export interface Entry {
  value: Tree;
  /** Place of the key. */
  start: number;
  line: number;
}

/** The node under these keys. */
export function at(
  tree: Tree | undefined,
  ...keys: string[]
): Tree | undefined {
  let node = tree;
  for (const key of keys) {
    if (node?.kind !== 'map') return undefined;
    node = node.entries.get(key)?.value;
  }
  return node;
}

/** The text under these keys, where it is a scalar that is not empty. */
export function textAt(
  tree: Tree | undefined,
  ...keys: string[]
): TextNode | undefined {
  const node = at(tree, ...keys);
  return node?.kind === 'text' && !node.empty ? node : undefined;
}

/** The items of a list; a single node counts as a list of one. */
export function itemsOf(tree: Tree | undefined): Tree[] {
  if (!tree || (tree.kind === 'text' && tree.empty)) return [];
  return tree.kind === 'list' ? tree.items : [tree];
}

/** The scalars among the items. */
export function textsOf(tree: Tree | undefined): TextNode[] {
  return itemsOf(tree).filter(
    (item): item is TextNode => item.kind === 'text' && !item.empty,
  );
}

/** Keys and values of a mapping. */
export function entriesOf(tree: Tree | undefined): Array<[string, Entry]> {
  return tree?.kind === 'map' ? [...tree.entries] : [];
}

/** Most lines of a text that stands for a list. */
const MOST_LINES = 1_000;

/** The lines of a text, each a node of its own with its place; blank ones are left out. */
export function linesOf(node: TextNode): TextNode[] {
  const lines: TextNode[] = [];
  let offset = 0;
  for (const raw of node.text.split('\n').slice(0, MOST_LINES)) {
    const text = raw.trim();
    const start = offset + (raw.length - raw.trimStart().length);
    if (text) lines.push(partOf(node, start, text));
    offset += raw.length + 1;
  }
  return lines;
}

/** A part of a text as a node of its own. */
export function partOf(node: TextNode, offset: number, text: string): TextNode {
  const line = lineIn(node, offset);
  return { ...node, text, line, endLine: line, empty: false, body: undefined };
}

/** The line of the file that holds a character of a text. */
export function lineIn(node: TextNode, offset: number): number {
  if (!node.body) return node.line;
  let line = node.body.line;
  for (
    let at_ = node.text.indexOf('\n');
    at_ >= 0 && at_ < offset;
    at_ = node.text.indexOf('\n', at_ + 1)
  )
    line++;
  return Math.min(line, node.endLine);
}

/** The offset of the file where a character of a text is written, where that is plain. */
export function offsetIn(node: TextNode, offset: number): number | undefined {
  const { body, text } = node;
  if (!body) return undefined;
  const before = text.slice(0, offset);
  const breaks = before.split('\n').length - 1;
  // Lines without content are not always indented.
  if (breaks && /\n\n|^\n/.test(before)) return undefined;
  return body.start + offset + breaks * body.indent;
}
