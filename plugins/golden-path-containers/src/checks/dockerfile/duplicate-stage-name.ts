import type { ContainerCheck } from '../ContainerCheck';
import { judge } from '../judge';
import { stageNameToken } from './stageNames';

export const duplicateStageName: ContainerCheck = {
  id: 'duplicate-stage-name',
  title: 'Two stages with one name',
  practice: 'sound-dockerfile',
  severity: 'medium',
  rationale:
    'A name that two stages bear means the earlier one here and the later one there, so files come from where nobody looks.',
  remedy: 'Give every stage a name of its own, and use that in `COPY --from`.',
  fixable: false,
  equivalents: [
    { tool: 'buildkit', id: 'DuplicateStageName', relation: 'equal' },
    { tool: 'hadolint', id: 'DL3024', relation: 'stricter' },
    { tool: 'trivy', id: 'DS-0012', relation: 'stricter' },
    { tool: 'checkov', id: 'CKV_DOCKER_11', relation: 'stricter' },
    { tool: 'kics', id: 'Same Alias In Different Froms', relation: 'stricter' },
  ],
  examples: {
    pass: [
      {
        files: {
          Dockerfile: 'FROM alpine:3.20 AS build\nFROM build AS run\n',
        },
      },
      { files: { Dockerfile: 'FROM alpine:3.20 AS a\nFROM alpine:3.20\n' } },
    ],
    fail: [
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20 AS build\nFROM alpine:3.20 AS run\nFROM scratch as BUILD\n',
        },
        lines: [3],
      },
    ],
  },
  run: model =>
    judge(model, 'No stage has a name.', ({ stages }, say) => {
      const seen = new Map<string, number>();
      for (const stage of stages) {
        const name = stage.name?.toLowerCase();
        if (name === undefined) continue;
        const before = seen.get(name);
        if (before === undefined) say.pass();
        else
          say.fail(
            stageNameToken(stage)!,
            `The stage in line ${before} has the same name`,
          );
        seen.set(name, before ?? stage.from!.line);
      }
    }),
};
