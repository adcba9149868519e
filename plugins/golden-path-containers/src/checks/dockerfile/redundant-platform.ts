import type { ContainerCheck } from '../ContainerCheck';
import { judge } from '../judge';
import { safe, wordRemoved } from './fix/text';

export const redundantPlatform: ContainerCheck = {
  id: 'redundant-platform',
  title: 'FROM with the platform it has anyway',
  practice: 'multi-platform',
  severity: 'info',
  rationale:
    'A stage is built for the target platform unless it says otherwise, so the option only adds something to read.',
  remedy: 'Remove `--platform=$TARGETPLATFORM`.',
  fixable: true,
  equivalents: [
    { tool: 'buildkit', id: 'RedundantTargetPlatform', relation: 'looser' },
    { tool: 'hadolint', id: 'DL3065', relation: 'stricter' },
  ],
  examples: {
    pass: [
      {
        files: {
          Dockerfile:
            'FROM --platform=$BUILDPLATFORM golang:1.23 AS build\nFROM alpine:3.20\n',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM --platform=${TARGETPLATFORM:-linux/amd64} alpine:3.20 AS linux\n',
        },
      },
    ],
    fail: [
      {
        files: {
          Dockerfile:
            'FROM --platform=$TARGETPLATFORM alpine:3.20 AS a\nFROM --platform=${TARGETPLATFORM} alpine:3.20\n',
        },
        lines: [1, 2],
      },
    ],
  },
  run: model =>
    judge(model, 'No Dockerfile starts from an image.', (build, say) => {
      for (const { from } of build.stages) {
        if (!from) continue;
        const flag = from.flags.find(
          ({ name, value = '' }) =>
            name === 'platform' &&
            /^\$(?:TARGETPLATFORM|\{TARGETPLATFORM\})$/.test(value),
        );
        if (!flag) say.pass();
        else
          say.fail(from, 'A stage has the target platform anyway', {
            fix: safe(
              'It is what Docker does without the option.',
              wordRemoved(build, flag),
            ),
          });
      }
    }),
};
