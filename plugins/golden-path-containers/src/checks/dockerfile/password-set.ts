import type { ContainerCheck } from '../ContainerCheck';
import { judgeCommands } from './judgeCommands';
import { hasOption } from '../../knowledge/packageManagers';
import type { ShellCommand } from '../../model';

export const passwordSet: ContainerCheck = {
  id: 'password-set',
  title: 'Password of a user set in the image',
  practice: 'build-secrets',
  severity: 'high',
  rationale:
    'A password set during the build is the same in every container, and its hash can be read by all who pull the image.',
  remedy:
    'Leave the account locked: a container needs no login. Make it with `useradd --system` or `adduser -D`, without a password.',
  fixable: false,
  equivalents: [{ tool: 'checkov', id: 'CKV2_DOCKER_17', relation: 'looser' }],
  examples: {
    pass: [
      {
        files: {
          Dockerfile:
            'FROM debian:12-slim\nRUN useradd --system app && chgrp app /etc/passwd && man chpasswd\n',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20\nRUN adduser -D app && passwd -l root\n',
        },
      },
    ],
    fail: [
      {
        files: {
          Dockerfile:
            "FROM debian:12-slim\nRUN useradd app && \\\n  echo 'app:app' | chpasswd\n",
        },
        lines: [3],
      },
      {
        files: {
          Dockerfile:
            'FROM debian:12-slim\nRUN useradd -m -p x1 app\nRUN passwd -d root\n',
        },
        lines: [2, 3],
      },
    ],
  },
  run: model =>
    judgeCommands(model, 'No Dockerfile has a RUN.', command =>
      setsPassword(command)
        ? { fail: `${command.name} sets a password that is in every container` }
        : 'pass',
    ),
};

function setsPassword(command: ShellCommand): boolean {
  const { name, args } = command;
  if (name === 'chpasswd') return true;
  if (name === 'passwd')
    return args.includes('--stdin') || hasOption(command, '-d', '--delete');
  return (
    (name === 'useradd' || name === 'usermod') &&
    hasOption(command, '-p', '--password') &&
    !args.includes('!')
  );
}
