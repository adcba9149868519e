import type { ContainerCheck } from '../ContainerCheck';
import { judge } from '../judge';
import { placed } from './placed';

const REFUSED = new Set(['from', 'maintainer', 'onbuild']);

export const onbuildTrigger: ContainerCheck = {
  id: 'onbuild-trigger',
  title: 'ONBUILD of what it cannot carry',
  practice: 'sound-dockerfile',
  severity: 'medium',
  rationale:
    'Docker refuses an ONBUILD that carries FROM, MAINTAINER or another ONBUILD, so the file does not build.',
  remedy: 'Write the instruction into the files that build on this image.',
  fixable: false,
  equivalents: [{ tool: 'hadolint', id: 'DL3043', relation: 'equal' }],
  examples: {
    pass: [
      { files: { Dockerfile: 'FROM alpine:3.20\nONBUILD COPY . /app\n' } },
      {
        files: {
          Dockerfile: 'FROM alpine:3.20\nonbuild run echo ONBUILD FROM\n',
        },
      },
    ],
    fail: [
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20\nONBUILD FROM alpine\nONBUILD \\\n  maintainer a\nONBUILD ONBUILD RUN ls\n',
        },
        lines: [2, 3, 5],
      },
    ],
  },
  run: model =>
    judge(model, 'No Dockerfile has an ONBUILD.', (build, say) => {
      for (const { instruction } of placed(build)) {
        if (!instruction.onbuild) continue;
        const { name } = instruction.onbuild;
        if (REFUSED.has(name))
          say.fail(instruction, `ONBUILD cannot carry ${name.toUpperCase()}`);
        else say.pass();
      }
    }),
};
