import { onlyEntry, textOf, type Entry, type Node } from '../template';
import type { Budget } from './Evaluator';

/** A piece of a template with an identifier written out; `undefined` where that takes too much. */
export function written(
  node: Node,
  identifier: string,
  text: string,
  budget: Budget,
): Node | undefined {
  if (budget.values-- <= 0) return undefined;
  const again = (inner: Node) => written(inner, identifier, text, budget);
  if (node.kind === 'scalar')
    return typeof node.value === 'string'
      ? { ...node, value: replaced(node.value, identifier, text) }
      : node;
  if (node.kind === 'list') {
    const items = node.items.flatMap(item => again(item) ?? []);
    return items.length === node.items.length ? { ...node, items } : undefined;
  }
  const [name, argument] = onlyEntry(node) ?? [];
  if (name === 'Ref' && textOf(argument) === identifier)
    return { kind: 'scalar', value: text, at: node.at };
  const entries = new Map<string, Entry>();
  for (const [key, entry] of node.entries) {
    const value = again(entry.value);
    if (!value) return undefined;
    entries.set(replaced(key, identifier, text), { key: entry.key, value });
  }
  return { ...node, entries };
}

/** `${Name}` is the text itself, `&{Name}` without what no logical id may have. */
function replaced(text: string, identifier: string, by: string): string {
  return text
    .replaceAll(`\${${identifier}}`, () => by)
    .replaceAll(`&{${identifier}}`, () => by.replace(/[^A-Za-z0-9]/g, ''));
}
