import type { ContainerCheck } from '../ContainerCheck';
import { imageExample } from './imageExample';
import { judgeContents } from './judgeContents';
import { sizeForPeople } from './sizeForPeople';

/** Less than this costs nobody anything. */
const LEAST = 250_000;

export const imageCacheKept: ContainerCheck = {
  id: 'image-cache-kept',
  title: 'Caches of package managers in the image',
  practice: 'small-image',
  // The checks of the Dockerfile that say where they come from carry the weight.
  severity: 'low',
  rationale:
    'A cache is there for the next installation, which never happens in an image; until then it is only pulled and stored.',
  remedy:
    'Mount it for the time of the command: `RUN --mount=type=cache,target=/root/.npm npm ci`, or remove it in the same RUN.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      imageExample([{ contents: {} }]),
      imageExample([
        {
          contents: {
            caches: [
              {
                ...{ kind: 'apt lists', path: 'var/lib/apt/lists' },
                ...{ size: 20_000, files: 3 },
              },
            ],
          },
        },
      ]),
    ],
    fail: [
      {
        ...imageExample([
          {
            contents: {
              caches: [
                {
                  ...{ kind: 'apt lists', path: 'var/lib/apt/lists' },
                  ...{ size: 19_000_000, files: 8 },
                },
                {
                  ...{ kind: 'npm cache', path: 'root/.npm/_cacache' },
                  ...{ size: 42_000_000, files: 800 },
                },
              ],
            },
          },
        ]),
        lines: [1, 1],
      },
    ],
  },
  run: model =>
    judgeContents(model, ({ caches }, say, platform) => {
      const kept = caches.filter(({ size }) => size >= LEAST);
      if (!kept.length) say.pass();
      for (const { kind, path, size } of kept) {
        say.fail(`${sizeForPeople(size)} of ${kind} lie in /${path}`, platform);
      }
    }),
};
