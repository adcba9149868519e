import type { ContainerCheck } from '../ContainerCheck';
import { judgePlatforms } from '../judgeImages';
import { imageExample } from './imageExample';

/** Labels of the OCI image specification that lead from an image back to its source. */
const WANTED = ['source', 'revision', 'version'].map(
  name => `org.opencontainers.image.${name}`,
);

export const imageLabels: ContainerCheck = {
  id: 'image-labels',
  title: 'Published image that does not say where it comes from',
  practice: 'pinned-tag',
  severity: 'info',
  rationale:
    'With these labels anybody who holds the image finds its repository, its commit and its release note.',
  remedy:
    'Let the build set them: `docker/metadata-action` does, or `--label org.opencontainers.image.revision=$(git rev-parse HEAD)`.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      imageExample([
        {
          config: {
            labels: {
              'org.opencontainers.image.source': 'https://example.com/cart',
              'org.opencontainers.image.revision': 'abc',
              'org.opencontainers.image.version': '1.4.2',
            },
          },
        },
      ]),
      imageExample([{}], {
        annotations: {
          'org.opencontainers.image.source': 'https://example.com/cart',
          'org.opencontainers.image.revision': 'abc',
          'org.opencontainers.image.version': '1.4.2',
        },
      }),
    ],
    fail: [
      {
        ...imageExample([
          { config: { labels: { 'org.opencontainers.image.version': '1' } } },
          { platform: 'linux/arm64' },
        ]),
        lines: [1, 1],
      },
    ],
  },
  run: model =>
    judgePlatforms(model, 'No image was read.', (platform, say, image) => {
      const given = { ...platform.config.labels, ...image.annotations };
      const missing = WANTED.filter(name => !given[name]);
      if (!missing.length) say.pass();
      else say.fail(`There is no label ${missing.join(', ')}`, platform);
    }),
};
