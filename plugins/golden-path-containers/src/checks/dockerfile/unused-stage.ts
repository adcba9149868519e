import type { Build, Stage } from '../../model';
import type { ContainerCheck } from '../ContainerCheck';
import { fromReferences } from './images';
import { judge } from '../judge';

export const unusedStage: ContainerCheck = {
  id: 'unused-stage',
  title: 'Stage that nothing takes from',
  practice: 'multi-stage',
  severity: 'low',
  rationale:
    'A stage without a name that no other stage uses is never built, or built for nothing by older builders.',
  remedy:
    'Copy from the stage what is needed, give it a name if it is a target of its own, or delete it.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          Dockerfile:
            'FROM golang:1.23\nRUN go build -o /a\nFROM alpine:3.20 AS test\nFROM scratch\nCOPY --from=0 /a /a\n',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM golang:1.23\nARG STAGE\nFROM scratch\nCOPY --from=$STAGE /a /a\n',
        },
      },
    ],
    fail: [
      {
        files: {
          Dockerfile:
            'FROM golang:1.23 AS build\nRUN go build -o /a\n\nFROM alpine:3.20\nRUN ls\n\nFROM scratch\nCOPY --from=build /a /a\n',
        },
        lines: [4],
      },
    ],
  },
  run: model =>
    judge(model, 'No Dockerfile has several stages.', (build, say) => {
      if (build.stages.length < 2) return;
      const references = fromReferences(build).map(({ written }) => written);
      const used = usedStages(build, references);
      const open = references.some(written => written.includes('$'));
      for (const stage of build.stages) {
        // A name makes a stage a target: `docker build --target test`.
        if (used.has(stage) || stage.name !== undefined || open) say.pass();
        else
          say.fail(
            stage.from!,
            'Nothing takes from this stage, and it has no name to build it by',
          );
      }
    }),
};

function usedStages(build: Build, references: string[]): Set<Stage> {
  const named = references.map(written => build.stageNamed(written));
  const bases = build.stages.map(({ base }) =>
    base.kind === 'stage' ? base.stage : undefined,
  );
  return new Set(
    [...named, ...bases, build.final].filter(stage => stage !== undefined),
  );
}
