import type { PackageCall } from '../../knowledge/packageManagers';
import { callsOf } from '../../knowledge/scriptCalls';
import type { ShellCommand } from '../../model';
import type { ContainerCheck } from '../ContainerCheck';
import { judge } from '../judge';
import { mounts } from './mounts';
import { shippedScripts } from './shipped';
import { npmCacheRemoved } from './fix/cleanUp';

export const npmCacheKept: ContainerCheck = {
  id: 'npm-cache-kept',
  title: 'npm or Yarn cache kept in the image',
  practice: 'small-image',
  severity: 'low',
  rationale:
    'Every downloaded package stays in the layer a second time, as an archive that nothing reads again.',
  remedy:
    'Mount a cache (`RUN --mount=type=cache,target=/root/.npm npm ci`), or end the same RUN with `&& npm cache clean --force` (`yarn cache clean`).',
  fixable: true,
  equivalents: [{ tool: 'hadolint', id: 'DL3060', relation: 'looser' }],
  examples: {
    pass: [
      {
        files: {
          Dockerfile:
            'FROM node:22-slim\nRUN npm ci --omit=dev && npm cache clean --force\n',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM node:22-slim\nRUN --mount=type=cache,target=/root/.npm npm ci\n',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM node:22-slim\nRUN yarn install --production; yarn cache clean\n',
        },
      },
    ],
    fail: [
      {
        files: {
          Dockerfile:
            'FROM node:22-slim\nRUN npm ci\nRUN npm cache clean --force\n',
        },
        lines: [2],
      },
      {
        files: {
          Dockerfile:
            'FROM node:22-slim AS base\nRUN yarn\nFROM base\nRUN cd /a && \\\n  npm i -g pm2\n',
        },
        lines: [2, 5],
      },
    ],
  },
  run: model =>
    judge(
      model,
      'No RUN of the final image installs with npm or Yarn.',
      (build, say) => {
        for (const { script } of shippedScripts(build, say)) {
          const { instruction, commands } = script;
          const { calls, managers } = callsOf(script);
          if (!managers.has('npm') && !managers.has('yarn')) continue;
          const last = calls.map(installs).lastIndexOf(true);
          if (last < 0) continue;
          const cleaned = commands.some(
            (command, i) => i > last && cleans(command, calls[i]),
          );
          if (cleaned || mounts(instruction, 'cache')) say.pass();
          else
            say.fail(
              commands[last],
              `${commands[last].name} keeps its cache in this layer`,
              { fix: () => npmCacheRemoved(build, script, commands[last]) },
            );
        }
      },
    ),
};

function installs(call: PackageCall | undefined): boolean {
  return (
    (call?.manager === 'npm' || call?.manager === 'yarn') &&
    call.action === 'install'
  );
}

function cleans(command: ShellCommand, call: PackageCall | undefined): boolean {
  if (command.name === 'rm')
    return command.args.some(arg =>
      /\/\.npm(?:\/|$)|\/\.cache(?:\/|$)|yarn|\/tmp\/npm|\/tmp\/\*/.test(arg),
    );
  return (
    (call?.manager === 'npm' || call?.manager === 'yarn') &&
    call.action === 'clean'
  );
}
