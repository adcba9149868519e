import { hasOption, packageCall } from '../../knowledge/packageManagers';
import { callsOf } from '../../knowledge/scriptCalls';
import { assignments, type ShellCommand, type Stage } from '../../model';
import type { ContainerCheck } from '../ContainerCheck';
import { judge } from '../judge';
import { mountsOver } from './mounts';
import { shippedScripts } from './shipped';
import { optionAfter } from './optionAfter';

const ON = /^["']?(?:1|true|yes|on|off|false|no|0)["']?$/i;

export const pipCacheKept: ContainerCheck = {
  id: 'pip-cache-kept',
  title: 'pip cache kept in the image',
  practice: 'small-image',
  severity: 'medium',
  rationale:
    'By default pip keeps every wheel that it downloaded or built, so each dependency is in the layer twice.',
  remedy:
    'Write `pip install --no-cache-dir`, set `PIP_NO_CACHE_DIR=1`, or mount a cache over `/root/.cache/pip`.',
  fixable: true,
  equivalents: [
    { tool: 'hadolint', id: 'DL3042', relation: 'looser' },
    {
      tool: 'kics',
      id: 'Pip install Keeping Cached Packages',
      relation: 'looser',
    },
  ],
  examples: {
    pass: [
      {
        files: {
          Dockerfile:
            'FROM python:3.12-slim\nRUN pip install --no-cache-dir -r requirements.txt\n',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM python:3.12-slim AS base\nENV PIP_NO_CACHE_DIR=1\nFROM base\nRUN python -m pip install x\n',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM python:3.12-slim\nRUN --mount=type=cache,target=/root/.cache pip3 install x\n',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM python:3.12-slim\nRUN pip install x && rm -rf ~/.cache\n',
        },
      },
    ],
    fail: [
      {
        files: {
          Dockerfile:
            'FROM python:3.12-slim\nRUN pip install -r requirements.txt\n',
        },
        lines: [2],
      },
      {
        files: {
          Dockerfile:
            'FROM python:3.12-slim\nRUN set -e; \\\n  python3 -m pip install --upgrade pip\nRUN ["pip3.12", "install", "x"]\n',
        },
        lines: [3, 4],
      },
    ],
  },
  run: model =>
    judge(
      model,
      'No RUN of the final image installs with pip.',
      (build, say) => {
        for (const { script, stage } of shippedScripts(build, say)) {
          const { instruction, commands } = script;
          const { calls, managers } = callsOf(script);
          if (!managers.has('pip')) continue;
          for (let i = 0; i < commands.length; i++) {
            const command = commands[i];
            const call = calls[i];
            if (call?.manager !== 'pip' || call.action !== 'install') continue;
            const off =
              hasOption(command, '--no-cache-dir', '--no-cache') ||
              setOff(stage) ||
              command.assignments.some(isOff);
            const gone =
              mountsOver(instruction, '/.cache', '/.cache/pip', '/pip') ||
              commands.some(cleansCache);
            if (off || gone) say.pass();
            else
              say.fail(command, 'pip keeps its cache in this layer', {
                fix: () =>
                  optionAfter(
                    build,
                    command,
                    'install',
                    '--no-cache-dir',
                    'The option changes what is kept, not what is installed.',
                  ),
              });
          }
        }
      },
    ),
};

function isOff({
  name,
  value = '',
}: {
  name: string;
  value?: string;
}): boolean {
  return name === 'PIP_NO_CACHE_DIR' && ON.test(value);
}

function setOff(stage: Stage): boolean {
  return stage.chain.some(({ instructions }) =>
    instructions.some(
      instruction =>
        (instruction.name === 'env' || instruction.name === 'arg') &&
        assignments(instruction).some(isOff),
    ),
  );
}

function cleansCache(command: ShellCommand): boolean {
  if (command.name === 'rm')
    return command.args.some(arg => /\/\.cache(?:\/|$)/.test(arg));
  if (command.name === 'export')
    return command.args.some(arg => arg.startsWith('PIP_NO_CACHE_DIR='));
  const call = packageCall(command);
  return call?.manager === 'pip' && call.action === 'clean';
}
