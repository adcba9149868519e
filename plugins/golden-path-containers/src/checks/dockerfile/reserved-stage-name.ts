import type { ContainerCheck } from '../ContainerCheck';
import { judge } from '../judge';
import { stageNameToken } from './stageNames';
import { freeName, renamed } from './fix/renameStage';
import { assisted } from './fix/text';

const RESERVED = new Set(['context', 'scratch']);

export const reservedStageName: ContainerCheck = {
  id: 'reserved-stage-name',
  title: 'Stage with a reserved name',
  practice: 'sound-dockerfile',
  severity: 'medium',
  rationale:
    'The words scratch and context have a meaning of their own, so a stage of that name cannot be referred to.',
  remedy: 'Name the stage after what it does, for example `build` or `test`.',
  fixable: true,
  equivalents: [
    { tool: 'buildkit', id: 'ReservedStageName', relation: 'equal' },
    { tool: 'hadolint', id: 'DL3063', relation: 'stricter' },
  ],
  examples: {
    pass: [
      { files: { Dockerfile: 'FROM scratch AS contexts\n' } },
      { files: { Dockerfile: 'FROM alpine:3.20 AS from-scratch\n' } },
    ],
    fail: [
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20 AS scratch\nFROM alpine:3.20 AS Context\n',
        },
        lines: [1, 2],
      },
    ],
  },
  run: model =>
    judge(model, 'No stage has a name.', (build, say) => {
      for (const stage of build.stages) {
        if (stage.name === undefined) continue;
        if (RESERVED.has(stage.name.toLowerCase()))
          say.fail(
            stageNameToken(stage)!,
            `${stage.name} is a reserved word, not a name for a stage`,
            {
              fix: () => {
                const name = freeName(build, 'stage');
                return assisted(
                  `Give it a better name, and see that no build asks for it by --target ${stage.name}.`,
                  ...(renamed(build, stage, name) ?? []),
                );
              },
            },
          );
        else say.pass();
      }
    }),
};
