import { definitionsOf, imageBuildsOf } from '../../model';
import type { ContainerCheck } from '../ContainerCheck';
import { verdictOf } from 'backstage-plugin-golden-path-common';
import { SayAt, unseenDefinitions } from './judgeBuilds';

/** The images of a project that its owners archived on 3 June 2025; forks have names of their own. */
const ARCHIVED = /^gcr\.io\/kaniko-project\/(?:executor|warmer)(?=[:@]|$)/;

export const legacyBuilder: ContainerCheck = {
  id: 'legacy-builder',
  title: 'Builder that is no longer maintained',
  practice: 'portable-build',
  severity: 'medium',
  rationale:
    'Docker’s classic builder is deprecated and no other client has it; Google archived kaniko in June 2025. Neither knows what a Dockerfile may say today.',
  remedy:
    'Build with BuildKit: leave out `DOCKER_BUILDKIT=0`, and in place of kaniko use `buildctl` or `docker buildx build`.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: { 'build.sh': 'DOCKER_BUILDKIT=1 docker build -t a .\n' },
      },
      {
        files: {
          '.gitlab-ci.yml':
            'image:\n  image: moby/buildkit:v0.25.1-rootless\n  script:\n    - docker buildx build .\n',
        },
      },
    ],
    fail: [
      {
        files: {
          'build.sh': 'export DOCKER_BUILDKIT=0\ndocker build -t a .\n',
        },
        lines: [1],
      },
      {
        files: {
          '.gitlab-ci.yml':
            'image:\n  image:\n    name: gcr.io/kaniko-project/executor:v1.23.2-debug\n    entrypoint: [""]\n  script:\n    - /kaniko/executor --context . --destination example.com/a:1\n',
        },
        lines: [3],
      },
    ],
  },
  run: model => {
    const switched = imageBuildsOf(model).map(({ legacyBuilder: place }) => {
      const say = new SayAt();
      if (place)
        say.fail(place, 'DOCKER_BUILDKIT=0 asks for the classic builder');
      else say.pass();
      return say;
    });
    const archived = definitionsOf(model).files.flatMap(({ jobImages }) =>
      jobImages
        .filter(({ text }) => ARCHIVED.test(text))
        .map(image => {
          const say = new SayAt();
          say.fail(image, 'This kaniko is archived: no fix comes any more');
          return say;
        }),
    );
    return verdictOf(
      [...switched, ...archived],
      'No build definition builds an image.',
      unseenDefinitions(model),
    );
  },
};
