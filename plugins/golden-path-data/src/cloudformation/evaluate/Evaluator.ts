import {
  list,
  scalar,
  unknown,
  type Properties,
  type Value,
} from '../../graph';
import { onlyEntry, type MapNode, type Node } from '../template';
import { dynamicReferences } from './dynamicReferences';
import { functions } from './functions';
import type { Names } from './Names';

/** How many values the templates of one project may make together. */
export interface Budget {
  values: number;
}

/** Turns what is written into what it means: intrinsic functions are evaluated as far as the files tell. */
export class Evaluator {
  constructor(readonly names: Names, private readonly budget: Budget) {}

  /** `undefined` where nothing is set: `null` or `AWS::NoValue`. */
  value(node: Node): Value | undefined {
    if (this.budget.values-- <= 0) return this.#tooMany(node);
    if (node.kind === 'scalar')
      return node.value === null
        ? undefined
        : dynamicReferences(scalar(node.value, node.at));
    if (node.kind === 'list') return list(this.items(node), node.at);
    const [name, argument] = onlyEntry(node) ?? [];
    if (name && argument) {
      const run = functions.get(name);
      if (run) return run(argument, node.at, this);
      if (name.startsWith('Fn::'))
        return unknown('expression', `the function ${name}`, node.at);
    }
    return this.map(node);
  }

  /** The items of a list; those that are not set are left out. */
  items(node: Extract<Node, { kind: 'list' }>): Value[] {
    return node.items.flatMap(item => this.value(item) ?? []);
  }

  /** All entries of a map, be it that of a resource's properties. */
  map(node: MapNode): Properties {
    const entries = new Map<string, Value>();
    for (const [key, entry] of node.entries) {
      const value = this.value(entry.value);
      if (value !== undefined) entries.set(key, value);
    }
    return { kind: 'map', entries, at: node.at };
  }

  #tooMany(node: Node): Value {
    return unknown(
      'out-of-budget',
      'what lies beyond the limit of values',
      node.at,
    );
  }
}
