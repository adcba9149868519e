import type { ImageBuild } from '../../definitions';
import type { ContainerCheck } from '../ContainerCheck';
import { buildsForLambda } from '../forLambda';
import { judgeBuilds, type SayAt } from './judgeBuilds';
import { publishes } from './publishing';

export const attestationsMissing: ContainerCheck = {
  id: 'attestations-missing',
  title: 'Image published without attestations',
  practice: 'pinned-tag',
  severity: 'info',
  rationale:
    'A software bill of materials and the provenance say what exactly a version holds and where it was built.',
  remedy:
    'Ask for both: `--sbom=true --provenance=true`, or `sbom: true` in the action. Not for Lambda, which rejects them.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'docker-bake.hcl':
            'target "default" {\n  output = ["type=registry"]\n  attest = ["type=sbom", "type=provenance,mode=max"]\n}\n',
        },
      },
      {
        files: {
          'build.sh':
            'docker buildx build --sbom=true --push -t example.com/a:1 .\n',
        },
      },
    ],
    fail: [
      {
        files: {
          'build.sh': 'docker buildx build --push -t example.com/a:1 .\n',
        },
        lines: [1],
      },
      {
        files: {
          'build.sh':
            'docker buildx build --sbom=true --provenance=false --push -t example.com/a:1 .\n',
        },
        lines: [1],
      },
    ],
  },
  run: model =>
    judgeBuilds(
      model,
      'No build definition publishes an image that may carry attestations.',
      (build, say) => {
        if (buildsForLambda(model, build) || !publishes(build, say)) return;
        judgeAttestations(build, say);
      },
    ),
};

function judgeAttestations(build: ImageBuild, say: SayAt): void {
  const { sbom, provenance } = build;
  const opaque = [sbom, provenance].find(value => value?.unknown !== undefined);
  if (opaque) say.unknown(opaque, opaque.unknown!);
  else if (!sbom || sbom.text === 'false')
    say.fail(build, 'The image is published without a bill of materials');
  else if (provenance?.text === 'false')
    say.fail(provenance, 'The image is published without its provenance');
  else say.pass();
}
