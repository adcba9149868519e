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

const ADDS = /^Fn::(Transform$|ForEach::)/;

/** Turns what is written into what it means: intrinsic functions are evaluated as far as the files tell. */
export class Evaluator {
  constructor(readonly names: Names, private readonly budget: Budget) {}

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
      if (name.startsWith('Fn::') && !ADDS.test(name))
        return unknown('expression', `the function ${name}`, node.at);
    }
    return this.map(node);
  }

  /** The items of a list; those that are not set are left out. */
  items(node: Extract<Node, { kind: 'list' }>): Value[] {
    return node.items.flatMap(item => this.value(item) ?? []);
  }

  /** All entries of a map; what a macro or a loop adds to it is not known. */
  map(node: MapNode): Properties {
    const entries = new Map<string, Value>();
    let open: Properties['open'];
    for (const [key, entry] of node.entries) {
      if (ADDS.test(key)) {
        open = unknown('expression', `what ${nameOf(key)} adds`, entry.key);
        continue;
      }
      const value = this.value(entry.value);
      if (value !== undefined) entries.set(key, value);
    }
    return { kind: 'map', entries, at: node.at, ...(open && { open }) };
  }

  #tooMany(node: Node): Value {
    return unknown(
      'out-of-budget',
      'what lies beyond the limit of values',
      node.at,
    );
  }
}

function nameOf(key: string): string {
  return key.split('::', 2).join('::');
}
