import type { ShellCommand } from '../../model';
import { isShell } from '../../model/shell';
import type { ContainerCheck } from '../ContainerCheck';
import { judge } from '../judge';
import { allScripts } from './shipped';

const DOWNLOADS = new Set(['curl', 'wget', 'fetch', 'http', 'aria2c']);
/** Longer pipes, and more commands around one, are not looked at. */
const MOST = 50;
const INTERPRETER = /^(?:python[\d.]*|perl|ruby|node|php)$/;

export const pipedToShell: ContainerCheck = {
  id: 'piped-to-shell',
  title: 'Download piped into a shell',
  practice: 'verified-downloads',
  severity: 'medium',
  rationale:
    'Whatever the other side sends today is run as root, unseen; a connection that breaks runs half a script.',
  remedy:
    'Download a fixed version to a file, compare it with a known checksum (`sha256sum -c`), then run it; or install a package.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          Dockerfile:
            'FROM debian:12-slim\nRUN curl -fsSL https://example.com/key.asc | gpg --dearmor -o /k.gpg && curl -fsSLO https://example.com/x.sh && echo "abc  x.sh" | sha256sum -c && sh x.sh\n',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM debian:12-slim\nRUN curl -fsSL https://example.com/x.tgz | tar xz && cat a.sh | sh\n',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM debian:12-slim\nRUN wget -qO- https://example.com/a.py | tee a.py; echo 1 | bash -s\n',
        },
      },
    ],
    fail: [
      {
        files: {
          Dockerfile:
            'FROM debian:12-slim\nRUN apt-get update && \\\n  curl -fsSL https://example.com/setup.sh | sudo -E bash -\n',
        },
        lines: [3],
      },
      {
        files: {
          Dockerfile:
            'FROM debian:12-slim\nRUN wget -qO- https://example.com/x | sed s/a/b/ \\\n  | sh -s -- -y\nRUN sh -c "$(curl -fsSL https://example.com/x)"\nRUN bash <(curl -s https://example.com/x)\n',
        },
        lines: [2, 4, 5],
      },
      {
        files: {
          Dockerfile:
            'FROM php:8.4-cli\nRUN curl -sS https://getcomposer.org/installer | php -- --filename=composer\nRUN curl -fsSL https://example.com/a.py | python3 - --yes\n',
        },
        lines: [2, 3],
      },
    ],
  },
  run: model =>
    judge(model, 'No RUN downloads a file.', (build, say) => {
      const { text } = build.dockerfile;
      for (const { script } of allScripts(build, say)) {
        const { commands } = script;
        commands.forEach((command, i) => {
          if (!DOWNLOADS.has(command.name)) return;
          const runner =
            pipeline(commands, i, text).find(readsScript) ??
            commands
              .slice(Math.max(0, i - MOST), i)
              .find(outer => encloses(outer, command));
          if (runner)
            say.fail(
              command,
              `What ${command.name} downloads is run by ${runner.name} unseen`,
              { until: runner },
            );
          else say.pass();
        });
      }
    }),
};

/** The commands that the output of the one at `from` flows through. */
function pipeline(
  commands: ShellCommand[],
  from: number,
  text: string,
): ShellCommand[] {
  const found: ShellCommand[] = [];
  const end = Math.min(commands.length, from + MOST);
  for (let i = from + 1; i < end && commands[i].piped; i++) {
    const between = text.slice(commands[i - 1].end, commands[i].start);
    // In `sh -c "…"` all commands have the place of the whole.
    const flows = /^[^;&|]*\|&?[^;&|]*$/.test(between);
    if (!commands[i - 1].piped || (between && !flows)) break;
    found.push(commands[i]);
  }
  return found;
}

/** Whether a command runs what it reads from its input. */
function readsScript({ name, args }: ShellCommand): boolean {
  // What follows `-`, with PHP also `--`, is for the script.
  if (INTERPRETER.test(name)) {
    const [first = '-'] = args;
    return first === '-' || (name === 'php' && first === '--');
  }
  if (!isShell(name)) return false;
  const end = args.findIndex(arg => !/^[-+]./.test(arg));
  const options = end < 0 ? args : args.slice(0, end);
  if (options.some(arg => /^-[a-z]*c$/.test(arg))) return false;
  return (
    end < 0 ||
    args[end] === '-' ||
    args[end] === '/dev/stdin' ||
    options.some(arg => /^-[a-z]*s$/.test(arg))
  );
}

/** `sh -c "$(curl …)"` and `bash <(curl …)`. */
function encloses(outer: ShellCommand, inner: ShellCommand): boolean {
  const runs =
    isShell(outer.name) || ['eval', 'source', '.'].includes(outer.name);
  return (
    runs &&
    inner.subshell &&
    outer.words.slice(1).some(word => word.dynamic) &&
    outer.start <= inner.start &&
    outer.end >= inner.end
  );
}
