import type { Block, Body, Expression } from '../hcl/ast';
import { parseHcl, parseTemplate } from '../hcl/parseHcl';
import { readYaml } from '../yaml/readYaml';
import { entriesOf, itemsOf, type Tree } from '../yaml/Tree';
import { LineIndex } from './LineIndex';

/** A bake file as blocks, whichever of the two languages it is written in. */
export interface BakeFile {
  path: string;
  text: string;
  body: Body;
  lines: LineIndex;
  problem?: string;
}

/** Reads a bake file in HCL or JSON. */
export function readBakeFile(path: string, text: string): BakeFile {
  const lines = new LineIndex(text);
  if (path.endsWith('.json')) {
    const { documents, problem } = readYaml(text, false);
    const body = bodyOf(documents[0], text);
    return { path, text, body, lines, ...(problem && { problem }) };
  }
  const { body, problem } = parseHcl(text);
  return {
    path,
    text,
    body,
    lines,
    ...(problem && {
      problem: `Line ${lines.lineAt(problem.offset)}: ${problem.message}.`,
    }),
  };
}

const BLOCKS = new Set(['target', 'group', 'variable', 'function']);

/** In JSON a block is `{"target": {"name": { … }}}`, or a list of such objects. */
function bodyOf(tree: Tree | undefined, text: string): Body {
  const body: Body = { attributes: [], blocks: [] };
  for (const [name, { value, start }] of entriesOf(tree)) {
    if (!BLOCKS.has(name)) {
      const { end } = value;
      body.attributes.push({
        name,
        value: expressionOf(value, text),
        start,
        end,
      });
      continue;
    }
    for (const labelled of itemsOf(value))
      for (const [label, entry] of entriesOf(labelled))
        body.blocks.push(blockOf(name, label, entry.start, entry.value, text));
  }
  return body;
}

function blockOf(
  type: string,
  label: string,
  start: number,
  tree: Tree,
  text: string,
): Block {
  const attributes = itemsOf(tree).flatMap(item =>
    entriesOf(item).map(([name, entry]) => ({
      name,
      value: expressionOf(entry.value, text),
      start: entry.start,
      end: entry.value.end,
    })),
  );
  const { end } = tree;
  return {
    type,
    labels: [label],
    body: { attributes, blocks: [] },
    start,
    end,
  };
}

function expressionOf(tree: Tree, text: string): Expression {
  const { start, end } = tree;
  if (tree.kind === 'list')
    return {
      kind: 'list',
      items: tree.items.map(item => expressionOf(item, text)),
      start,
      end,
    };
  if (tree.kind === 'map')
    return {
      kind: 'object',
      entries: [...tree.entries].map(([name, entry]) => [
        { kind: 'literal', value: name, start: entry.start, end: entry.start },
        expressionOf(entry.value, text),
      ]),
      start,
      end,
    };
  if (text[start] === '"') return { ...parseTemplate(tree.text), start, end };
  if (tree.empty) return { kind: 'literal', value: undefined, start, end };
  if (tree.text === 'true' || tree.text === 'false')
    return { kind: 'literal', value: tree.text === 'true', start, end };
  const number = Number(tree.text);
  const value = Number.isNaN(number) ? tree.text : number;
  return { kind: 'literal', value, start, end };
}
