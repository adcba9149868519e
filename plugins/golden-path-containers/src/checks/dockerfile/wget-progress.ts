import { hasOption } from '../../knowledge/packageManagers';
import type { ContainerCheck } from '../ContainerCheck';
import { judgeCommands } from './judgeCommands';
import type { Fix } from 'backstage-plugin-golden-path-common';
import {
  officialName,
  type Build,
  type ShellCommand,
  type Stage,
} from '../../model';
import { safe } from './fix/text';
import { optionBehindProgram } from './optionAfter';

export const wgetProgress: ContainerCheck = {
  id: 'wget-progress',
  title: 'Download that floods the build log',
  practice: 'sound-dockerfile',
  severity: 'info',
  rationale:
    'Without a terminal wget writes a line for every 50 kB, so a large download buries what matters in the log.',
  remedy: 'Add `--progress=dot:giga`, or `-nv` for one line a file.',
  fixable: true,
  equivalents: [{ tool: 'hadolint', id: 'DL3047', relation: 'looser' }],
  examples: {
    pass: [
      {
        files: {
          Dockerfile:
            'FROM debian:12-slim\nRUN wget -qO- https://example.com/a && wget -nv https://example.com/b\n',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM debian:12-slim\nRUN wget --progress=dot:giga https://example.com/a; wget --version\n',
        },
      },
    ],
    fail: [
      {
        files: {
          Dockerfile:
            'FROM debian:12-slim\nRUN ls && \\\n  wget -O a https://example.com/a\n',
        },
        lines: [3],
      },
    ],
  },
  run: model =>
    judgeCommands(model, 'No RUN uses wget.', (command, { build, stage }) => {
      const { name, args } = command;
      if (name !== 'wget') return undefined;
      const settled =
        hasOption(
          command,
          '--progress',
          '--quiet',
          '--no-verbose',
          '--output-file',
          '--append-output',
          '--version',
          '--help',
        ) || args.some(arg => /^-(?:nv|[A-Za-z]*[qoa])/.test(arg));
      return settled
        ? 'pass'
        : {
            fail: 'wget writes a line for every 50 kB into the log',
            fix: () => withDots(build, stage, command),
          };
    }),
};

/** Bases whose wget can only be GNU's, which has the option; that of BusyBox has not. */
const GNU =
  /^(?:buildpack-deps|debian|golang|node|openjdk|perl|php|python|ruby|rust|ubuntu)$/;

function withDots(
  build: Build,
  { root }: Stage,
  command: ShellCommand,
): Fix | undefined {
  const image = root.kind === 'image' ? root.image : undefined;
  const gnu =
    image &&
    GNU.test(officialName(image) ?? '') &&
    !/alpine/.test(image.tag ?? '');
  return gnu
    ? safe(
        'Only what it writes into the log changes.',
        optionBehindProgram(build, command, '--progress=dot:giga'),
      )
    : undefined;
}
