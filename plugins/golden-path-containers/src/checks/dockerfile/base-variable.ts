import type { ContainerCheck } from '../ContainerCheck';
import { judge } from '../judge';

/** Variables that every build sets by itself. */
const AUTOMATIC =
  /\$\{?(?:BUILD|TARGET)(?:PLATFORM|OS|OSVERSION|ARCH|VARIANT)\b/;

export const baseVariable: ContainerCheck = {
  id: 'base-variable',
  title: 'Base image that depends on an unset variable',
  practice: 'pinned-tag',
  severity: 'medium',
  rationale:
    'Without a default the file alone does not say what it builds on, and a build without the argument fails or takes latest.',
  remedy:
    'Give the ARG before FROM a version as its default: `ARG TAG=3.20` and `FROM alpine:${TAG}`.',
  fixable: false,
  equivalents: [
    { tool: 'buildkit', id: 'InvalidDefaultArgInFrom', relation: 'looser' },
    { tool: 'buildkit', id: 'UndefinedArgInFrom', relation: 'looser' },
  ],
  examples: {
    pass: [
      { files: { Dockerfile: 'ARG TAG=3.20\nFROM alpine:${TAG}\n' } },
      { files: { Dockerfile: 'ARG TAG\nFROM alpine:${TAG:-3.20}\n' } },
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20 AS base-amd64\nFROM alpine:3.19 AS base-arm64\nFROM base-$TARGETARCH\n',
        },
      },
    ],
    fail: [
      { files: { Dockerfile: 'ARG TAG\nFROM alpine:${TAG}\n' }, lines: [2] },
      {
        files: {
          Dockerfile: 'FROM alpine:3.20\nARG BASE=alpine:3.20\nFROM $BASE\n',
        },
        lines: [3],
      },
    ],
  },
  run: model =>
    judge(model, 'No FROM uses a variable.', ({ stages }, say) => {
      for (const { base, from } of stages) {
        const written = from?.args[0]?.text ?? '';
        if (!written.includes('$')) continue;
        if (base.kind !== 'unknown' || AUTOMATIC.test(written)) say.pass();
        else
          say.fail(
            from!,
            `What ${written.slice(0, 80)} stands for is not set: ${lowered(
              base.reason,
            )}`,
          );
      }
    }),
};

function lowered(reason: string): string {
  return reason.startsWith('A ') ? `a ${reason.slice(2)}` : reason;
}
