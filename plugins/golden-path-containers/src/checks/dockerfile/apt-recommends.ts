import { hasOption } from '../../knowledge/packageManagers';
import { callsOf } from '../../knowledge/scriptCalls';
import type { Script, ShellCommand } from '../../model';
import type { ContainerCheck } from '../ContainerCheck';
import { judge } from '../judge';
import { shippedScripts } from './shipped';
import { assisted } from './fix/text';
import { optionEdit } from './optionAfter';

export const aptRecommends: ContainerCheck = {
  id: 'apt-recommends',
  title: 'Recommended apt packages installed',
  practice: 'small-image',
  severity: 'low',
  rationale:
    'By default apt installs what packages recommend as well: often twice the size, for things nobody asked for.',
  remedy:
    'Write `apt-get install -y --no-install-recommends …` and name what is really needed.',
  fixable: true,
  equivalents: [
    { tool: 'hadolint', id: 'DL3015', relation: 'looser' },
    { tool: 'trivy', id: 'DS-0029', relation: 'looser' },
    {
      tool: 'kics',
      id: 'APT-GET Not Avoiding Additional Packages',
      relation: 'looser',
    },
  ],
  examples: {
    pass: [
      {
        files: {
          Dockerfile:
            'FROM debian:12-slim\nRUN apt-get install -y --no-install-recommends git\n',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM debian:12-slim\nRUN apt-get -o APT::Install-Recommends=false install -y git\n',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM debian:12-slim\nRUN echo \'APT::Install-Recommends "0";\' > /etc/apt/apt.conf.d/01 && apt-get install -y git\n',
        },
      },
    ],
    fail: [
      {
        files: {
          Dockerfile:
            'FROM debian:12-slim\nRUN apt-get update && \\\n  apt-get install -y \\\n  git\n',
        },
        lines: [3],
      },
      {
        files: {
          Dockerfile:
            'FROM debian:12-slim\nRUN apt install git; apt-get install --no-install-recommends curl\n',
        },
        lines: [2],
      },
    ],
  },
  run: model =>
    judge(
      model,
      'No RUN of the final image installs with apt.',
      (build, say) => {
        const scripts = shippedScripts(build, say);
        const usesApt = scripts.some(({ script }) =>
          callsOf(script).managers.has('apt'),
        );
        if (!usesApt) return;
        const configured = scripts.some(({ script }) => configures(script));
        for (const { script } of scripts) {
          const { calls } = callsOf(script);
          for (let i = 0; i < calls.length; i++) {
            const command = script.commands[i];
            const call = calls[i];
            if (
              call?.manager !== 'apt' ||
              call.action !== 'install' ||
              !call.operands.length
            )
              continue;
            if (configured || leavesOut(command)) say.pass();
            else
              say.fail(command, 'Recommended packages are installed as well', {
                fix: () =>
                  assisted(
                    'Fewer packages are installed: name those of the recommended ones that the program needs, often ca-certificates.',
                    optionEdit(
                      build,
                      command,
                      ['install', 'reinstall', 'build-dep'],
                      '--no-install-recommends',
                    ),
                  ),
              });
          }
        }
      },
    ),
};

function leavesOut(command: ShellCommand): boolean {
  return (
    hasOption(command, '--no-install-recommends') ||
    /Install-Recommends[= "']*(?:false|0|no)\b/i.test(command.args.join(' '))
  );
}

function configures({ commands }: Script): boolean {
  return commands.some(
    ({ name, args }) =>
      (name === 'echo' || name === 'printf') &&
      /Install-Recommends[= "']*(?:false|0|no)\b/i.test(args.join(' ')),
  );
}
