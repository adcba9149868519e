import { itemsOf, onlyEntry, type Node } from '../template';
import type { Evaluator } from './Evaluator';

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
  const [a, b] = itemsOf(argument).map(item => evaluator.value(item));
  if (a?.kind !== 'scalar' || b?.kind !== 'scalar') return undefined;
  return String(a.value) === String(b.value);
}
