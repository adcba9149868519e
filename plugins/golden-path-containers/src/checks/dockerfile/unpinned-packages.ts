import { packageCall } from '../../knowledge/packageManagers';
import type { ShellCommand } from '../../model';
import type { ContainerCheck } from '../ContainerCheck';
import { judgeCommands } from './judgeCommands';

/** What tells that an operand names a version, or is no package of a registry. */
const PINNED: Record<string, RegExp> = {
  apt: /[=]|\.deb$/,
  apk: /[=<>~]|\.apk$|^\./,
  dnf: /-\d[^-]*(?:-[^-]+)?$|\.rpm$|^@/,
  zypper: /[=<>]|\.rpm$/,
};

export const unpinnedPackages: ContainerCheck = {
  id: 'unpinned-packages',
  title: 'System packages without a version',
  practice: 'pinned-tag',
  severity: 'info',
  rationale:
    'The same file gives another image next month, without anything in it saying what has changed.',
  remedy:
    'Where the same build must come out again, name the versions: `git=1:2.39.5-0+deb12u2`, or build from a snapshot of the mirror.',
  fixable: false,
  equivalents: [
    { tool: 'hadolint', id: 'DL3008', relation: 'looser' },
    { tool: 'hadolint', id: 'DL3018', relation: 'looser' },
    { tool: 'hadolint', id: 'DL3033', relation: 'looser' },
    { tool: 'hadolint', id: 'DL3037', relation: 'looser' },
    { tool: 'hadolint', id: 'DL3041', relation: 'looser' },
    {
      tool: 'kics',
      id: 'Apt Get Install Pin Version Not Defined',
      relation: 'looser',
    },
    {
      tool: 'kics',
      id: 'Unpinned Package Version in Apk Add',
      relation: 'looser',
    },
    {
      tool: 'kics',
      id: 'Missing Version Specification In dnf install',
      relation: 'looser',
    },
    { tool: 'kics', id: 'Yum install Without Version', relation: 'looser' },
    { tool: 'kics', id: 'Zypper Install Without Version', relation: 'looser' },
  ],
  examples: {
    pass: [
      {
        files: {
          Dockerfile:
            'FROM debian:12-slim\nARG V=1\nRUN apt-get install -y git=$V ./local.deb $EXTRA\n',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20\nRUN apk add --no-cache -t .build git=~2.45 "curl>8"\n',
        },
      },
    ],
    fail: [
      {
        files: {
          Dockerfile:
            'FROM debian:12-slim\nRUN apt-get update && \\\n  apt-get install -y vim=1 git\n',
        },
        lines: [3],
      },
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20\nRUN apk add git\nRUN dnf install -y git-2.47.1 vim\n',
        },
        lines: [2, 3],
      },
    ],
  },
  run: model =>
    judgeCommands(model, 'No RUN installs packages of the system.', command => {
      const call = packageCall(command);
      if (call?.action !== 'install' || !Object.hasOwn(PINNED, call.manager))
        return undefined;
      const open = call.operands.find(
        name => !isDynamic(command, name) && !PINNED[call.manager].test(name),
      );
      return open
        ? {
            fail: `${open.slice(
              0,
              80,
            )} is installed in whatever version there is`,
          }
        : 'pass';
    }),
};

function isDynamic({ words }: ShellCommand, operand: string): boolean {
  return words.some(({ text, dynamic }) => dynamic && text === operand);
}
