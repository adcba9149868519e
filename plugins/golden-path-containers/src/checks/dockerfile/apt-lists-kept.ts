import { callsOf } from '../../knowledge/scriptCalls';
import type { ShellCommand } from '../../model';
import type { ContainerCheck } from '../ContainerCheck';
import { judge } from '../judge';
import { mountsOver } from './mounts';
import { shippedScripts } from './shipped';
import { aptListsRemoved } from './fix/cleanUp';

export const aptListsKept: ContainerCheck = {
  id: 'apt-lists-kept',
  title: 'apt package lists kept in the image',
  practice: 'small-image',
  severity: 'medium',
  rationale:
    'The lists take 20 to 50 MB in the layer, and nothing reads them again.',
  remedy:
    'End the same RUN with `&& rm -rf /var/lib/apt/lists/*`, or mount a cache over `/var/lib/apt` and `/var/cache/apt`.',
  fixable: true,
  equivalents: [
    { tool: 'hadolint', id: 'DL3009', relation: 'looser' },
    { tool: 'dockle', id: 'DKL-DI-0005', relation: 'looser' },
    {
      tool: 'kics',
      id: 'Apt Get Install Lists Were Not Deleted',
      relation: 'looser',
    },
  ],
  examples: {
    pass: [
      {
        files: {
          Dockerfile:
            'FROM debian:12-slim\nRUN apt-get update && apt-get install -y git && rm -rf /var/lib/apt/lists/*\nRUN apt-get update; apt-get dist-clean\n',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM debian:12-slim\nRUN --mount=type=cache,target=/var/lib/apt,sharing=locked --mount=type=cache,target=/var/cache/apt apt-get update && apt-get install -y git\n',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM debian:12-slim\nRUN apt update; apt install -y git; find /var/lib/apt/lists -type f -delete\n',
        },
      },
    ],
    fail: [
      {
        files: {
          Dockerfile:
            'FROM debian:12-slim\nRUN apt-get -qq update \\\n  && apt-get install -y git && apt-get clean\nRUN rm -rf /var/lib/apt/lists/*\n',
        },
        lines: [2],
      },
      {
        files: {
          Dockerfile:
            'FROM debian:12-slim\nRUN <<EOF\nrm -rf /var/lib/apt/lists/*\napt-get update\nEOF\n',
        },
        lines: [4],
      },
    ],
  },
  run: model =>
    judge(
      model,
      'No RUN of the final image updates the apt lists.',
      (build, say) => {
        for (const { script } of shippedScripts(build, say)) {
          const { instruction, commands } = script;
          const { calls, managers } = callsOf(script);
          if (!managers.has('apt')) continue;
          const update = calls.findIndex(
            call => call?.manager === 'apt' && call.action === 'update',
          );
          if (update < 0) continue;
          const kept = !commands.slice(update).some(removesLists);
          if (
            kept &&
            !mountsOver(instruction, '/var/lib/apt', '/var/lib/apt/lists')
          ) {
            say.fail(commands[update], 'The package lists stay in this layer', {
              fix: () => aptListsRemoved(build, script, commands[update]),
            });
          } else say.pass();
        }
      },
    ),
};

function removesLists({ name, args }: ShellCommand): boolean {
  if (
    name.startsWith('apt') &&
    args.some(arg => arg === 'dist-clean' || arg === 'distclean')
  )
    return true;
  const lists = args.some(arg =>
    /^\/var\/(?:lib\/?(?:\*|apt(?:\/?$|\/(?:lists|\*)))|\*)/.test(arg),
  );
  return (
    lists &&
    (name === 'rm' ||
      (name === 'find' && args.some(arg => arg === '-delete' || arg === 'rm')))
  );
}
