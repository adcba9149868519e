import type { JsonValue } from '@backstage/types';
import { stringify, type Node } from 'yaml';
import { remembered } from '../../reading';
import { columnOf } from '../lines';
import type { TemplateTree } from './templateTree';

/** How deep a template indents one level. */
export function stepOf({ text, pair, resources }: TemplateTree): number {
  const outer = columnOf(text, resources.range![0]);
  const inner = pair.value?.range ? columnOf(text, pair.value.range[0]) : 0;
  const keyColumn = columnOf(text, pair.key.range![0]);
  const step = inner - (keyColumn || outer);
  return step > 0 && step <= 8 ? step : 2;
}

/** Where something may follow a node of block style: behind the comment at the end of its last line. */
export function behind(text: string, node: Node): number {
  let end = node.range![1];
  while (end > node.range![0] && /\s/.test(text[end - 1])) end--;
  const next = text.indexOf('\n', end);
  if (next < 0) return text.length;
  return text[next - 1] === '\r' ? next - 1 : next;
}

/** Fixes of one kind write the same few values, each of which takes `yaml` longer than a check to run. */
const MOST_WRITTEN = 1_000;

const laidOut = remembered(MOST_WRITTEN, key => {
  const [step, value]: [number, JsonValue] = JSON.parse(key);
  return stringify(value, {
    indent: step,
    lineWidth: 0,
    defaultStringType: 'PLAIN',
    // A date must stay a text for CloudFormation.
    version: '1.1',
  }).replace(/\n$/, '');
});

const plainScalar = remembered(MOST_WRITTEN, json =>
  stringify(JSON.parse(json)).trimEnd(),
);

/** A key and its value as lines of YAML, each indented so deep. */
export function yamlLines(
  value: JsonValue,
  column: number,
  step: number,
): string[] {
  return laidOut(JSON.stringify([step, value]))
    .split('\n')
    .map(line => (line ? `${' '.repeat(column)}${line}` : line));
}

/** A value as JSON on several lines, of which all but the first are indented so deep. */
export function jsonText(
  value: JsonValue,
  column: number,
  step: number,
): string {
  return JSON.stringify(value, undefined, step)
    .split('\n')
    .map((line, i) => (i ? `${' '.repeat(column)}${line}` : line))
    .join('\n');
}

/** A text, number or boolean in the words of the template. */
export function scalarText({ json }: TemplateTree, value: JsonValue): string {
  const text = JSON.stringify(value);
  return json ? text : plainScalar(text);
}
