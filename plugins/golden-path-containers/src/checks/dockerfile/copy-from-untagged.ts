import type { ContainerCheck } from '../ContainerCheck';
import { externalImage, fromReferences } from './images';
import { judge } from '../judge';

export const copyFromUntagged: ContainerCheck = {
  id: 'copy-from-untagged',
  title: 'Files copied from an image without a version',
  practice: 'pinned-tag',
  severity: 'medium',
  rationale:
    'What COPY --from takes from latest changes without notice, just as a base image does.',
  remedy:
    'Name the version: `COPY --from=ghcr.io/astral-sh/uv:0.4.20 /uv /bin/`.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20\nCOPY --from=composer:2.8 /usr/bin/composer /usr/bin/\n',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20\nRUN --mount=type=bind,from=busybox:1.37,target=/b ls /b\n',
        },
      },
    ],
    fail: [
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20\nCOPY --from=ghcr.io/astral-sh/uv:latest /uv /bin/\n',
        },
        lines: [2],
      },
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20 AS a\nFROM a\nCOPY --from=a /x /\nCOPY \\\n  --from=docker/compose-bin /x /\n',
        },
        lines: [4],
      },
    ],
  },
  run: model =>
    judge(model, 'No file is copied from another image.', (build, say) => {
      for (const { instruction, written } of fromReferences(build)) {
        const image = externalImage(build, written);
        if (!image || isBareWord(written)) continue;
        const { tag, digest } = image;
        if (digest || (tag && tag !== 'latest')) say.pass();
        else say.fail(instruction, `${written} names no version`);
      }
    }),
};

// `--from=builder` may be a misspelt stage or a named context; `copy-from-undefined` looks at it.
function isBareWord(written: string): boolean {
  return !/[/:@]/.test(written);
}
