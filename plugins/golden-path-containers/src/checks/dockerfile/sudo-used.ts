import type { ContainerCheck } from '../ContainerCheck';
import { judgeCommands } from './judgeCommands';
import type { Fix } from 'backstage-plugin-golden-path-common';
import type { ShellCommand } from '../../model';
import { isWritten, itemOf, runList } from './fix/runList';
import { assisted, replace } from './fix/text';
import { userBefore } from './fix/userBefore';
import type { CommandPlace } from './judgeCommands';

const SUDO =
  /^["']?(?:[A-Za-z_]\w*=\S*\s+)*(?:\/[\w/]*\/)?(?:sudo|doas)["']?(?:[\s,]|$)/;
const WRAPPED = /[\s"'/](?:sudo|doas)["']?[\s,]/;

export const sudoUsed: ContainerCheck = {
  id: 'sudo-used',
  title: 'RUN with sudo',
  practice: 'sound-dockerfile',
  severity: 'medium',
  rationale:
    'A build can become root by USER; a sudo left in the image lets the program become root as well.',
  remedy:
    'Remove sudo; do what needs root before the USER instruction, or use `gosu` to step down.',
  fixable: true,
  equivalents: [
    { tool: 'hadolint', id: 'DL3004', relation: 'stricter' },
    { tool: 'trivy', id: 'DS-0010', relation: 'looser' },
    { tool: 'checkov', id: 'CKV2_DOCKER_1', relation: 'looser' },
    { tool: 'dockle', id: 'DKL-DI-0001', relation: 'looser' },
    { tool: 'kics', id: 'Run Using Sudo', relation: 'looser' },
  ],
  examples: {
    pass: [
      {
        files: {
          Dockerfile:
            'FROM debian:12-slim\nRUN echo sudo && apt-get install -y sudo && gosu app ls\n',
        },
      },
      { files: { Dockerfile: 'FROM alpine:3.20\nRUN A=1 pseudo-sudo x\n' } },
    ],
    fail: [
      {
        files: {
          Dockerfile:
            'FROM debian:12-slim\nRUN apt-get update && \\\n  A=1 sudo -E apt-get install -y git\n',
        },
        lines: [3],
      },
      {
        files: {
          Dockerfile:
            'FROM debian:12-slim\nRUN /usr/bin/sudo ls\nRUN ["sudo", "ls"]\nRUN curl https://example.com | sudo tee /etc/x\n',
        },
        lines: [2, 3, 4],
      },
      {
        files: {
          Dockerfile:
            'FROM debian:12-slim\nRUN exec sudo ls\nRUN env A=1 sudo ls\nRUN $(sudo which ls) | xargs sudo rm\n',
        },
        lines: [2, 3, 4, 4],
      },
    ],
  },
  run: model =>
    judgeCommands(model, 'No Dockerfile has a RUN.', (command, place) => {
      const { build } = place;
      const { text } = build.dockerfile;
      return usesSudo(text, command)
        ? {
            fail: 'A build needs no sudo: USER says who runs a command',
            fix: () => withoutSudo(place, command),
          }
        : 'pass';
    }),
};

/** Whether the command begins with sudo, or has it among `exec`, `env` and their like before the program. */
function usesSudo(text: string, { start, words }: ShellCommand): boolean {
  const until = Math.min(words[0]?.start ?? start, start + 200);
  return (
    SUDO.test(text.slice(start, start + 200)) ||
    WRAPPED.test(text.slice(start, until))
  );
}

/** Takes off a sudo without options, where root runs the build anyway. */
function withoutSudo(
  { build, script, stage }: CommandPlace,
  command: ShellCommand,
): Fix | undefined {
  const list = runList(script);
  const [program] = command.words;
  if (!list || !itemOf(build, list, command) || !isWritten(build, program))
    return undefined;
  const { text } = build.dockerfile;
  const start = command.start;
  if (!/^(?:sudo|doas) +$/.test(text.slice(start, program.start)))
    return undefined;
  return userBefore(build, stage, script.instruction) === 'root'
    ? assisted(
        'Root runs this RUN already; sudo also clears the environment, which the command sees then.',
        replace(build, { start, end: program.start }, ''),
      )
    : undefined;
}
