import { optionsOf } from '../../graph';
import { itemsOf, nodeAt, textOf, type Entry, type Node } from '../template';
import type { Evaluator } from './Evaluator';
import { written } from './written';

const ADDS = /^Fn::(Transform$|ForEach::)/;
const MOST_ROUNDS = 1_000;

/** Whether a key of a map is no entry itself but stands for others: a loop or a macro. */
export function addsEntries(key: string): boolean {
  return ADDS.test(key);
}

/** The entries that a loop or an included snippet adds to a map; `undefined` where they are not known. */
export function added(
  key: string,
  node: Node,
  evaluator: Evaluator,
): Array<[string, Entry]> | undefined {
  if (key !== 'Fn::Transform') return unrolled(node, evaluator);
  const snippet = included(node, evaluator);
  return snippet?.kind === 'map' ? [...snippet.entries] : undefined;
}

/** What `AWS::Include` brings, where the project holds it. */
export function included(node: Node, evaluator: Evaluator): Node | undefined {
  if (textOf(node, 'Name') !== 'AWS::Include') return undefined;
  const location = nodeAt(node, 'Parameters', 'Location');
  const path = location && evaluator.value(location);
  return path?.kind === 'scalar'
    ? evaluator.names.included(String(path.value))
    : undefined;
}

/** The rounds of `Fn::ForEach`, one after another: identifier, collection, and what is written in each round. */
function unrolled(
  node: Node,
  evaluator: Evaluator,
): Array<[string, Entry]> | undefined {
  const [first, collection, fragment] = itemsOf(node);
  const identifier = textOf(first);
  if (identifier === undefined || !collection || fragment?.kind !== 'map')
    return undefined;
  const items = textsOf(collection, evaluator);
  if (!items || items.length > MOST_ROUNDS) return undefined;
  const entries: Array<[string, Entry]> = [];
  for (const item of items) {
    const round = written(fragment, identifier, item, evaluator.budget);
    if (round?.kind !== 'map') return undefined;
    entries.push(...round.entries);
  }
  return entries;
}

function textsOf(node: Node, evaluator: Evaluator): string[] | undefined {
  // The collection may be a parameter of which all is known.
  const [value, ...others] = optionsOf(evaluator.value(node));
  if (others.length || value?.kind !== 'list' || value.open) return undefined;
  const texts = value.items.flatMap(item =>
    item.kind === 'scalar' ? [String(item.value)] : [],
  );
  return texts.length === value.items.length ? texts : undefined;
}
