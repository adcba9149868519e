import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type LineCounter,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import type { Entry, MapNode, TextNode, Tree } from './Tree';

/** Deeper files are not read. */
export const DEEPEST = 60;
/** Files that hold more, with what their merge keys bring, are not read. */
const MOST_NODES = 100_000;

/** Why a file is not read; no `Error`, for nobody looks at its stack. */
export class Unreadable {
  constructor(readonly reason: string) {}
}

/** Makes trees of what the parser found. */
export class TreeBuilder {
  readonly #text: string;
  readonly #lines: LineCounter;
  readonly #aliases: boolean;
  readonly #anchors = new Map<string, Tree>();
  #nodes = 0;

  constructor(text: string, lines: LineCounter, aliases: boolean) {
    this.#text = text;
    this.#aliases = aliases;
    this.#lines = lines;
  }

  tree(node: unknown, depth: number): Tree {
    if (depth > DEEPEST) throw new Unreadable('It nests too deeply.');
    this.#count(1);
    if (isAlias(node))
      // An alias of what is still open names something that holds itself.
      return this.#anchors.get(node.source) ?? this.#empty(node as Node);
    const tree = this.#own(node, depth);
    if (
      (isScalar(node) || isMap(node) || isSeq(node)) &&
      node.anchor &&
      this.#aliases
    )
      this.#anchors.set(node.anchor, tree);
    return tree;
  }

  #own(node: unknown, depth: number): Tree {
    if (isMap(node)) return this.#map(node, depth);
    if (isSeq(node)) {
      const items = node.items.map(item => this.tree(item, depth + 1));
      return { kind: 'list', items, ...this.#placed(node) };
    }
    if (isScalar(node)) return this.#scalar(node);
    return this.#empty(undefined);
  }

  #map(node: YAMLMap, depth: number): MapNode {
    const entries = new Map<string, Entry>();
    const merged: Tree[] = [];
    for (const pair of node.items) {
      const { key, value } = pair as Pair<unknown, unknown>;
      const name = isScalar(key) ? String(key.value ?? '') : undefined;
      if (name === undefined) continue;
      const tree = this.tree(value, depth + 1);
      if (name === '<<' && tree.kind !== 'text') merged.push(tree);
      else {
        const start = (key as Node).range?.[0] ?? 0;
        entries.set(name, { value: tree, start, line: this.#line(start) });
      }
    }
    for (const source of merged) this.#merge(entries, source);
    return { kind: 'map', entries, ...this.#placed(node) };
  }

  /** What is written beside a merge key counts more than what it brings, and its first source more than the others. */
  #merge(entries: Map<string, Entry>, source: Tree): void {
    const maps = source.kind === 'list' ? source.items : [source];
    for (const map of maps) {
      if (map.kind !== 'map') continue;
      this.#count(map.entries.size);
      for (const [name, entry] of map.entries)
        if (!entries.has(name)) entries.set(name, entry);
    }
  }

  #scalar(node: Scalar): TextNode {
    const text = String(node.value ?? '');
    const placed = this.#placed(node);
    const plain = node.type === undefined || node.type === 'PLAIN';
    const empty = plain && /^(?:|~|null|Null|NULL)$/.test(text);
    const body = this.#body(node, text);
    return { kind: 'text', text, empty, ...placed, ...(body && { body }) };
  }

  /** Where the text of a scalar begins, if it runs like that of the file. */
  #body(node: Scalar, text: string): TextNode['body'] {
    const [start, end] = node.range ?? [0, 0];
    if (node.type === 'BLOCK_LITERAL') {
      const header = this.#text.indexOf('\n', start);
      if (header < 0) return undefined;
      const first = /[^\n]/.exec(text)?.index ?? 0;
      const rest = this.#text.slice(header + 1, end);
      const source = rest.split('\n', first + 1)[first] ?? '';
      const indent = source.length - source.trimStart().length;
      const own = text.slice(first).search(/[^ \t]/);
      const net = Math.max(0, indent - Math.max(0, own));
      return {
        start: header + 1 + net,
        line: this.#line(start) + 1,
        indent: net,
      };
    }
    const quoted = /^["']/.test(this.#text[start] ?? '') ? 1 : 0;
    const from = start + quoted;
    return this.#text.startsWith(text, from) && from + text.length <= end
      ? { start: from, line: this.#line(from), indent: 0 }
      : undefined;
  }

  #empty(node: Node | undefined): TextNode {
    return { kind: 'text', text: '', empty: true, ...this.#placed(node) };
  }

  #placed(node: Node | undefined) {
    const [start, valueEnd] = node?.range ?? [0, 0, 0];
    const end = Math.max(start, valueEnd);
    const tag = node && 'tag' in node ? node.tag : undefined;
    return {
      start,
      end,
      line: this.#line(start),
      endLine: this.#line(Math.max(start, end - 1)),
      ...(tag && { tag }),
    };
  }

  #line(offset: number): number {
    return this.#lines.linePos(offset).line || 1;
  }

  #count(nodes: number): void {
    this.#nodes += nodes;
    if (this.#nodes > MOST_NODES)
      throw new Unreadable('It holds more than 100,000 values.');
  }
}
