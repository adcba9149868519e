import {
  evidenceOf,
  type EntityFacts,
} from 'backstage-plugin-golden-path-common';
import { publishedImages } from './publishedImages';

const entity = (image: string): EntityFacts => ({
  kind: 'component',
  name: 'cart',
  tags: [],
  annotations: { 'golden-path/image': image },
});
const SCRIPT =
  'docker build -t example.com/a:latest -t example.com/a:1.2 -t example.com/a:$X .\ndocker push --all-tags example.com/a\n';

describe('the images that a project publishes', () => {
  it('are those that its entity names, at their line', () => {
    const evidence = evidenceOf({
      'catalog-info.yaml':
        'kind: Component\nmetadata:\n  annotations:\n    golden-path/image: example.com/a:1, example.com/b:2\n',
      'build.sh': SCRIPT,
    });
    const namedIn = { file: 'catalog-info.yaml', line: 4 };
    expect(
      publishedImages({
        ...evidence,
        entity: entity('example.com/a:1, example.com/b:2,,not an image'),
      }),
    ).toEqual([
      { reference: 'example.com/a:1', namedIn },
      { reference: 'example.com/b:2', namedIn },
    ]);
  });

  it('have no place where the catalog file is elsewhere', () => {
    expect(
      publishedImages({ files: [], entity: entity('example.com/a:1') }),
    ).toEqual([{ reference: 'example.com/a:1' }]);
  });

  it('are else those that are pushed under a known name, versions first', () => {
    const namedIn = { file: 'build.sh', line: 1 };
    expect(publishedImages(evidenceOf({ 'build.sh': SCRIPT }))).toEqual([
      { reference: 'example.com/a:1.2', namedIn },
      { reference: 'example.com/a:latest', namedIn },
    ]);
  });

  it('are five at most, each once', () => {
    const lines = Array.from(
      { length: 9 },
      (_, i) => `docker buildx build --push -t example.com/a:${i % 7} .\n`,
    );
    expect(
      publishedImages(evidenceOf({ 'build.sh': lines.join('') })).map(
        ({ reference }) => reference,
      ),
    ).toEqual([0, 1, 2, 3, 4].map(i => `example.com/a:${i}`));
  });

  it('are none where nothing is pushed', () => {
    expect(
      publishedImages(
        evidenceOf({
          Dockerfile: 'FROM a\n',
          'build.sh': 'docker build -t a:1 .',
        }),
      ),
    ).toEqual([]);
  });
});
