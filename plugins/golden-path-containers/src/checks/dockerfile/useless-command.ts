import type { ContainerCheck } from '../ContainerCheck';
import { judgeCommands } from './judgeCommands';
import { commandRemoved } from './fix/removeCommand';
import { assisted } from './fix/text';

/** Of hadolint's DL3001. */
const USELESS = new Set(
  'free kill mount ps service shutdown ssh top vim'.split(' '),
);

export const uselessCommand: ContainerCheck = {
  id: 'useless-command',
  title: 'Command that makes no sense in a build',
  practice: 'sound-dockerfile',
  severity: 'info',
  rationale:
    'A build has no services, terminals or mounts of its own; what such a command does is gone when the RUN ends.',
  remedy:
    'Remove it; start a service by ENTRYPOINT in a container of its own, and prepare its data with its own tool.',
  fixable: true,
  equivalents: [
    { tool: 'hadolint', id: 'DL3001', relation: 'stricter' },
    {
      tool: 'kics',
      id: 'Run Utilities And POSIX Commands',
      relation: 'looser',
    },
  ],
  examples: {
    pass: [
      {
        files: {
          Dockerfile:
            'FROM debian:12-slim\nRUN apt-get install -y vim && ssh-keygen -A && echo top\n',
        },
      },
      { files: { Dockerfile: 'FROM alpine:3.20\nCMD ["top"]\nRUN ls\n' } },
    ],
    fail: [
      {
        files: {
          Dockerfile:
            'FROM debian:12-slim\nRUN ls && \\\n  service mysql start\nRUN sudo /bin/mount /x\n',
        },
        lines: [3, 4],
      },
    ],
  },
  run: model =>
    judgeCommands(
      model,
      'No Dockerfile has a RUN.',
      (command, { build, script }) =>
        USELESS.has(command.name)
          ? {
              fail: `${command.name} has no lasting effect in a build`,
              fix: () =>
                assisted(
                  'See that no other command of this RUN needs it while it runs.',
                  commandRemoved(build, script, command),
                ),
            }
          : 'pass',
    ),
};
