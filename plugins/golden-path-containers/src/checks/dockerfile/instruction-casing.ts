import type { Fix } from 'backstage-plugin-golden-path-common';
import type { Build } from '../../model';
import type { ContainerCheck } from '../ContainerCheck';
import { judge } from '../judge';
import { placed, type Placed } from './placed';
import { asToken } from './stageNames';

export const instructionCasing: ContainerCheck = {
  id: 'instruction-casing',
  title: 'Keywords in capitals and in small letters',
  practice: 'sound-dockerfile',
  severity: 'info',
  rationale:
    'Keywords written in two ways make a file harder to read and to search through.',
  remedy: 'Write all keywords in capitals, as the documentation does.',
  fixable: true,
  equivalents: [
    { tool: 'buildkit', id: 'ConsistentInstructionCasing', relation: 'equal' },
  ],
  examples: {
    pass: [
      { files: { Dockerfile: 'from alpine:3.20 as a\nrun ls\n' } },
      {
        files: {
          Dockerfile: 'arg V=1\nFROM alpine:$V\nRUN ls\nCMD ["ls"]\n',
        },
      },
    ],
    fail: [
      {
        files: {
          Dockerfile: 'FROM alpine:3.20\nrun ls\nCOPY a /a\nEnv A=1\n',
        },
        lines: [2, 4],
      },
      {
        files: { Dockerfile: 'FROM alpine:3.20 AS a\nrun ls\nuser 1000\n' },
        lines: [1],
      },
    ],
  },
  run: model =>
    judge(model, 'No Dockerfile has a FROM.', (build, say) => {
      // BuildKit counts what belongs to a stage, and takes capitals where both are as many.
      const inStages = placed(build).filter(({ stage }) => stage?.from);
      const keywords = inStages.map(item => item.instruction.keyword.text);
      const lower = keywords.filter(isLower).length;
      const upper = keywords.filter(isUpper).length;
      const wanted = lower > upper ? 'small letters' : 'capitals';
      const right = lower > upper ? isLower : isUpper;
      for (const item of inStages) {
        const { keyword } = item.instruction;
        say.pass();
        if (!right(keyword.text))
          say.fail(
            keyword,
            `${keyword.text.slice(0, 20)} is not in ${wanted} like the others`,
            { fix: recased(build, item, lower > upper) },
          );
      }
    }),
};

function isLower(text: string): boolean {
  return text === text.toLowerCase();
}

function isUpper(text: string): boolean {
  return text === text.toUpperCase();
}

/** Changes the keyword, and the AS of a FROM with it. */
function recased(
  { path, dockerfile: { text } }: Build,
  { instruction, stage }: Placed,
  toLower: boolean,
): Fix {
  const cased = (piece: string) =>
    toLower ? piece.toLowerCase() : piece.toUpperCase();
  const { start, end } = instruction.keyword;
  const as = instruction === stage?.from ? asToken(stage) : undefined;
  const tail = as
    ? text.slice(end, as.start) + cased(text.slice(as.start, as.end))
    : '';
  return {
    safety: 'safe',
    reason: 'Docker does not mind the case of a keyword.',
    edits: [
      {
        file: path,
        start,
        end: as?.end ?? end,
        text: cased(text.slice(start, end)) + tail,
      },
    ],
  };
}
