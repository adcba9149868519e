import type { ContainerCheck } from '../ContainerCheck';
import { judge } from '../judge';
import { stageNameToken } from './stageNames';
import type { Fix } from 'backstage-plugin-golden-path-common';
import type { Build, Stage } from '../../model';
import { freeName, renamed } from './fix/renameStage';
import { safe } from './fix/text';

export const duplicateStageName: ContainerCheck = {
  id: 'duplicate-stage-name',
  title: 'Two stages with one name',
  practice: 'sound-dockerfile',
  severity: 'medium',
  rationale:
    'A name that two stages bear means the earlier one here and the later one there, so files come from where nobody looks.',
  remedy: 'Give every stage a name of its own, and use that in `COPY --from`.',
  fixable: true,
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
    judge(model, 'No stage has a name.', (build, say) => {
      const seen = new Map<string, Stage>();
      for (const stage of build.stages) {
        const name = stage.name?.toLowerCase();
        if (name === undefined) continue;
        const before = seen.get(name);
        if (before === undefined) say.pass();
        else
          say.fail(
            stageNameToken(stage)!,
            `The stage in line ${before.from!.line} has the same name`,
            { fix: () => earlierRenamed(build, before) },
          );
        seen.set(name, stage);
      }
    }),
};

/** The later stage keeps the name: `--from` and `--target` mean it already. */
function earlierRenamed(build: Build, stage: Stage): Fix | undefined {
  const name = freeName(build, stage.name!.toLowerCase());
  return safe(
    'The name already meant the later stage for COPY --from and --target; what builds on the earlier one follows it.',
    ...(renamed(build, stage, name) ?? []),
  );
}
