import type { Fix } from 'backstage-plugin-golden-path-common';
import type { Instruction } from '../../dockerfile';
import { callsOf } from '../../knowledge/scriptCalls';
import type { Build, Script } from '../../model';
import type { ContainerCheck } from '../ContainerCheck';
import { judge } from '../judge';
import { mergedRuns } from './fix/mergeRuns';
import { assisted, safe } from './fix/text';

/** A RUN of more commands was written as a unit on purpose. */
const MOST_COMMANDS = 2;

export const consecutiveRuns: ContainerCheck = {
  id: 'consecutive-runs',
  title: 'Consecutive RUN instructions',
  practice: 'merged-runs',
  severity: 'low',
  rationale:
    'Each RUN is a layer of its own: files that one creates and the next removes stay in the image.',
  remedy: 'Join related commands with `&&` in one RUN.',
  fixable: true,
  equivalents: [
    { tool: 'hadolint', id: 'DL3059', relation: 'looser' },
    {
      tool: 'kics',
      id: 'Multiple RUN, ADD, COPY, Instructions Listed',
      relation: 'looser',
    },
  ],
  examples: {
    pass: [
      {
        files: {
          Dockerfile: 'FROM alpine:3.20\nRUN mkdir /a && chown 1000 /a\n',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20\nRUN mkdir /a\nCOPY x /a\nRUN chmod +x /a/x\n',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20 AS build\nRUN ./a\nRUN ./b\nFROM alpine:3.20\nRUN --mount=type=cache,target=/c ./a\nRUN ./b\n',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM python:3.12-slim\nRUN apt-get update && apt-get install -y git\nRUN pip install x\n',
        },
      },
    ],
    fail: [
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20\nRUN mkdir /a\n# then\nRUN chown 1000 /a\nRUN touch /a/b\n',
        },
        lines: [2],
      },
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20 AS base\nUSER 1000\nRUN [ "touch", "/a" ]\nRUN touch /b\nENV A=1\nFROM base\nRUN touch /c\nRUN touch /d\n',
        },
        lines: [3, 7],
      },
    ],
  },
  run: model =>
    judge(model, 'No image is built by RUN.', (build, say) => {
      for (const { instructions, scripts } of build.final?.chain ?? []) {
        if (scripts.length) say.pass();
        const byRun = new Map(
          scripts.map(script => [script.instruction, script]),
        );
        for (const group of groups(instructions, byRun)) {
          const last = group[group.length - 1].instruction;
          const message = `${group.length} RUN instructions in a row make ${group.length} layers`;
          say.fail(group[0].instruction, message, {
            until: last,
            fix: () => merged(build, group),
          });
        }
      }
    }),
};

function merged(build: Build, group: Script[]): Fix | undefined {
  const edits = mergedRuns(build, group) ?? [];
  const managers = new Set(group.map(managersOf).filter(name => name !== ''));
  return managers.size > 1
    ? assisted(
        'Two package managers in one RUN are cached together: keep them apart where one changes more often.',
        ...edits,
      )
    : safe(
        'The commands run in the same order and stop at the first that fails, as before.',
        ...edits,
      );
}

/** Runs of two or more RUN instructions that could be one. */
function groups(
  instructions: Instruction[],
  byRun: Map<Instruction, Script>,
): Script[][] {
  const found: Script[][] = [];
  let group: Script[] = [];
  for (const instruction of instructions) {
    const script = byRun.get(instruction);
    const previous = group[group.length - 1];
    if (script && previous && joinable(previous, script)) group.push(script);
    else {
      found.push(group);
      group = script ? [script] : [];
    }
  }
  return [...found, group].filter(({ length }) => length > 1);
}

function joinable(a: Script, b: Script): boolean {
  if (a.foreign ?? a.unread ?? b.foreign ?? b.unread) return false;
  if (a.commands.length > MOST_COMMANDS || b.commands.length > MOST_COMMANDS)
    return false;
  if (flags(a) !== flags(b)) return false;
  const [one, other] = [managersOf(a), managersOf(b)];
  // What two package managers install changes at different times: apart they are cached apart.
  return one === '' || other === '' || one === other;
}

function flags({ instruction }: Script): string {
  return instruction.flags
    .map(({ text }) => text)
    .sort()
    .join(' ');
}

function managersOf(script: Script): string {
  return [...callsOf(script).managers].sort().join(' ');
}
