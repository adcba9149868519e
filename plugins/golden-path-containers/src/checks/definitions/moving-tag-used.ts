import type { Value } from '../../definitions';
import { namesVersion } from '../../knowledge/versionTags';
import {
  definitionsOf,
  imageBuildsOf,
  parseImageReference,
  type ContainerModel,
} from '../../model';
import type { ContainerCheck } from '../ContainerCheck';
import { verdictOf } from 'backstage-plugin-golden-path-common';
import { SayAt, unseenDefinitions } from './judgeBuilds';
import { repositoryOf } from './publishing';

export const movingTagUsed: ContainerCheck = {
  id: 'moving-tag-used',
  title: 'Image run without a version',
  practice: 'pinned-tag',
  severity: 'medium',
  rationale:
    'What runs beside the project, or builds it, changes from one day to the next without a change of any file.',
  remedy:
    'Name the version: `image: postgres:17.2` rather than `postgres` or `postgres:latest`.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'compose.yaml':
            'services:\n  db:\n    image: postgres:17.2\n  cache:\n    image: "redis:${REDIS:-7.4}-alpine"\n',
        },
      },
      {
        files: {
          '.gitlab-ci.yml':
            'test:\n  image: node:22.11.0\n  script:\n    - docker version\n',
        },
      },
      {
        files: {
          'compose.yaml':
            'services:\n  web:\n    build: .\n    image: example.com/shop/web\n  worker:\n    image: example.com/shop/web\n  db:\n    image: postgres:17\n',
        },
      },
    ],
    fail: [
      {
        files: {
          'docker-compose.yml':
            'services:\n  db:\n    image: postgres\n  cache:\n    image: redis:latest\n  proxy:\n    image: nginx:alpine\n',
        },
        lines: [3, 5, 7],
      },
    ],
  },
  run: model => {
    const own = new Set(
      imageBuildsOf(model).flatMap(({ tags }) =>
        tags.values.map(tag => repositoryOf(tag)),
      ),
    );
    const said = imagesRun(model)
      .filter(image => !own.has(repositoryOf(image)))
      .map(image => opinionOf(image));
    return verdictOf(
      said,
      'No Compose file or pipeline names an image of others.',
      unseenDefinitions(model),
    );
  },
};

function imagesRun(model: ContainerModel): Value[] {
  return definitionsOf(model).files.flatMap(({ images, jobImages }) => [
    ...images,
    ...jobImages,
  ]);
}

function opinionOf(image: Value): SayAt {
  const say = new SayAt();
  const text = withDefaults(image.text);
  const reference = parseImageReference(text);
  if (!reference) {
    if (image.unknown !== undefined) say.unknown(image, image.unknown);
    return say;
  }
  const { tag, digest } = reference;
  if (digest || (tag && tag !== 'latest' && namesVersion(reference)))
    say.pass();
  else
    say.fail(image, `${text} names ${tag ? 'a tag that moves' : 'no version'}`);
  return say;
}

/** `${TAG:-1.2}` is 1.2 unless somebody says otherwise. */
function withDefaults(text: string): string {
  return text.replace(/\$\{[A-Za-z_]\w*:?-([^${}]*)\}/g, '$1');
}
