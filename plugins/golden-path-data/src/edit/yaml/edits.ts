import type { JsonValue } from '@backstage/types';
import type { TextEdit } from 'backstage-plugin-golden-path-common';
import { isMap, isNode, isPair, isScalar, isSeq, type Node } from 'yaml';
import type { Place } from '../../graph';
import type { Code } from '../Change';
import { isCode } from '../json';
import { columnOf, lineEnd } from '../lines';
import { behind, jsonText, scalarText, stepOf, yamlLines } from './layout';
import { insert } from './insert';
import { isLiteral, nodeAt, type TemplateTree } from './templateTree';

/** Replaces a literal, or a literal list or map as a whole where it is written on one line. */
export function replaceAt(
  tree: TemplateTree,
  place: Place,
  by: JsonValue | Code,
): TextEdit[] | undefined {
  const found = nodeAt(tree, place);
  if (!found || isCode(by) || !isLiteral(found.node)) return undefined;
  const [start, end] = found.node.range!;
  const text =
    typeof by === 'object' && by !== null
      ? JSON.stringify(by)
      : scalarText(tree, by);
  return [{ file: tree.file, start, end, text }];
}

/** Takes the pair or the item away whose value begins there. The last of a map or list is not taken: it would leave nothing. */
export function removeAt(
  tree: TemplateTree,
  place: Place,
): TextEdit[] | undefined {
  const found = nodeAt(tree, place);
  const inside = found?.around[found.around.length - 1];
  if (!found) return undefined;
  const pair = isPair(inside) ? inside : undefined;
  const holder = pair ? found.around[found.around.length - 2] : inside;
  if (!(isMap(holder) || isSeq(holder)) || holder.items.length < 2)
    return undefined;
  const i = (holder.items as unknown[]).indexOf(pair ?? found.node);
  const first = pair ? (pair.key as Node) : found.node;
  return holder.flow
    ? removeFlow(tree, holder.items, i)
    : removeLines(tree, first, found.node, !pair);
}

function removeFlow(
  tree: TemplateTree,
  items: unknown[],
  i: number,
): TextEdit[] {
  const startOf = (item: unknown) =>
    ((isPair(item) ? item.key : item) as Node).range![0];
  const endOf = (item: unknown) => {
    const ofPair = isPair(item) && isNode(item.value) ? item.value : undefined;
    return ofPair ? ofPair.range![1] : endOfKey(item);
  };
  const [start, end] =
    i + 1 < items.length
      ? [startOf(items[i]), startOf(items[i + 1])]
      : [endOf(items[i - 1]), endOf(items[i])];
  return [{ file: tree.file, start, end, text: '' }];
}

function endOfKey(item: unknown): number {
  return ((isPair(item) ? item.key : item) as Node).range![1];
}

function removeLines(
  { text, file }: TemplateTree,
  first: Node,
  last: Node,
  item: boolean,
): TextEdit[] | undefined {
  const from = first.range![0];
  const start = text.lastIndexOf('\n', from - 1) + 1;
  // What stands before it on its line must be its indentation, and the dash of an item.
  const before = text.slice(start, from);
  if (!(item ? /^\s*-\s+$/ : /^\s*$/).test(before)) return undefined;
  const next = text.indexOf('\n', behind(text, last));
  return [{ file, start, end: next < 0 ? text.length : next + 1, text: '' }];
}

/** Adds an item behind the last one of a literal list. */
export function appendItem(
  tree: TemplateTree,
  place: Place,
  item: JsonValue | Code,
): TextEdit[] | undefined {
  const list = nodeAt(tree, place)?.node;
  if (!isSeq(list) || list.tag || isCode(item)) return undefined;
  const last = list.items[list.items.length - 1];
  const { text, file } = tree;
  const eol = lineEnd(text);
  if (!isNode(last)) {
    const at = list.range![0] + 1;
    if (!list.flow) return undefined;
    return [{ file, start: at, end: at, text: JSON.stringify(item) }];
  }
  if (list.flow) {
    const at = last.range![1];
    const several = text.slice(list.range![0], list.range![1]).includes('\n');
    const column = columnOf(text, (list.items[0] as Node).range![0]);
    const added = several
      ? `,\n${' '.repeat(column)}${jsonText(item, column, stepOf(tree))}`
      : `, ${JSON.stringify(item)}`;
    return [{ file, start: at, end: at, text: added.replace(/\n/g, eol) }];
  }
  const column = columnOf(text, list.range![0]);
  const lines = yamlLines([item], column, 2);
  const at = behind(text, last);
  return [{ file, start: at, end: at, text: eol + lines.join(eol) }];
}

/** Adds a resource at the end of the template's resources. */
export function addAfter(
  tree: TemplateTree,
  id: string,
  resource: JsonValue,
): TextEdit[] | undefined {
  const taken = tree.resources.items.some(
    ({ key }) => isScalar(key) && key.value === id,
  );
  return taken ? undefined : insert(tree, tree.resources, { [id]: resource });
}
