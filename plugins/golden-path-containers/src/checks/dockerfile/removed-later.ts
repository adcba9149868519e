import { packageCall, packageName } from '../../knowledge/packageManagers';
import type { Instruction } from '../../dockerfile';
import type { ShellCommand } from '../../model';
import type { ContainerCheck } from '../ContainerCheck';
import { copiedPaths } from './copiedPaths';
import { judge } from '../judge';
import { liesIn, resolvePath } from './paths';
import { shippedScripts } from './shipped';
/** More files are not looked at, and more that one command removes. */
const MOST = 1_000;
const MOST_REMOVED = 100;

export const removedLater: ContainerCheck = {
  id: 'removed-later',
  title: 'Removed in a later layer than it was made',
  practice: 'small-image',
  severity: 'medium',
  rationale:
    'A layer only hides what an earlier one holds, so what is removed later is downloaded all the same.',
  remedy:
    'Fetch, use and remove it in one RUN; mount what a build only reads (`RUN --mount=type=bind`), or build in a stage of its own.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          Dockerfile:
            'FROM debian:12-slim\nRUN curl -o /tmp/a.tgz https://example.com/a && tar xf /tmp/a.tgz && rm /tmp/a.tgz\nRUN rm -rf /tmp/b\n',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20 AS build\nCOPY a /a\nRUN rm /a\nFROM alpine:3.20\nRUN apk add --no-cache --virtual .b gcc && make && apk del .b\n',
        },
      },
    ],
    fail: [
      {
        files: {
          Dockerfile:
            'FROM debian:12-slim\nWORKDIR /src\nCOPY a.tgz b.tgz ./\nRUN tar xf a.tgz && \\\n  rm -f /src/a.tgz\n',
        },
        lines: [5],
      },
      {
        files: {
          Dockerfile:
            'FROM debian:12-slim\nRUN wget -q -O /tmp/x https://example.com/x\nRUN apt-get install -y gcc=1 make\nRUN rm -rf /tmp/*\nRUN apt-get purge -y gcc\n',
        },
        lines: [4, 5],
      },
    ],
  },
  run: model =>
    judge(
      model,
      'No RUN of the final image removes anything.',
      (build, say) => {
        const made = new Map<string, Instruction>(
          copiedPaths(build).slice(0, MOST),
        );
        const installed = new Map<string, Instruction>();
        for (const { script } of shippedScripts(build, say)) {
          const run = script.instruction;
          for (const command of script.commands) {
            const removed = removal(command);
            if (!removed) continue;
            const [what, where] =
              pathMadeBefore(removed.paths, made, run) ??
              packageBefore(removed.packages, installed, run) ??
              [];
            if (what && where) {
              const line = `the layer of line ${where.line} keeps it`;
              say.fail(
                command,
                `${what.slice(0, 80)} is removed here, but ${line}`,
              );
            } else say.pass();
          }
          for (const command of script.commands) {
            for (const path of downloads(command))
              if (made.size < MOST && !made.has(path)) made.set(path, run);
            const call = packageCall(command);
            if (call?.action !== 'install') continue;
            for (const name of call.operands)
              installed.set(packageName(name), run);
          }
        }
      },
    ),
};

interface Removal {
  paths: string[];
  packages: string[];
}

/** What a command removes: absolute paths, or packages by name. */
function removal(command: ShellCommand): Removal | undefined {
  if (command.conditional) return undefined;
  if (command.name === 'rm') {
    const paths = command.args
      .filter(arg => arg.startsWith('/') && !/[$?[{]/.test(arg))
      .map(arg => resolvePath('/', arg.replace(/\/\*$/, '')))
      .filter(path => path !== '/' && !path.includes('*'));
    return { paths, packages: [] };
  }
  const call = packageCall(command);
  if (call?.action !== 'remove') return undefined;
  return { paths: [], packages: call.operands };
}

function pathMadeBefore(
  removed: string[],
  made: Map<string, Instruction>,
  run: Instruction,
): [string, Instruction] | undefined {
  for (const folder of removed.slice(0, MOST_REMOVED)) {
    for (const [path, by] of made) {
      if (by.start < run.start && liesIn(path, folder)) return [path, by];
    }
  }
  return undefined;
}

function packageBefore(
  removed: string[],
  installed: Map<string, Instruction>,
  run: Instruction,
): [string, Instruction] | undefined {
  for (const name of removed) {
    const by = installed.get(name);
    if (by && by !== run) return [name, by];
  }
  return undefined;
}

/** The files that a download writes, where an absolute path names them. */
function downloads({ name, args }: ShellCommand): string[] {
  if (name !== 'curl' && name !== 'wget') return [];
  const option =
    name === 'curl'
      ? /^(?:-[A-Za-z]*o|--output)$/
      : /^(?:-[A-Za-z]*O|--output-document)$/;
  const at = args.findIndex(arg => option.test(arg));
  const path = at < 0 ? undefined : args[at + 1];
  return path?.startsWith('/') && !/[$*?]/.test(path)
    ? [resolvePath('/', path)]
    : [];
}
