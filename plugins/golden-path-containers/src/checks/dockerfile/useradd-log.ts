import { hasOption } from '../../knowledge/packageManagers';
import type { ContainerCheck } from '../ContainerCheck';
import { judgeCommands } from './judgeCommands';
import { hasShortOption } from './shortOption';
import { safe } from './fix/text';
import { optionBehindProgram } from './optionAfter';

export const useraddLog: ContainerCheck = {
  id: 'useradd-log',
  title: 'High user number with a huge log file',
  practice: 'sound-dockerfile',
  severity: 'low',
  rationale:
    'For a high number useradd makes a sparse log file that covers all numbers below, which a layer stores in full.',
  remedy: 'Add `--no-log-init`, or take a number below 100,000.',
  fixable: true,
  equivalents: [{ tool: 'hadolint', id: 'DL3046', relation: 'stricter' }],
  examples: {
    pass: [
      {
        files: { Dockerfile: 'FROM debian:12-slim\nRUN useradd -u 10001 a\n' },
      },
      {
        files: {
          Dockerfile:
            'FROM debian:12-slim\nRUN useradd -lmu 1234567 a && useradd --no-log-init --uid 1234567 b\n',
        },
      },
    ],
    fail: [
      {
        files: {
          Dockerfile:
            'FROM debian:12-slim\nRUN groupadd a && \\\n  useradd -m -u 1234567 a\nRUN useradd --uid=123456 b\n',
        },
        lines: [3, 4],
      },
    ],
  },
  run: model =>
    judgeCommands(
      model,
      'No RUN adds a user with useradd.',
      (command, { build }) => {
        const { name, args } = command;
        if (name !== 'useradd') return undefined;
        const at = args.findIndex(arg => /^(?:-[A-Za-z]*u|--uid)$/.test(arg));
        const uid =
          at < 0
            ? args.find(arg => /^--uid=|^-u\d/.test(arg))?.replace(/^\D+/, '')
            : args[at + 1];
        const quiet =
          hasOption(command, '--no-log-init') || hasShortOption(args, 'l');
        return uid && uid.length > 5 && !quiet
          ? {
              fail: `useradd makes a log file of the size that ${uid.slice(
                0,
                20,
              )} asks for`,
              fix: () =>
                safe(
                  'The log files of logins are of no use in an image.',
                  optionBehindProgram(build, command, '--no-log-init'),
                ),
            }
          : 'pass';
      },
    ),
};
