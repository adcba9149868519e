import type { ContainerCheck } from '../ContainerCheck';
import { judge } from '../judge';
import { placed } from './placed';

export const instructionOrder: ContainerCheck = {
  id: 'instruction-order',
  title: 'Instruction above the first FROM',
  practice: 'sound-dockerfile',
  severity: 'medium',
  rationale:
    'Only ARG may stand above the first FROM: there is no image yet for anything else, and Docker refuses the file.',
  remedy: 'Move it below the FROM of the stage that it belongs to.',
  fixable: false,
  equivalents: [{ tool: 'hadolint', id: 'DL3061', relation: 'looser' }],
  examples: {
    pass: [
      {
        files: {
          Dockerfile:
            '# syntax=docker/dockerfile:1\n\nARG V=1\nFROM alpine:$V\n',
        },
      },
      { files: { Dockerfile: 'from alpine:3.20\nRUN ls\n' } },
    ],
    fail: [
      {
        files: { Dockerfile: 'ARG V=1\nENV A=1\nRUN ls\nFROM alpine:3.20\n' },
        lines: [2, 3],
      },
    ],
  },
  run: model =>
    judge(model, 'No Dockerfile has a FROM.', (build, say) => {
      for (const { instruction, stage } of placed(build)) {
        if (stage?.from) say.pass();
        else if (!stage && instruction.name !== 'arg')
          say.fail(
            instruction,
            `${instruction.name
              .toUpperCase()
              .slice(0, 20)} stands above the first FROM`,
          );
      }
    }),
};
