import type { Fix } from 'backstage-plugin-golden-path-common';
import { hasOption } from '../../knowledge/packageManagers';
import { callsOf } from '../../knowledge/scriptCalls';
import type { Build, Script, ShellCommand } from '../../model';
import type { ContainerCheck } from '../ContainerCheck';
import { judge } from '../judge';
import { optionEdit } from './optionAfter';
import { mountsOver } from './mounts';
import { indexNeededLater } from './fix/laterScripts';
import { commandRemoved } from './fix/removeCommand';
import { safe } from './fix/text';
import { shippedScripts } from './shipped';

export const apkCacheKept: ContainerCheck = {
  id: 'apk-cache-kept',
  title: 'apk index kept in the image',
  practice: 'small-image',
  severity: 'medium',
  rationale:
    'Without --no-cache the package index stays in the layer, and nothing reads it again.',
  remedy: 'Write `apk add --no-cache`, which also makes `apk update` needless.',
  fixable: true,
  equivalents: [
    { tool: 'hadolint', id: 'DL3019', relation: 'looser' },
    { tool: 'trivy', id: 'DS-0025', relation: 'looser' },
    { tool: 'dockle', id: 'DKL-DI-0004', relation: 'looser' },
    { tool: 'kics', id: 'Apk Add Using Local Cache Path', relation: 'looser' },
  ],
  examples: {
    pass: [
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20\nRUN apk --no-cache add git && find / -name x | xargs apk add --no-network -t .run\n',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20\nRUN apk add --update git && rm -rf /var/cache/apk/*\n',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20\nRUN --mount=type=cache,target=/var/cache/apk apk add git\n',
        },
      },
    ],
    fail: [
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20\nRUN apk update && \\\n    apk add git\n',
        },
        lines: [3],
      },
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20\nRUN if true; then apk -U add git; fi\n',
        },
        lines: [2],
      },
    ],
  },
  run: model =>
    judge(
      model,
      'No RUN of the final image adds apk packages.',
      (build, say) => {
        for (const { script } of shippedScripts(build, say)) {
          const { instruction, commands } = script;
          const { calls, managers } = callsOf(script);
          if (!managers.has('apk')) continue;
          const cleaned =
            commands.some(cleansCache) ||
            mountsOver(instruction, '/var/cache/apk', '/etc/apk/cache');
          for (let i = 0; i < commands.length; i++) {
            const command = commands[i];
            const call = calls[i];
            if (call?.manager !== 'apk' || call.action !== 'install') continue;
            if (cleaned || hasOption(command, '--no-cache', '--no-network'))
              say.pass();
            else {
              say.fail(
                command,
                'apk add keeps the package index in this layer',
                { fix: () => withoutCache(build, script, command) },
              );
            }
          }
        }
      },
    ),
};

function cleansCache({ name, args }: ShellCommand): boolean {
  if (name === 'rm')
    return args.some(arg => /^\/var\/cache(?:\/(?:apk\b.*|\*)?)?$/.test(arg));
  return name === 'apk' && args.join(' ').startsWith('cache clean');
}

/** Adds the option, and takes out an update in front that only fetched the index for this command. */
function withoutCache(
  build: Build,
  script: Script,
  command: ShellCommand,
): Fix | undefined {
  const { calls } = callsOf(script);
  const { commands } = script;
  const option = optionEdit(build, command, ['add'], '--no-cache');
  const asks = commands.filter(
    (other, i) =>
      calls[i]?.manager === 'apk' &&
      calls[i]?.action !== 'update' &&
      !hasOption(other, '--no-cache'),
  );
  const needed =
    asks.length > 1 || indexNeededLater(build, script, 'apk') !== 'no';
  const before = commands.indexOf(command) - 1;
  const updates = commands.filter(
    (_, i) => calls[i]?.manager === 'apk' && calls[i]?.action === 'update',
  );
  const [update] =
    updates.length === 1 && updates[0] === commands[before] && !needed
      ? updates
      : [];
  const removal = update && commandRemoved(build, script, update);
  // `add -U` alone may have fetched the index for a later RUN.
  if (needed && hasOption(command, '-U', '--update', '--update-cache'))
    return undefined;
  return removal
    ? safe(
        'The command fetches the index by itself and keeps none.',
        removal,
        option,
      )
    : safe(
        'The option only leaves the index of this command out of the layer.',
        option,
      );
}
