import type { Definition, ImageBuild } from '../../definitions';
import { definitionsOf, type ContainerModel } from '../../model';
import type { ContainerCheck } from '../ContainerCheck';
import { buildsForLambda } from '../forLambda';
import { judgeBuilds, type SayAt } from './judgeBuilds';
import { publishes } from './publishing';

/** What servers and laptops have today. */
const USUAL = ['linux/amd64', 'linux/arm64'];

export const indexPlatforms: ContainerCheck = {
  id: 'index-platforms',
  title: 'Image published for one processor only',
  practice: 'multi-platform',
  severity: 'medium',
  rationale:
    'An image without its platform does not start on the other processors, Graviton among them, or runs there slowly in emulation.',
  remedy:
    'Build one index for the platforms you run on: `--platform linux/amd64,linux/arm64`, or `platforms:` of the action or target. The policy key `platforms` names others.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'docker-bake.hcl':
            'target "default" {\n  platforms = ["linux/amd64", "linux/arm64"]\n  output    = ["type=registry"]\n}\n',
        },
      },
      {
        files: {
          '.github/workflows/build.yaml':
            'jobs:\n  image:\n    strategy:\n      matrix:\n        platform: [linux/amd64, linux/arm64]\n    runs-on: ubuntu-24.04\n    steps:\n      - uses: docker/build-push-action@v6\n        with:\n          platforms: ${{ matrix.platform }}\n          outputs: type=image,name=example.com/a,push-by-digest=true,push=true\n  index:\n    steps:\n      - run: docker buildx imagetools create -t example.com/a:1 $DIGESTS\n',
        },
      },
      {
        files: {
          'build.sh':
            'docker buildx build --platform linux/arm64 --push -t example.com/a:1 .\n',
        },
        policy: { platforms: ['linux/arm64'] },
      },
    ],
    fail: [
      {
        files: {
          '.gitlab-ci.yml':
            'image:\n  script:\n    - docker build -t "example.com/a:$CI_COMMIT_TAG" .\n    - docker push "example.com/a:$CI_COMMIT_TAG"\n',
        },
        lines: [3],
      },
      {
        files: {
          '.github/workflows/build.yaml':
            "jobs:\n  image:\n    runs-on: ubuntu-24.04\n    steps:\n      - uses: docker/build-push-action@v6\n        with:\n          push: ${{ github.event_name == 'push' }}\n          platforms: linux/amd64\n          tags: example.com/a:1\n",
        },
        lines: [8],
      },
    ],
  },
  run: model =>
    judgeBuilds(
      model,
      'No build definition publishes an image.',
      (build, say) => {
        if (buildsForLambda(model, build) || !publishes(build, say)) return;
        judgePlatforms(model, build, say);
      },
    ),
};

function judgePlatforms(
  model: ContainerModel,
  build: ImageBuild,
  say: SayAt,
): void {
  const { values, more } = build.platforms;
  // Windows has an image for each of its own versions.
  if (values.some(({ text }) => text.startsWith('windows'))) return;
  const definition = definitionsOf(model).files.find(
    ({ path }) => path === build.file,
  );
  const joined = definition?.joins.length ? definition : undefined;
  const missing = missingFrom(model, joined ? joined.builds : [build]);
  const opaque = more ?? values.find(({ unknown }) => unknown)?.unknown;
  if (!missing.length && (joined || !perRun(build))) say.pass();
  else if (joined)
    say.unknown(build, 'Which images are joined in one index is not told');
  else if (opaque !== undefined) say.unknown(build, opaque);
  else if (values.length)
    say.fail(values[0], `The image is published without ${missing.join(', ')}`);
  else
    say.fail(
      build,
      'The image is published for the processor of the machine that builds it',
    );
}

/** Every run of a matrix makes an image of its own. */
function perRun({ platforms }: ImageBuild): boolean {
  return platforms.more !== undefined && platforms.values.length > 0;
}

function missingFrom(
  { policy }: ContainerModel,
  builds: Definition['builds'],
): string[] {
  const built = new Set(
    builds.flatMap(({ platforms }) =>
      platforms.values.map(({ text }) => normal(text)),
    ),
  );
  return (policy.platforms ?? USUAL).filter(
    platform => !built.has(normal(platform)),
  );
}

/** `arm64` is `linux/arm64`, and so is `linux/arm64/v8`. */
function normal(platform: string): string {
  const text = platform.trim().replace(/^(linux\/)?aarch64$/, '$1arm64');
  const full = text.includes('/') ? text : `linux/${text}`;
  return full
    .replace(/^(linux\/)x86_64$/, '$1amd64')
    .replace(/^(linux\/arm64)\/v8$/, '$1')
    .replace(/^(linux\/amd64)\/v1$/, '$1');
}
