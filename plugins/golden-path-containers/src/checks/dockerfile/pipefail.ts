import type { Instruction } from '../../dockerfile';
import type { Build, Script, ShellCommand, Stage } from '../../model';
import type { ContainerCheck } from '../ContainerCheck';
import { judge } from '../judge';
import { placed } from './placed';
import { allScripts } from './shipped';
import { pipefailSet } from './fix/pipefailSet';

/** Programs at the head of a pipe whose failure is nothing to hear of. */
const HARMLESS = new Set(['echo', 'printf', 'yes', 'true', ':', 'cat']);

export const pipefail: ContainerCheck = {
  id: 'pipefail',
  title: 'Pipe that hides a failure',
  practice: 'sound-dockerfile',
  severity: 'low',
  rationale:
    'A shell looks at the last command of a pipe only, so a download that fails in front of it lets the build go on.',
  remedy:
    'Set it for the stage, where the shell can: `SHELL ["/bin/bash", "-o", "pipefail", "-c"]`, or write the download to a file first.',
  fixable: true,
  equivalents: [
    { tool: 'hadolint', id: 'DL4006', relation: 'looser' },
    {
      tool: 'kics',
      id: 'Shell Running A Pipe Without Pipefail Flag',
      relation: 'looser',
    },
  ],
  examples: {
    pass: [
      {
        files: {
          Dockerfile:
            'FROM debian:12-slim\nSHELL ["/bin/bash", "-eo", "pipefail", "-c"]\nRUN curl https://example.com/a | tar xz\n',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20\nRUN set -euo pipefail; wget -qO- https://example.com/a | tar xz\nRUN echo a | tee /b\n',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM debian:12-slim\nRUN if curl https://example.com | grep a; then ls; fi\n',
        },
      },
    ],
    fail: [
      {
        files: {
          Dockerfile:
            'FROM debian:12-slim\nRUN ls && \\\n  curl https://example.com/a | tar xz\n',
        },
        lines: [3],
      },
      {
        files: {
          Dockerfile:
            'FROM debian:12-slim\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nRUN ls | wc\nSHELL ["/bin/sh", "-c"]\nRUN ls | wc\n',
        },
        lines: [5],
      },
    ],
  },
  run: model =>
    judge(model, 'No RUN has a pipe.', (build, say) => {
      const { text } = build.dockerfile;
      const safe = runsWithPipefail(build);
      const first = new Map<Stage, Script>();
      for (const { script, stage } of allScripts(build, say)) {
        const heads = script.commands.filter((command, i) =>
          isHead(script.commands[i - 1], command, text),
        );
        if (!heads.length) continue;
        if (safe.has(script.instruction) || setsPipefail(script)) say.pass();
        else if (heads.every(isHarmless)) say.pass();
        else {
          const head = heads.find(command => !isHarmless(command))!;
          const message = `A failure of ${
            head.name || 'the first command'
          } is not noticed behind the pipe`;
          // A SHELL above the first such RUN of a stage serves the others as well.
          if (!first.has(stage)) first.set(stage, script);
          say.fail(head, message, {
            fix: () =>
              pipefailSet(build, stage, script, first.get(stage) ?? script),
          });
        }
      }
    }),
};

/** Whether a command is the first of a pipe. */
function isHead(
  before: ShellCommand | undefined,
  command: ShellCommand,
  text: string,
): boolean {
  if (!command.piped) return false;
  if (!before?.piped) return true;
  return !/^[^;&|]*\|&?[^;&|]*$/.test(text.slice(before.end, command.start));
}

function isHarmless({ name, conditional, subshell }: ShellCommand): boolean {
  return conditional || subshell || HARMLESS.has(name);
}

function setsPipefail({ commands }: Script): boolean {
  return commands.some(
    ({ name, args }) => name === 'set' && args.includes('pipefail'),
  );
}

/** The RUN instructions whose SHELL sets pipefail. A stage takes its shell over from the one it builds on. */
function runsWithPipefail(build: Build): Set<Instruction> {
  const set = new Map<Stage, boolean>();
  const found = new Set<Instruction>();
  for (const { instruction, stage } of placed(build)) {
    if (!stage) continue;
    const { name, exec = [] } = instruction;
    if (name === 'from' && stage.base.kind === 'stage')
      set.set(stage, set.get(stage.base.stage) ?? false);
    if (name === 'shell') set.set(stage, exec.includes('pipefail'));
    if (name === 'run' && set.get(stage)) found.add(instruction);
  }
  return found;
}
