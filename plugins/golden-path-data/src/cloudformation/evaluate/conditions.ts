import { optionsOf, type Value } from '../../graph';
import { itemsOf, onlyEntry, type Node } from '../template';
import type { Evaluator } from './Evaluator';

const MOST_TEXTS = 50;

/** Whether a condition holds; `undefined` where that depends on what is not known. */
export function holds(
  node: Node,
  evaluator: Evaluator,
  depth: number = 0,
): boolean | undefined {
  if (depth > 20) return undefined;
  const [name, argument] = onlyEntry(node) ?? [];
  if (!name || !argument) return undefined;
  const inner = () =>
    itemsOf(argument).map(item => holds(item, evaluator, depth + 1));
  switch (name) {
    case 'Condition':
      return argument.kind === 'scalar'
        ? evaluator.names.condition(String(argument.value))
        : undefined;
    case 'Fn::Equals':
      return equal(argument, evaluator);
    case 'Fn::Not':
      return inner()[0] === undefined ? undefined : !inner()[0];
    case 'Fn::And':
      return every(inner());
    case 'Fn::Or': {
      const none = every(inner().map(one => (one === undefined ? one : !one)));
      return none === undefined ? undefined : !none;
    }
    default:
      return undefined;
  }
}

function every(all: Array<boolean | undefined>): boolean | undefined {
  if (all.includes(false)) return false;
  return all.includes(undefined) ? undefined : true;
}

function equal(argument: Node, evaluator: Evaluator): boolean | undefined {
  const [a, b] = itemsOf(argument).map(item => textsOf(evaluator.value(item)));
  if (!a || !b) return undefined;
  const results = new Set(a.flatMap(one => b.map(other => one === other)));
  const [only] = results;
  return results.size === 1 ? only : undefined;
}

/** All texts that a value can be; `undefined` where they cannot be told. */
function textsOf(value: Value | undefined): string[] | undefined {
  const texts: string[] = [];
  for (const option of optionsOf(value)) {
    if (option?.kind !== 'scalar') return undefined;
    texts.push(String(option.value));
  }
  return texts.length <= MOST_TEXTS ? texts : undefined;
}
