import type { ContainerCheck } from '../ContainerCheck';
import { judge } from '../judge';
import { stageNameToken } from './stageNames';
import { renamed } from './fix/renameStage';
import { safe } from './fix/text';

export const stageNameCasing: ContainerCheck = {
  id: 'stage-name-casing',
  title: 'Stage name with capitals',
  practice: 'sound-dockerfile',
  severity: 'info',
  rationale:
    'Names of stages are compared in lower case; capitals suggest a difference that there is not.',
  remedy: 'Write the name in lower case, there and in every `--from`.',
  fixable: true,
  equivalents: [{ tool: 'buildkit', id: 'StageNameCasing', relation: 'equal' }],
  examples: {
    pass: [
      { files: { Dockerfile: 'FROM alpine:3.20 AS build-1\n' } },
      { files: { Dockerfile: 'FROM alpine:3.20 as b\nFROM B as c\n' } },
    ],
    fail: [
      {
        files: {
          Dockerfile: 'FROM alpine:3.20 AS Build\nFROM scratch AS run\n',
        },
        lines: [1],
      },
    ],
  },
  run: model =>
    judge(model, 'No stage has a name.', (build, say) => {
      for (const stage of build.stages) {
        const { name } = stage;
        if (name === undefined) continue;
        if (name === name.toLowerCase()) say.pass();
        else
          say.fail(
            stageNameToken(stage)!,
            `${name.slice(0, 80)} is not in lower case`,
            {
              fix: () =>
                safe(
                  'Docker compares the names of stages without minding their case.',
                  ...(renamed(build, stage, name.toLowerCase()) ?? []),
                ),
            },
          );
      }
    }),
};
