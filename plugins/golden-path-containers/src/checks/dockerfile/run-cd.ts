import type { ContainerCheck } from '../ContainerCheck';
import type { Fix } from 'backstage-plugin-golden-path-common';
import type { Build, Script, ShellCommand, Stage } from '../../model';
import { itemOf, runList } from './fix/runList';
import {
  assisted,
  insertAbove,
  keyword,
  linesOf,
  newlineOf,
  replace,
} from './fix/text';
import { judge } from '../judge';
import { isAbsolute } from './paths';
import { allScripts } from './shipped';

export const runCd: ContainerCheck = {
  id: 'run-cd',
  title: 'RUN that starts with cd',
  practice: 'sound-dockerfile',
  severity: 'info',
  rationale:
    'A cd ends with its RUN; the next instruction is back in the old folder, which is easy to overlook.',
  remedy:
    'Set the folder with WORKDIR before the RUN, or give the tool the path: `make -C /src`.',
  fixable: true,
  equivalents: [
    { tool: 'hadolint', id: 'DL3003', relation: 'looser' },
    { tool: 'trivy', id: 'DS-0013', relation: 'looser' },
    {
      tool: 'kics',
      id: "RUN Instruction Using 'cd' Instead of WORKDIR",
      relation: 'looser',
    },
  ],
  examples: {
    pass: [
      { files: { Dockerfile: 'FROM alpine:3.20\nWORKDIR /a\nRUN make\n' } },
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20\nRUN (cd /a && make) && make install && cd /b && make\n',
        },
      },
    ],
    fail: [
      {
        files: { Dockerfile: 'FROM alpine:3.20\nRUN cd /a\nRUN make\n' },
        lines: [2],
      },
      {
        files: {
          Dockerfile: 'FROM alpine:3.20\nRUN set -ex; \\\n  cd /a && make\n',
        },
        lines: [3],
      },
    ],
  },
  run: model =>
    judge(model, 'No Dockerfile has a RUN.', (build, say) => {
      for (const { script, stage } of allScripts(build, say)) {
        const first = script.commands.find(({ name }) => name !== 'set');
        if (first?.name !== 'cd' || first.subshell) say.pass();
        else
          say.fail(first, 'WORKDIR says the same for all that follows', {
            fix: () => workdirInstead(build, stage, script, first),
          });
      }
    }),
};

/** `RUN cd /a` alone does nothing; before other commands, a WORKDIR above says the same. */
function workdirInstead(
  build: Build,
  stage: Stage,
  script: Script,
  command: ShellCommand,
): Fix | undefined {
  const list = runList(script);
  const [, folder] = command.words;
  if (!list || itemOf(build, list, command) !== list.items[0]) return undefined;
  const plain =
    command.words.length === 2 &&
    !folder.dynamic &&
    /^\/[\w./-]*$/.test(folder.text) &&
    !script.instruction.flags.length;
  if (!plain || command.piped) return undefined;
  const workdir = `${keyword(build, 'WORKDIR')} ${folder.text}`;
  const [first, second] = list.items;
  if (!second) {
    const { start, end } = linesOf(build, script.instruction);
    const line = build.dockerfile.text.slice(start, end);
    return assisted(
      'The RUN did nothing; what follows now works in this folder, which is made where it is missing.',
      replace(
        build,
        { start, end },
        line.endsWith('\n') ? `${workdir}${newlineOf(build)}` : workdir,
      ),
    );
  }
  // Whatever follows would work in another folder, unless a WORKDIR of its own comes first.
  if (second.joint !== '&&' || needsFolder(build, stage, script))
    return undefined;
  const range = { start: first.start, end: second.start };
  if (build.dockerfile.text.slice(range.start, range.end).includes('#'))
    return undefined;
  return assisted(
    'The commands run in the same folder, which is made where it is missing.',
    insertAbove(build, script.instruction, workdir),
    replace(build, range, ''),
  );
}

const IN_FOLDER = new Set(
  'run copy add cmd entrypoint healthcheck onbuild'.split(' '),
);

function needsFolder(build: Build, stage: Stage, script: Script): boolean {
  const { instructions } = stage;
  const later = instructions.slice(
    instructions.indexOf(script.instruction) + 1,
  );
  const end = later.findIndex(
    ({ name, body }) => name === 'workdir' && isAbsolute(body),
  );
  const own = end < 0 ? later : later.slice(0, end);
  const ends = end < 0;
  return (
    own.some(({ name }) => IN_FOLDER.has(name)) ||
    (ends &&
      (stage === build.final ||
        build.stages.some(
          ({ base }) => base.kind === 'stage' && base.stage === stage,
        )))
  );
}
