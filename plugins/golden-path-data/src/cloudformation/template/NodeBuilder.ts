import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node as YamlNode,
  type Pair,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import type { Place } from '../../graph';
import type { Lines } from './Lines';
import { textOf, type Entry, type Node } from './Node';
import { plainValue } from './plainValue';

/** Deeper templates are not read. */
export const DEEPEST = 100;
/** Nor those that hold more values, with what their merge keys bring. */
export const MOST_NODES = 200_000;

/** Why a file is not read; no `Error`, for nobody looks at its stack. */
export class Unreadable {
  constructor(readonly reason: string) {}
}

/** Makes nodes of what the YAML parser found. An alias stands for the very node it names, so that a bomb of aliases costs nothing. */
export class NodeBuilder {
  readonly #anchors = new Map<string, Node>();
  /** Resources that a later one of the same name hides. */
  readonly hidden: Place[] = [];
  #nodes = 0;

  constructor(private readonly lines: Lines) {}

  build(node: unknown, depth: number = 0): Node {
    if (depth > DEEPEST) throw new Unreadable('it nests too deeply');
    this.#count(1);
    if (isAlias(node))
      return this.#anchors.get(node.source) ?? this.#nothing(node.range?.[0]);
    const built = this.#tagged(node, depth);
    if ((isScalar(node) || isMap(node) || isSeq(node)) && node.anchor)
      this.#anchors.set(node.anchor, built);
    return built;
  }

  /** `!Sub x` is the same as `{Fn::Sub: x}`. */
  #tagged(node: unknown, depth: number): Node {
    const tag = (node as YamlNode | undefined)?.tag;
    const own = this.#own(node, depth);
    if (!tag?.startsWith('!') || tag === '!') return own;
    const start = this.#startOfTag(tag, own.at.start);
    const at = this.lines.place(start, Math.max(own.at.end, start));
    const name = tag.slice(1);
    const key = name === 'Ref' || name === 'Condition' ? name : `Fn::${name}`;
    const entry: Entry = {
      key: this.lines.place(start, start + tag.length),
      value: own,
    };
    return { kind: 'map', entries: new Map([[key, entry]]), at };
  }

  #startOfTag(tag: string, before: number): number {
    const start = this.lines.text.lastIndexOf(tag, before);
    return start >= 0 ? start : before;
  }

  #own(node: unknown, depth: number): Node {
    if (isMap(node)) return this.#map(node, depth);
    if (isSeq(node)) {
      const items = node.items.map(item => this.build(item, depth + 1));
      const [start, end] = node.range ?? [0, 0];
      const last = node.flow ? end : items[items.length - 1]?.at.end ?? end;
      return { kind: 'list', items, at: this.lines.place(start, last) };
    }
    if (isScalar(node)) return this.#scalar(node);
    return this.#nothing((node as YamlNode | undefined)?.range?.[0]);
  }

  #map(node: YAMLMap, depth: number): Node {
    const entries = new Map<string, Entry>();
    const merged: Node[] = [];
    const [start, end] = node.range ?? [0, 0];
    let last = start;
    for (const pair of node.items) {
      const { key, value } = pair as Pair<unknown, unknown>;
      if (!isScalar(key)) continue;
      const name = String(key.value ?? '');
      const place = this.#placeOf(key);
      const built = value
        ? this.build(value, depth + 1)
        : this.#nothing(place.end);
      last = Math.max(last, place.end, built.at.end);
      if (name === '<<' && built.kind !== 'scalar') merged.push(built);
      else {
        const before = entries.get(name);
        if (before && isResource(before.value)) this.hidden.push(before.key);
        entries.set(name, { key: place, value: built });
      }
    }
    for (const source of merged) this.#merge(entries, source);
    const at = this.lines.place(start, node.flow ? end : last);
    return { kind: 'map', entries, at };
  }

  /** What is written beside a merge key counts more than what it brings, and its first source more than the others. */
  #merge(entries: Map<string, Entry>, source: Node): void {
    for (const map of source.kind === 'list' ? source.items : [source]) {
      if (map.kind !== 'map') continue;
      this.#count(map.entries.size);
      for (const [name, entry] of map.entries)
        if (!entries.has(name)) entries.set(name, entry);
    }
  }

  #scalar(node: Scalar): Node {
    const text = String(node.value ?? '');
    const plain = node.type === undefined || node.type === 'PLAIN';
    const value = plain ? plainValue(text) : text;
    return { kind: 'scalar', value, at: this.#placeOf(node) };
  }

  #placeOf({ range }: YamlNode): Place {
    const [start, end] = range ?? [0, 0];
    return this.lines.place(start, end);
  }

  #nothing(offset: number = 0): Node {
    const at = this.lines.place(offset, offset);
    return { kind: 'scalar', value: null, at };
  }

  #count(nodes: number): void {
    this.#nodes += nodes;
    if (this.#nodes > MOST_NODES)
      throw new Unreadable('it holds more than 200,000 values');
  }
}

function isResource(node: Node): boolean {
  return textOf(node, 'Type')?.includes('::') ?? false;
}
