import { isOfficialImage } from '../../knowledge/images';
import type { ContainerCheck } from '../ContainerCheck';
import { fromReferences } from './images';
import { judge } from '../judge';

export const copyFromUndefined: ContainerCheck = {
  id: 'copy-from-undefined',
  title: 'Files copied from a stage that does not exist',
  practice: 'multi-stage',
  severity: 'medium',
  rationale:
    "Docker takes an unknown stage name as an image of Docker Hub: the build fails, or copies from a stranger's image.",
  remedy: 'Name a stage of this file, or an image with its tag.',
  fixable: false,
  equivalents: [
    { tool: 'hadolint', id: 'DL3022', relation: 'looser' },
    { tool: 'hadolint', id: 'DL3023', relation: 'stricter' },
    { tool: 'trivy', id: 'DS-0006', relation: 'stricter' },
    {
      tool: 'kics',
      id: "COPY '--from' References Current FROM Alias",
      relation: 'looser',
    },
    {
      tool: 'kics',
      id: "COPY '--from' Without FROM Alias Defined Previously",
      relation: 'looser',
    },
  ],
  examples: {
    pass: [
      {
        files: {
          Dockerfile:
            'FROM golang:1.23 AS Build\nFROM scratch\nCOPY --from=build /a /\nCOPY --from=0 /b /\n',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM scratch\nCOPY --from=composer /usr/bin/composer /\nCOPY --from=example/tool:1 /x /\n',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20\nRUN --mount=type=bind,from=src,target=/s ls\nFROM scratch AS src\n',
        },
      },
    ],
    fail: [
      {
        files: {
          Dockerfile:
            'FROM golang:1.23 AS build\nFROM scratch\nCOPY --from=builder /a /\n',
        },
        lines: [3],
      },
      {
        files: {
          Dockerfile:
            'FROM scratch AS app\nCOPY --from=app /a /\nCOPY --from=1 /a /\n',
        },
        lines: [2, 3],
      },
    ],
  },
  run: model =>
    judge(model, 'Nothing is copied from another stage.', (build, say) => {
      for (const { instruction, stage, written } of fromReferences(build)) {
        const source = build.stageNamed(written);
        const isWord = /^[\w.-]+$/.test(written);
        if (source === stage)
          say.fail(instruction, `The stage copies from itself (${written})`);
        else if (
          source ||
          !isWord ||
          written === 'scratch' ||
          isOfficialImage(written)
        )
          say.pass();
        else
          say.fail(instruction, `No stage is called ${written.slice(0, 80)}`);
      }
    }),
};
