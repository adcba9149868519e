import type { JsonObject, JsonValue } from '@backstage/types';
import type { TextEdit } from 'backstage-plugin-golden-path-common';
import { isNode, type Node, type YAMLMap } from 'yaml';
import { columnOf, lineEnd } from '../lines';
import { behind, jsonText, stepOf, yamlLines } from './layout';
import type { TemplateTree } from './templateTree';

/** Adds entries at the end of a map, in its own style. */
export function insert(
  tree: TemplateTree,
  map: YAMLMap,
  entries: JsonObject,
): TextEdit[] | undefined {
  const { text, file } = tree;
  const step = stepOf(tree);
  const last = map.items[map.items.length - 1];
  if (map.flow) return insertFlow(tree, map, entries);
  if (!last || !isNode(last.key)) return undefined;
  const column = columnOf(text, (map.items[0].key as Node).range![0]);
  const at = behind(text, isNode(last.value) ? last.value : last.key);
  const lines = yamlLines(entries, column, step);
  const eol = lineEnd(text);
  return [{ file, start: at, end: at, text: eol + lines.join(eol) }];
}

function insertFlow(
  tree: TemplateTree,
  map: YAMLMap,
  entries: JsonObject,
): TextEdit[] | undefined {
  const { text, file } = tree;
  const [start, end] = map.range!;
  const last = map.items[map.items.length - 1];
  const eol = lineEnd(text);
  const several = text.slice(start, end).includes('\n');
  const inOneLine = Object.entries(entries)
    .map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`)
    .join(', ');
  if (!last) {
    return [{ file, start: start + 1, end: start + 1, text: ` ${inOneLine} ` }];
  }
  const lastNode = (isNode(last.value) ? last.value : last.key) as Node;
  const at = lastNode.range![1];
  if (!several) return [{ file, start: at, end: at, text: `, ${inOneLine}` }];
  const column = columnOf(text, (map.items[0].key as Node).range![0]);
  const step = tree.json ? jsonStep(tree) : stepOf(tree);
  const lines = Object.entries(entries).map(
    ([key, value]) =>
      `${JSON.stringify(key)}: ${jsonText(value as JsonValue, column, step)}`,
  );
  const indented = lines
    .map(line => `,\n${' '.repeat(column)}${line}`)
    .join('');
  return [{ file, start: at, end: at, text: indented.replace(/\n/g, eol) }];
}

function jsonStep({ text, pair }: TemplateTree): number {
  const first = pair.value?.items[0]?.key as Node | undefined;
  const step = first
    ? columnOf(text, first.range![0]) - columnOf(text, pair.key.range![0])
    : 2;
  return step > 0 && step <= 8 ? step : 2;
}
