import type { ContainerCheck } from '../ContainerCheck';
import { judge } from '../judge';
import { allScripts } from './shipped';

export const runCd: ContainerCheck = {
  id: 'run-cd',
  title: 'RUN that starts with cd',
  practice: 'sound-dockerfile',
  severity: 'info',
  rationale:
    'A cd ends with its RUN; the next instruction is back in the old folder, which is easy to overlook.',
  remedy:
    'Set the folder with WORKDIR before the RUN, or give the tool the path: `make -C /src`.',
  fixable: false,
  equivalents: [
    { tool: 'hadolint', id: 'DL3003', relation: 'looser' },
    { tool: 'trivy', id: 'DS-0013', relation: 'looser' },
    {
      tool: 'kics',
      id: "Using Unrecommended 'RUN cd' Instruction",
      relation: 'looser',
    },
  ],
  examples: {
    pass: [
      { files: { Dockerfile: 'FROM alpine:3.20\nWORKDIR /a\nRUN make\n' } },
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20\nRUN (cd /a && make) && make install && cd /b && make\n',
        },
      },
    ],
    fail: [
      {
        files: { Dockerfile: 'FROM alpine:3.20\nRUN cd /a\nRUN make\n' },
        lines: [2],
      },
      {
        files: {
          Dockerfile: 'FROM alpine:3.20\nRUN set -ex; \\\n  cd /a && make\n',
        },
        lines: [3],
      },
    ],
  },
  run: model =>
    judge(model, 'No Dockerfile has a RUN.', (build, say) => {
      for (const { script } of allScripts(build, say)) {
        const first = script.commands.find(({ name }) => name !== 'set');
        if (first?.name !== 'cd' || first.subshell) say.pass();
        else say.fail(first, 'WORKDIR says the same for all that follows');
      }
    }),
};
