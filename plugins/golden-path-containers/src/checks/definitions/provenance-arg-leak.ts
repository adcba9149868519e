import type { ContainerCheck } from '../ContainerCheck';
import { carriesSecret } from './build-arg-secret';
import { judgeBuilds } from './judgeBuilds';

const STEP =
  'jobs:\n  image:\n    runs-on: ubuntu-24.04\n    steps:\n      - uses: docker/build-push-action@v6\n        with:\n          push: true\n';

export const provenanceArgLeak: ContainerCheck = {
  id: 'provenance-arg-leak',
  title: 'Full provenance publishes a secret argument',
  practice: 'build-secrets',
  severity: 'low',
  rationale:
    'Provenance with mode=max writes the values of all build arguments beside the image, where they are read without even looking into it.',
  remedy:
    'Pass the secret with `--secret`; until then write `provenance: mode=min`, which leaves the arguments out.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          '.github/workflows/build.yaml': `${STEP}          provenance: mode=max\n          build-args: VERSION=1\n`,
        },
      },
      {
        files: {
          'build.sh':
            'docker buildx build --attest type=provenance,mode=max --build-arg VERSION=1 --push -t example.com/a:1 .\n',
        },
      },
    ],
    fail: [
      {
        files: {
          '.github/workflows/build.yaml': `${STEP}          provenance: mode=max\n          build-args: NPM_TOKEN=\${{ secrets.NPM_TOKEN }}\n`,
        },
        lines: [9],
      },
    ],
  },
  run: model =>
    judgeBuilds(
      model,
      'No build writes full provenance of build arguments.',
      ({ provenance, args }, say) => {
        if (!args.length || !/(?:^|,)mode=max/.test(provenance?.text ?? ''))
          return;
        say.pass();
        const leaked = args.find(carriesSecret);
        if (leaked)
          say.fail(
            leaked,
            `Provenance with mode=max publishes the value of ${leaked.name.slice(
              0,
              80,
            )}`,
          );
      },
    ),
};
