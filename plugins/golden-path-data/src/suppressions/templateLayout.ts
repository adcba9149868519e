import {
  entriesOf,
  nodeAt,
  parseTemplate,
  type Entry,
  type Node,
} from '../cloudformation/template';
import type { Layout } from './Layout';
import { spanAt, type Span } from './spans';

/** Layout of a template of CloudFormation; nothing for one that cannot be parsed. */
export function templateLayout(file: string, text: string): Layout | undefined {
  const { root } = parseTemplate(file, text);
  const resources = nodeAt(root, 'Resources');
  if (!resources) return undefined;
  const lines = text.split('\n');
  const spans = entriesOf(resources)
    .map(([, entry]) => ({ ...spanOf(entry, lines), value: entry.value }))
    .sort((x, y) => x.line - y.line);
  return {
    language: 'cloudformation',
    spans,
    around: line => {
      const found = spanAt(spans, line);
      if (!found) return [];
      const { value } = found;
      return [found.line, value.at.line, ...linesAround(value, line)];
    },
  };
}

/** A resource with the comments and empty lines after it, up to what comes next: that is how far YAML lets a mapping reach. */
function spanOf({ key, value }: Entry, lines: string[]): Span {
  let { endLine } = value.at;
  while (/^\s*(#.*)?$/.test(lines[endLine] ?? 'end')) endLine++;
  return { line: key.line, endLine: Math.max(key.line, endLine) };
}

/** First lines of the keys, values and items that hold a line. */
function linesAround(node: Node, line: number): number[] {
  if (node.kind === 'list') {
    const item = node.items.find(one => reaches(one, line, one.at.line));
    return item ? [item.at.line, ...linesAround(item, line)] : [];
  }
  for (const [, { key, value }] of entriesOf(node))
    if (reaches(value, line, key.line))
      return [key.line, value.at.line, ...linesAround(value, line)];
  return [];
}

function reaches({ at }: Node, line: number, from: number): boolean {
  return from <= line && line <= Math.max(at.endLine, from);
}
