import type { ImageKind } from '../../model';
import type { ContainerCheck } from '../ContainerCheck';
import { judgePlatforms } from '../judgeImages';
import { imageExample } from './imageExample';
import { kindOfImage } from './kindOfImage';
import { sizeForPeople } from './sizeForPeople';

const MB = 1_000_000;

/**
 * What an image may have where the policy says nothing: room for the slim base of its kind and a program with its dependencies. They are
 * choices, to be replaced by an organisation's own (`imageBudgets`).
 */
const BUDGETS: Record<ImageKind, number> = {
  static: 50 * MB,
  go: 100 * MB,
  rust: 100 * MB,
  dotnet: 200 * MB,
  node: 250 * MB,
  php: 250 * MB,
  ruby: 250 * MB,
  java: 300 * MB,
  python: 300 * MB,
  lambda: 300 * MB,
  default: 300 * MB,
};

const NAMES: Partial<Record<ImageKind, string>> = {
  default: 'an image of no known kind',
  static: 'an image with a static binary',
  lambda: 'an image for Lambda',
};

export const imageSize: ContainerCheck = {
  id: 'image-size',
  title: 'Image larger than the budget of its kind',
  practice: 'small-image',
  severity: 'medium',
  rationale:
    'Every node that starts the image pulls all of it first: what is large starts slowly, scales slowly and holds more to attack.',
  remedy:
    'Leave build tools in a stage of their own, start from a slim base, and look at the largest layers: `docker history IMAGE`. A budget is set by `imageBudgets` in the policy.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      imageExample([
        { config: { env: ['NODE_VERSION=22.11.0'] }, compressedSize: 90 * MB },
      ]),
      {
        ...imageExample([{ compressedSize: 800 * MB }]),
        policy: { imageBudgets: { default: '1GB' } },
      },
    ],
    fail: [
      {
        ...imageExample([
          { compressedSize: 310 * MB },
          { platform: 'linux/arm64', compressedSize: 290 * MB },
        ]),
        lines: [1],
      },
      {
        ...imageExample([{ compressedSize: 60 * MB }], {
          namedIn: { file: 'catalog-info.yaml', line: 7 },
        }),
        files: { Dockerfile: 'FROM scratch\nCOPY app /\n' },
        lines: [7],
      },
    ],
  },
  run: model =>
    judgePlatforms(
      model,
      'No image was read that has layers.',
      (platform, say, image) => {
        const { config, compressedSize } = platform;
        if (compressedSize === undefined) return;
        const kind = kindOfImage(image, config, model);
        const budget = model.policy.imageBudgets?.[kind] ?? BUDGETS[kind];
        if (compressedSize <= budget) say.pass();
        else {
          const size = sizeForPeople(compressedSize);
          say.fail(
            `${size} compressed, over the budget of ${sizeForPeople(
              budget,
            )} for ${NAMES[kind] ?? `${kind} images`}`,
            platform,
          );
        }
      },
    ),
};
