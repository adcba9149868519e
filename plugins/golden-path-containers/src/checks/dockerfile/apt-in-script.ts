import type { ContainerCheck } from '../ContainerCheck';
import { judgeCommands } from './judgeCommands';
import type { Fix } from 'backstage-plugin-golden-path-common';
import { packageCall } from '../../knowledge/packageManagers';
import type { Build, Script, ShellCommand } from '../../model';
import { itemOf, runList } from './fix/runList';
import { replace, safe } from './fix/text';

export const aptInScript: ContainerCheck = {
  id: 'apt-in-script',
  title: 'The tool for people, apt, used in a build',
  practice: 'sound-dockerfile',
  severity: 'info',
  rationale:
    'The options and the output of apt may change with any release, as its manual says; those of apt-get do not.',
  remedy: 'Use `apt-get` and `apt-cache`, which take the same arguments.',
  fixable: true,
  equivalents: [
    { tool: 'hadolint', id: 'DL3027', relation: 'stricter' },
    { tool: 'checkov', id: 'CKV_DOCKER_9', relation: 'looser' },
    { tool: 'kics', id: 'Run Using apt', relation: 'looser' },
  ],
  examples: {
    pass: [
      {
        files: {
          Dockerfile:
            'FROM debian:12-slim\nRUN apt-get update && apt-cache policy git && rm -rf /var/cache/apt\n',
        },
      },
      { files: { Dockerfile: 'FROM debian:12-slim\nRUN echo apt install\n' } },
    ],
    fail: [
      {
        files: {
          Dockerfile:
            'FROM debian:12-slim\nRUN apt-get update && \\\n  apt install -y git\n',
        },
        lines: [3],
      },
    ],
  },
  run: model =>
    judgeCommands(
      model,
      'No Dockerfile has a RUN.',
      (command, { build, script }) =>
        command.name === 'apt'
          ? {
              fail: 'apt is made for a terminal; use apt-get in a build',
              fix: () => aptGet(build, script, command),
            }
          : 'pass',
    ),
};

/** What apt-get does in the same way, with the same arguments. */
const SHARED =
  /^(?:install|reinstall|update|remove|purge|autoremove|autopurge|clean|autoclean|build-dep|source|download)$/;

function aptGet(
  build: Build,
  script: Script,
  command: ShellCommand,
): Fix | undefined {
  const [program] = command.words;
  const list = runList(script);
  const subcommand = command.args.find(arg => !arg.startsWith('-')) ?? '';
  if (!list || !itemOf(build, list, command) || !packageCall(command))
    return undefined;
  if (program.text !== 'apt' || !SHARED.test(subcommand)) return undefined;
  return safe(
    'For this command both take the same arguments and do the same.',
    replace(build, program, 'apt-get'),
  );
}
