import type { ImageEvidence } from 'backstage-plugin-golden-path-common';
import type { ContainerCheck } from '../ContainerCheck';
import { judgeImages, nameOf, type ImageSay } from '../judgeImages';
import { imageExample } from './imageExample';
import { isForLambda, isWindows } from './kindOfImage';

export const imagePlatforms: ContainerCheck = {
  id: 'image-platforms',
  title: 'Published image for one processor only',
  practice: 'multi-platform',
  severity: 'medium',
  rationale:
    'An index with an image for each processor runs under one name on Graviton, on laptops and on x86, and each client pulls its own.',
  remedy:
    'Build for both and publish the index: `docker buildx build --platform linux/amd64,linux/arm64 --push`. For Lambda, publish one platform with `--provenance=false`.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      imageExample([{}, { platform: 'linux/arm64' }]),
      imageExample([{ config: { env: ['LAMBDA_TASK_ROOT=/var/task'] } }]),
      {
        ...imageExample([{ platform: 'linux/arm64' }]),
        policy: { platforms: ['linux/arm64'] },
      },
    ],
    fail: [
      { ...imageExample([{}]), lines: [1] },
      {
        ...imageExample([{}, { platform: 'linux/arm64' }]),
        policy: { platforms: ['linux/amd64', 'linux/s390x'] },
        lines: [1],
      },
      {
        ...imageExample(
          [{ config: { entrypoint: ['/lambda-entrypoint.sh'] } }],
          {
            kind: 'index',
            attestations: [{ predicates: ['https://slsa.dev/provenance/v1'] }],
          },
        ),
        lines: [1],
      },
    ],
  },
  run: model =>
    judgeImages(
      model,
      'No image was read that runs on Linux.',
      (image, say) => {
        const platforms = (image.platforms ?? []).filter(
          one => !isWindows(one),
        );
        if (!platforms.length) return;
        if (isForLambda(image, model)) {
          judgeForLambda(image, say);
          return;
        }
        const names = platforms.map(nameOf);
        const { platforms: wanted } = model.policy;
        const missing = wanted?.filter(
          name =>
            !names.some(one => one === name || one.startsWith(`${name}/`)),
        );
        const few =
          !wanted &&
          new Set(platforms.map(({ architecture }) => architecture)).size < 2;
        if (missing?.length)
          say.fail(`There is no image for ${missing.join(' and ')}`);
        else if (few)
          say.fail(`There is an image for ${names.join(', ')} only`);
        else say.pass();
      },
    ),
};

/** Lambda takes a single image, and neither an index nor the attestations that make one of it. */
function judgeForLambda(
  { kind, attestations }: ImageEvidence,
  say: ImageSay,
): void {
  if (kind !== 'index') say.pass();
  else
    say.fail(
      `Lambda takes no index${
        attestations?.length ? '; attestations made one of this image' : ''
      }`,
    );
}
