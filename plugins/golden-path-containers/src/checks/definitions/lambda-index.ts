import type { Fix } from 'backstage-plugin-golden-path-common';
import type { ImageBuild } from '../../definitions';
import type { ContainerCheck } from '../ContainerCheck';
import { buildsForLambda } from '../forLambda';
import { judgeBuilds, type SayAt } from './judgeBuilds';

/** These attest nothing unless told to, or their own deployment decides. */
const NO_ATTESTATION = new Set([
  'buildah',
  'cdk',
  'compose',
  'finch',
  'kaniko',
  'nerdctl',
  'podman',
  'sam',
]);
const LAMBDA = 'FROM public.ecr.aws/lambda/python:3.13\nCMD ["app.handler"]\n';

export const lambdaIndex: ContainerCheck = {
  id: 'lambda-index',
  title: 'Index pushed for Lambda',
  practice: 'lambda-base',
  severity: 'high',
  rationale:
    'Lambda takes a single image, no index. Several platforms make one, and so does the provenance attestation that buildx adds by itself: the function cannot be created.',
  remedy:
    'Build for one platform and write `--provenance=false`, or `provenance: false` in the action.',
  fixable: true,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          Dockerfile: LAMBDA,
          'build.sh':
            'docker buildx build --platform linux/arm64 --provenance=false --push -t 123456789012.dkr.ecr.eu-west-1.amazonaws.com/fn:1 .\n',
        },
      },
      {
        files: {
          Dockerfile: LAMBDA,
          'build.sh':
            'export BUILDX_NO_DEFAULT_ATTESTATIONS=1\ndocker buildx build --push -t 123456789012.dkr.ecr.eu-west-1.amazonaws.com/fn:1 .\n',
        },
      },
    ],
    fail: [
      {
        files: {
          Dockerfile: LAMBDA,
          'build.sh':
            'docker buildx build --push -t 123456789012.dkr.ecr.eu-west-1.amazonaws.com/fn:1 .\n',
        },
        lines: [1],
      },
      {
        files: {
          Dockerfile: LAMBDA,
          '.github/workflows/build.yaml':
            'jobs:\n  image:\n    runs-on: ubuntu-24.04\n    steps:\n      - uses: docker/build-push-action@v6\n        with:\n          push: true\n          platforms: linux/amd64,linux/arm64\n          provenance: false\n',
        },
        lines: [8],
      },
    ],
  },
  run: model =>
    judgeBuilds(
      model,
      'No build definition pushes an image for Lambda.',
      (build, say) => {
        const { push } = build;
        if ((push.known && !push.value) || !buildsForLambda(model, build))
          return;
        judgeLambda(build, say);
      },
    ),
};

function judgeLambda(build: ImageBuild, say: SayAt): void {
  const { platforms, provenance, sbom, tool } = build;
  const [first, second] = platforms.values;
  if (second && platforms.more === undefined) {
    say.fail(first, 'Several platforms make an index, which Lambda rejects');
    return;
  }
  const asked = [provenance, sbom].find(
    value => value && value.unknown === undefined && !isOff(value.text),
  );
  const opaque = [provenance, sbom].find(value => value?.unknown !== undefined);
  if (asked)
    say.fail(asked, 'An attestation makes an index, which Lambda rejects');
  else if (opaque) say.unknown(opaque, opaque.unknown!);
  else if (platforms.more !== undefined) say.unknown(build, platforms.more);
  else if (provenance || NO_ATTESTATION.has(tool)) say.pass();
  else if (tool === 'docker')
    say.unknown(
      build,
      'Whether this Docker adds a provenance attestation, which Lambda rejects, depends on its image store',
    );
  else
    say.fail(
      build,
      'buildx adds a provenance attestation, which makes an index; Lambda rejects it',
      fixOf(build),
    );
}

function isOff(text: string): boolean {
  return text === 'false' || /(?:^|,)disabled=true(?:,|$)/.test(text);
}

function fixOf({ provenanceOff }: ImageBuild): Fix | undefined {
  return (
    provenanceOff && {
      safety: 'safe',
      reason: 'The image stays the same; only the attestation beside it goes.',
      edits: [provenanceOff],
    }
  );
}
