import { parseImageReference, type ImageReference } from '../../model';
import type { ContainerCheck } from '../ContainerCheck';
import { Opinion, verdictOf } from 'backstage-plugin-golden-path-common';
import { ImageSay } from '../judgeImages';
import { imageExample, imageSample } from './imageExample';

export const imageLatest: ContainerCheck = {
  id: 'image-latest',
  title: 'Published image named by latest only',
  practice: 'pinned-tag',
  severity: 'medium',
  rationale:
    'Nobody can tell which version of the program runs, nor go back to the one before: latest is whatever was pushed last.',
  remedy:
    'Publish it under its version as well, `registry.example.com/shop/cart:1.4.2`, and name that one.',
  fixable: false,
  equivalents: [{ tool: 'dockle', id: 'DKL-DI-0006', relation: 'looser' }],
  examples: {
    pass: [
      imageExample([{}]),
      {
        files: {},
        images: [
          imageSample([{}], { reference: 'example.com/a:latest' }),
          imageSample([{}], { reference: 'example.com/a:1.2.3' }),
        ],
      },
    ],
    fail: [
      {
        ...imageExample([{}], { reference: 'registry.example.com/cart' }),
        lines: [1],
      },
      {
        files: {},
        images: [
          imageSample([], {
            reference: 'example.com/a:latest',
            unread: 'example.com accepts no connection.',
            namedIn: { file: 'compose.yaml', line: 4 },
          }),
          imageSample([{}], { reference: 'example.com/b:1.2.3' }),
        ],
        lines: [4],
      },
    ],
  },
  run: ({ images, incomplete }) => {
    if (!images)
      return { outcome: 'not-applicable', reason: 'No registry was asked.' };
    const named = images.map(image => ({
      image,
      name: parseImageReference(image.reference),
    }));
    const versioned = new Set(
      named.flatMap(({ name }) =>
        name && !isLatest(name) ? [keyOf(name)] : [],
      ),
    );
    // What an image is called is known even where it could not be read.
    const said = named.map(({ image, name }): Opinion => {
      const say = new ImageSay(image);
      if (!name) say.unknown('That is no name of an image.');
      else if (isLatest(name) && !versioned.has(keyOf(name)))
        say.fail(`${image.reference} names no version`);
      else say.pass();
      return say;
    });
    return verdictOf(said, 'The project names no image.', incomplete);
  },
};

function isLatest({ tag, digest }: ImageReference): boolean {
  return digest === undefined && (tag === undefined || tag === 'latest');
}

function keyOf({ registry, repository }: ImageReference): string {
  return `${registry}/${repository}`;
}
