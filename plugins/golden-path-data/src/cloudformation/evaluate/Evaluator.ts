import {
  list,
  properties,
  scalar,
  unknown,
  type Properties,
  type Value,
} from '../../graph';
import {
  onlyEntry,
  textOf,
  type Entry,
  type MapNode,
  type Node,
} from '../template';
import { added, addsEntries, included } from './added';
import { dynamicReferences } from './dynamicReferences';
import { functions } from './functions';
import type { Names } from './Names';

/** How many values the templates of one project may make together. */
export interface Budget {
  values: number;
}

/** What an include or a loop brings may hold others. */
const DEEPEST = 10;

/** Turns what is written into what it means: intrinsic functions are evaluated as far as the files tell. */
export class Evaluator {
  #depth = 0;

  constructor(readonly names: Names, readonly budget: Budget) {}

  /** `undefined` where nothing is set: `null` or `AWS::NoValue`. */
  value(node: Node): Value | undefined {
    if (this.budget.values-- <= 0) return this.#tooMany(node);
    if (node.kind === 'scalar')
      return node.value === null
        ? undefined
        : dynamicReferences(scalar(node.value, node.at), this.names);
    if (node.kind === 'list') return list(this.items(node), node.at);
    const [name, argument] = onlyEntry(node) ?? [];
    if (name && argument) {
      const run = functions.get(name);
      if (run) return run(argument, node.at, this);
      if (name === 'Fn::Transform') return this.#transformed(node, argument);
      if (name.startsWith('Fn::') && !addsEntries(name))
        return unknown('expression', `the function ${name}`, node.at);
    }
    return this.map(node);
  }

  /** The items of a list; those that are not set are left out. */
  items(node: Extract<Node, { kind: 'list' }>): Value[] {
    return node.items.flatMap(item => this.value(item) ?? []);
  }

  /** All entries of a map, with those that a loop or an included snippet adds. */
  map(node: MapNode): Properties {
    const made = properties({}, node.at);
    this.#fill(made, node.entries);
    return made;
  }

  #fill(made: Properties, entries: Iterable<[string, Entry]>): void {
    for (const [key, entry] of entries) {
      if (addsEntries(key)) {
        this.#add(made, key, entry);
        continue;
      }
      const value = this.value(entry.value);
      if (value !== undefined) made.entries.set(key, value);
    }
  }

  #add(made: Properties, key: string, { key: at, value: node }: Entry): void {
    const more = this.#depth < DEEPEST ? added(key, node, this) : undefined;
    if (!more) {
      const what = `what ${key.split('::', 2).join('::')} adds`;
      made.open ??= unknown('expression', what, at);
      return;
    }
    this.#depth++;
    this.#fill(made, more);
    this.#depth--;
  }

  /** What stands in the place of a whole value. */
  #transformed(node: MapNode, argument: Node): Value | undefined {
    const snippet = this.#depth < DEEPEST && included(argument, this);
    if (!snippet) {
      const name = textOf(argument, 'Name') ?? 'a macro';
      return unknown('external-module', `what ${name} brings`, node.at);
    }
    this.#depth++;
    const value = this.value(snippet);
    this.#depth--;
    return value;
  }

  #tooMany(node: Node): Value {
    return unknown(
      'out-of-budget',
      'what lies beyond the limit of values',
      node.at,
    );
  }
}
