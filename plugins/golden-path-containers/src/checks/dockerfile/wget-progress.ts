import { hasOption } from '../../knowledge/packageManagers';
import type { ContainerCheck } from '../ContainerCheck';
import { judgeCommands } from './judgeCommands';

export const wgetProgress: ContainerCheck = {
  id: 'wget-progress',
  title: 'Download that floods the build log',
  practice: 'sound-dockerfile',
  severity: 'info',
  rationale:
    'Without a terminal wget writes a line for every 50 kB, so a large download buries what matters in the log.',
  remedy: 'Add `--progress=dot:giga`, or `-nv` for one line a file.',
  fixable: false,
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
    judgeCommands(model, 'No RUN uses wget.', command => {
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
        : { fail: 'wget writes a line for every 50 kB into the log' };
    }),
};
