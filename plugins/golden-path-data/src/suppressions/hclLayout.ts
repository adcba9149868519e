import { readHcl } from '../terraform/hcl/readBody';
import type { Body } from '../terraform/hcl/Syntax';
import type { Layout } from './Layout';

/** Layout of a file of Terraform. */
export function hclLayout(file: string, text: string): Layout {
  const { body } = readHcl(file, text);
  return {
    language: 'terraform',
    spans: body.blocks.map(({ span }) => span),
    around: line => linesAround(body, line),
    blocks: body.blocks,
  };
}

/** First lines of the blocks and of the argument that hold a line. */
function linesAround(body: Body, line: number): number[] {
  const argument = body.attributes.find(({ at }) => holds(at, line));
  if (argument) return [argument.at.line];
  const block = body.blocks.find(({ span }) => holds(span, line));
  return block ? [block.span.line, ...linesAround(block.body, line)] : [];
}

function holds(
  { line, endLine }: { line: number; endLine: number },
  at: number,
): boolean {
  return line <= at && at <= endLine;
}
