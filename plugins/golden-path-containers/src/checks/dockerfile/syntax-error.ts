import { isKeyword } from '../../dockerfile';
import type { ContainerCheck } from '../ContainerCheck';
import { judge } from '../judge';

export const syntaxError: ContainerCheck = {
  id: 'syntax-error',
  title: 'File that Docker refuses',
  practice: 'sound-dockerfile',
  severity: 'medium',
  rationale:
    'Docker stops at this line before it builds anything, so no image can come of the file as it is.',
  remedy:
    'Write an instruction that there is, close what is open, and begin with `FROM`; `docker build --check .` tells whether Docker takes the file.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      { files: { Dockerfile: '# nothing but a base\nFROM alpine:3.20\n' } },
      {
        files: {
          Dockerfile:
            'ARG V=3.20\nfrom alpine:$V\nRUN <<EOF\nlet x=1\nEOF\nONBUILD RUN ls\n',
        },
      },
    ],
    fail: [
      { files: { Dockerfile: 'RUN ls\n' }, lines: [1] },
      {
        files: {
          Dockerfile: 'FROM alpine:3.20\nRUNN ls\nCOPY <<EOF /a\nno end\n',
        },
        lines: [2, 3],
      },
    ],
  },
  run: model =>
    judge(model, 'There is no Dockerfile.', ({ path, dockerfile }, say) => {
      const { instructions, problems } = dockerfile;
      for (const { line, message } of problems)
        say.add({ file: path, line, endLine: line, message });
      for (const instruction of instructions) {
        if (isKeyword(instruction.name)) continue;
        const name = instruction.name.toUpperCase().slice(0, 20);
        say.fail(instruction, `There is no instruction ${name}`);
      }
      if (!instructions.some(i => i.name === 'from'))
        say.fail(instructions[0], 'The file has no FROM');
      say.pass();
    }),
};
