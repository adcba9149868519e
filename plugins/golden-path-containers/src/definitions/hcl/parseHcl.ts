import type { Block, Body, Expression } from './ast';
import { ExpressionParser } from './ExpressionParser';
import { HclError, Scanner } from './Scanner';
import { readTemplate } from './template';

const DEEPEST = 20;
const NAME = /[A-Za-z_][\w-]*/y;

/** A parsed file. */
export interface HclFile {
  body: Body;
  /** The first thing that could not be read; what could be is there all the same. */
  problem?: { message: string; offset: number };
}

/**
 * Reads the HCL native syntax. A statement that cannot be read is left out: reading goes on at the next line that begins with a name
 * in the first column.
 */
export function parseHcl(text: string): HclFile {
  const scanner = new Scanner(text);
  const file: HclFile = { body: { attributes: [], blocks: [] } };
  while (!scanner.atEnd) {
    try {
      readBody(scanner, file.body, false, 0);
    } catch (error) {
      if (!(error instanceof HclError)) throw error;
      file.problem ??= { message: error.message, offset: error.offset };
      const next = /\n(?=[A-Za-z_])/g;
      next.lastIndex = Math.max(0, error.offset);
      scanner.at = next.exec(text) ? next.lastIndex : text.length;
    }
  }
  return file;
}

/** The text of a JSON string as HCL takes it: with expressions in it. */
export function parseTemplate(text: string): Expression {
  const place = { start: 0, end: text.length };
  if (!/\$\{|%\{/.test(text)) return { kind: 'literal', value: text, ...place };
  const scanner = new Scanner(text);
  try {
    const parser = new ExpressionParser(scanner);
    const parts = readTemplate(scanner, '', () => parser.read(true));
    return { kind: 'template', parts, ...place };
  } catch (error) {
    if (!(error instanceof HclError)) throw error;
    return { kind: 'opaque', ...place };
  }
}

function readBody(
  scanner: Scanner,
  body: Body,
  inBlock: boolean,
  depth: number,
): void {
  if (depth > DEEPEST) scanner.fail('It nests too deeply');
  for (;;) {
    scanner.skip(true);
    if (scanner.atEnd) {
      if (inBlock) scanner.fail('A block is never closed');
      return;
    }
    if (inBlock && scanner.take('}')) return;
    const start = scanner.at;
    const name = scanner.match(NAME);
    if (!name) scanner.fail('A name is missing');
    scanner.skip(false);
    if (scanner.match(/=(?!=)/y)) {
      scanner.skip(false);
      const value = new ExpressionParser(scanner).read(false);
      body.attributes.push({ name: name!, value, start, end: value.end });
      scanner.skip(false);
      if (!scanner.atEnd && !/[\n}]/.test(scanner.text[scanner.at]))
        scanner.fail('A line break is missing');
    } else {
      body.blocks.push(readBlock(scanner, name!, start, depth));
    }
  }
}

function readBlock(
  scanner: Scanner,
  type: string,
  start: number,
  depth: number,
): Block {
  const labels: string[] = [];
  for (;;) {
    scanner.skip(false);
    const label =
      scanner.match(/"(?:[^"\\\n]|\\.)*"/y)?.slice(1, -1) ??
      scanner.match(NAME);
    if (label === undefined) break;
    labels.push(label);
  }
  scanner.expect('{');
  const body: Body = { attributes: [], blocks: [] };
  readBody(scanner, body, true, depth + 1);
  return { type, labels, body, start, end: scanner.at };
}
