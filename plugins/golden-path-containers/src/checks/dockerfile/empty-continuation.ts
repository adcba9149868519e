import type { Fix } from 'backstage-plugin-golden-path-common';
import type { Build } from '../../model';
import type { ContainerCheck } from '../ContainerCheck';
import { judge } from '../judge';

export const emptyContinuation: ContainerCheck = {
  id: 'empty-continuation',
  title: 'Empty line inside an instruction',
  practice: 'sound-dockerfile',
  severity: 'low',
  rationale:
    'Docker skips an empty line after a continuation, with a warning, and will refuse it one day; people read it as the end.',
  remedy: 'Delete the empty line, or put a comment there.',
  fixable: true,
  equivalents: [
    { tool: 'buildkit', id: 'NoEmptyContinuation', relation: 'equal' },
  ],
  examples: {
    pass: [
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20\n\nRUN a && \\\n  # why\n  b\n\nCMD ["c"]\n',
        },
      },
      { files: { Dockerfile: 'FROM alpine:3.20\nRUN <<EOF\na\n\nb\nEOF\n' } },
    ],
    fail: [
      {
        files: {
          Dockerfile: 'FROM alpine:3.20\nRUN a && \\\n\n  b\n',
        },
        lines: [3],
      },
      {
        files: {
          Dockerfile: 'FROM alpine:3.20\r\nRUN a && \\\r\n  \r\n\r\n  b\r\n',
        },
        lines: [3],
      },
    ],
  },
  run: model =>
    judge(model, 'No Dockerfile has an instruction.', (build, say) => {
      if (build.dockerfile.instructions.length) say.pass();
      const { emptyContinuations, text } = build.dockerfile;
      if (!emptyContinuations.length) return;
      const starts = lineStarts(text);
      for (const { first, last } of blocks(emptyContinuations)) {
        const lines = { start: starts[first - 1], end: starts[last] };
        say.fail(lines, 'An empty line stands inside an instruction', {
          fix: deletion(build, lines),
        });
      }
    }),
};

/** Neighbouring lines as one block. */
function blocks(numbers: number[]): Array<{ first: number; last: number }> {
  const found: Array<{ first: number; last: number }> = [];
  for (const number of numbers) {
    const block = found[found.length - 1];
    if (block && number === block.last + 1) block.last = number;
    else found.push({ first: number, last: number });
  }
  return found;
}

/** Where each line starts, and where the text ends. */
function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
    starts.push(at + 1);
  starts.push(text.length);
  return starts;
}

function deletion(
  build: Build,
  { start, end }: { start: number; end: number },
): Fix | undefined {
  // Without a line below, the instruction ends in a continuation, which is another mistake.
  if (end >= build.dockerfile.text.length) return undefined;
  return {
    safety: 'safe',
    reason: 'Docker skips the line.',
    edits: [{ file: build.path, start, end, text: '' }],
  };
}
