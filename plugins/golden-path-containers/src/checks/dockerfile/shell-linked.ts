import type { ContainerCheck } from '../ContainerCheck';
import { judgeCommands } from './judgeCommands';

export const shellLinked: ContainerCheck = {
  id: 'shell-linked',
  title: 'The shell of the system replaced by a link',
  practice: 'sound-dockerfile',
  severity: 'low',
  rationale:
    'Scripts of the system are written for its own /bin/sh; another one in its place breaks them in ways nobody expects.',
  remedy:
    'Choose the shell of the build by SHELL: `SHELL ["/bin/bash", "-c"]`.',
  fixable: false,
  equivalents: [
    { tool: 'hadolint', id: 'DL4005', relation: 'looser' },
    {
      tool: 'kics',
      id: 'Changing Default Shell Using SHELL Command',
      relation: 'looser',
    },
  ],
  examples: {
    pass: [
      {
        files: {
          Dockerfile:
            'FROM debian:12-slim\nSHELL ["/bin/bash", "-c"]\nRUN ln -s /bin/bash /usr/local/bin/b\n',
        },
      },
      { files: { Dockerfile: 'FROM alpine:3.20\nRUN echo /bin/sh\n' } },
    ],
    fail: [
      {
        files: {
          Dockerfile:
            'FROM debian:12-slim\nRUN rm /bin/sh && \\\n  ln -sf /bin/bash /bin/sh\nRUN mv /bin/bash /bin/sh\n',
        },
        lines: [3, 4],
      },
    ],
  },
  run: model =>
    judgeCommands(model, 'No Dockerfile has a RUN.', ({ name, args }) => {
      const target = args[args.length - 1];
      const replaces =
        /^(?:ln|mv|cp)$/.test(name) &&
        /^(?:\/usr)?\/bin\/sh$/.test(target ?? '');
      return replaces ? { fail: `${name} replaces /bin/sh` } : 'pass';
    }),
};
