import type { ContainerCheck } from '../ContainerCheck';
import { judgeBuilds } from './judgeBuilds';

const STEP =
  'jobs:\n  image:\n    runs-on: ubuntu-24.04\n    steps:\n      - uses: docker/build-push-action@v6\n        with:\n          push: true\n';

export const buildCacheMissing: ContainerCheck = {
  id: 'build-cache-missing',
  title: 'Build in CI without a cache',
  practice: 'fast-build',
  severity: 'low',
  rationale:
    'The machine is new each time and has no layers: every run installs and compiles everything, though little changed.',
  remedy:
    'Keep the layers between runs: `cache-from: type=gha` and `cache-to: type=gha,mode=max`, or a `type=registry` cache; for kaniko `--cache=true`.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          '.github/workflows/build.yaml': `${STEP}          cache-from: type=gha\n          cache-to: type=gha,mode=max\n`,
        },
      },
      {
        files: {
          '.gitlab-ci.yml':
            'image:\n  image:\n    name: example.com/kaniko:1\n  script:\n    - /kaniko/executor --context $CI_PROJECT_DIR --cache=true --destination example.com/a:1\n',
        },
      },
    ],
    fail: [
      { files: { '.github/workflows/build.yaml': STEP }, lines: [5] },
      {
        files: {
          '.gitlab-ci.yml':
            'image:\n  script:\n    - /kaniko/executor --context $CI_PROJECT_DIR --destination example.com/a:1\n',
        },
        lines: [3],
      },
    ],
  },
  run: model =>
    judgeBuilds(
      model,
      'No build starts on a machine that is new each time.',
      (build, say) => {
        const { cacheFrom, cacheTo, coldStart } = build;
        if (!coldStart) return;
        const more = cacheFrom.more ?? cacheTo.more;
        if (cacheFrom.values.length || cacheTo.values.length) say.pass();
        else if (more !== undefined) say.unknown(build, more);
        else
          say.fail(build, 'Each run builds all layers anew; it has no cache');
      },
    ),
};
