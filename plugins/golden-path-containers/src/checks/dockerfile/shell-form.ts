import type { Fix } from 'backstage-plugin-golden-path-common';
import { commandsOf, UnreadableScript } from '../../model/shell';
import type { RawCommand } from '../../model/shell';
import type { Build } from '../../model';
import type { ContainerCheck } from '../ContainerCheck';
import { judge } from '../judge';
import {
  isBrokenExec,
  startInstructions,
  type Start,
} from './startInstructions';

/** What only a shell can run. */
const BUILTINS = new Set(
  '. : [ alias bg break cd command continue declare eval exec exit export false fc fg getopts hash jobs let local printf pwd read readonly return set shift source test times trap true type ulimit umask unalias unset wait'.split(
    ' ',
  ),
);

export const shellForm: ContainerCheck = {
  id: 'shell-form',
  title: 'CMD or ENTRYPOINT in shell form',
  practice: 'exec-form',
  severity: 'medium',
  rationale:
    'A shell stands between Docker and the program: SIGTERM does not reach the program, and every stop waits ten seconds and kills.',
  remedy:
    'Write a JSON array: `CMD ["node", "server.js"]`. Where a shell is needed, let it end in `exec`: `CMD exec gunicorn --bind :$PORT app`.',
  fixable: true,
  equivalents: [
    { tool: 'hadolint', id: 'DL3025', relation: 'looser' },
    { tool: 'buildkit', id: 'JSONArgsRecommended', relation: 'looser' },
    {
      tool: 'kics',
      id: 'Not Using JSON In CMD And ENTRYPOINT Arguments',
      relation: 'looser',
    },
  ],
  examples: {
    pass: [
      {
        files: { Dockerfile: 'FROM node:22-slim\nCMD ["node", "server.js"]\n' },
      },
      {
        files: {
          Dockerfile:
            'FROM python:3.12-slim\nCMD exec gunicorn --bind :$PORT app\n',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM debian:12-slim\nSHELL ["/bin/bash", "-c"]\nENTRYPOINT source env && exec app\n',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM debian:12-slim\nHEALTHCHECK CMD curl -f http://localhost || exit 1\nENTRYPOINT [ "a" , "b" ]\n',
        },
      },
    ],
    fail: [
      {
        files: { Dockerfile: 'FROM node:22-slim\nCMD node server.js\n' },
        lines: [2],
      },
      {
        files: {
          Dockerfile:
            'FROM eclipse-temurin:21-jre\nENTRYPOINT exec java -Dname=\'a b\' \\\n  -jar "/app.jar"\nCMD $OPTIONS && true\n',
        },
        lines: [2, 4],
      },
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20 AS a\r\nENTRYPOINT sleep 1\r\nFROM a\r\nCMD a | b\r\n',
        },
        lines: [2, 4],
      },
    ],
  },
  run: model =>
    judge(model, 'No Dockerfile has a CMD or ENTRYPOINT.', (build, say) => {
      for (const start of startInstructions(build)) {
        const { instruction, stage } = start;
        if (instruction.exec || isEmpty(start)) say.pass();
        else if (!isBrokenExec(instruction)) {
          const commands = readCommands(start);
          const plain = commands && plainWords(commands);
          // With a SHELL of its own, a stage says that it wants one.
          const wanted =
            stage.foreignShell ??
            stage.chain.some(({ instructions }) =>
              instructions.some(({ name }) => name === 'shell'),
            );
          if (wanted || (!plain && commands && endsInExec(commands)))
            say.pass();
          else {
            const why = plain
              ? 'for a plain command, which needs no shell'
              : 'keeps a shell between Docker and the program';
            const message = `${instruction.name.toUpperCase()} in shell form ${why}`;
            say.fail(
              instruction,
              message,
              plain ? { fix: toJson(build, start, plain) } : {},
            );
          }
        }
      }
    }),
};

function isEmpty({ instruction }: Start): boolean {
  return instruction.body === '';
}

function readCommands({ instruction }: Start): RawCommand[] | undefined {
  try {
    return commandsOf(instruction.body);
  } catch (error) {
    if (error instanceof UnreadableScript) return undefined;
    throw error;
  }
}

/** The words of a single plain command, which no shell is needed for. */
function plainWords(commands: RawCommand[]): string[] | undefined {
  if (commands.length !== 1 || isComposed(commands[0])) return undefined;
  const { words } = commands[0];
  if (
    words.some(({ dynamic, text }) => dynamic || /^~|[*?{}\n\r\t]/.test(text))
  ) {
    return undefined;
  }
  const texts = words.map(({ text }) => text);
  if (texts[0] === 'exec') texts.shift();
  const [program] = texts;
  const isProgram =
    program && !BUILTINS.has(program) && !program.startsWith('-');
  return isProgram ? texts : undefined;
}

function isComposed(command: RawCommand): boolean {
  const { redirected, piped, subshell, conditional, background } = command;
  const joined = piped || subshell || conditional || background;
  return joined || redirected || command.assignments.length > 0;
}

/** Whether a shell gives its place to the program. */
export function endsInExec(commands: RawCommand[]): boolean {
  return commands.some(
    ({ words }) => words[0]?.text === 'exec' && words.length > 1,
  );
}

function toJson(build: Build, { instruction }: Start, words: string[]): Fix {
  const { start, end } = instruction.bodySpan;
  const text = `[${words.map(word => JSON.stringify(word)).join(', ')}]`;
  const edits = [{ file: build.path, start, end, text }];
  // A shell runs a script without a first line that names its interpreter; Docker alone does not.
  return words[0].endsWith('.sh')
    ? {
        safety: 'assisted',
        reason: 'See that the script begins with #!, such as #!/bin/sh.',
        edits,
      }
    : {
        safety: 'safe',
        reason: 'It is one plain command: the shell adds nothing to it.',
        edits,
      };
}
