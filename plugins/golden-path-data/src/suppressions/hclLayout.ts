import { readHcl } from '../terraform/hcl/readBody';
import type { Body } from '../terraform/hcl/Syntax';
import type { Layout } from './Layout';
import { spanAt, type Span } from './spans';

/** Layout of a file of Terraform. */
export function hclLayout(file: string, text: string): Layout {
  const { blocks } = readHcl(file, text).body;
  const spans = blocks.map(({ span, body }) => ({
    ...{ line: span.line, endLine: span.endLine, body },
  }));
  return {
    language: 'terraform',
    spans,
    around: line => {
      const block = spanAt(spans, line);
      return block ? [block.line, ...linesAround(block.body, line)] : [];
    },
    blocks,
  };
}

/** First lines of the blocks and of the argument that hold a line. */
function linesAround(body: Body, line: number): number[] {
  const argument = body.attributes.find(({ at }) => holds(at, line));
  if (argument) return [argument.at.line];
  const block = body.blocks.find(({ span }) => holds(span, line));
  return block ? [block.span.line, ...linesAround(block.body, line)] : [];
}

function holds({ line, endLine }: Span, at: number): boolean {
  return line <= at && at <= endLine;
}
