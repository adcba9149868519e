import type { ContainerCheck } from '../ContainerCheck';
import { judgeImages } from '../judgeImages';
import { imageExample } from './imageExample';
import { isForLambda } from './kindOfImage';

const SBOM = /^https:\/\/(?:spdx\.dev\/Document|cyclonedx\.org\/)/;
const PROVENANCE = /^https:\/\/slsa\.dev\/provenance/;

export const imageAttestations: ContainerCheck = {
  id: 'image-attestations',
  title: 'Published image without bill of materials or provenance',
  practice: 'pinned-tag',
  severity: 'info',
  rationale:
    'They say what the image holds and what built it from which commit; scanners and admission rules read them.',
  remedy:
    'Let the build attach them: `docker buildx build --sbom=true --provenance=true --push`. An image for Lambda goes without.',
  fixable: false,
  equivalents: [
    { tool: 'scout', id: 'Supply chain attestations', relation: 'looser' },
  ],
  examples: {
    pass: [
      imageExample([{}, { platform: 'linux/arm64' }], {
        attestations: [
          {
            predicates: [
              'https://spdx.dev/Document',
              'https://slsa.dev/provenance/v0.2',
            ],
          },
        ],
      }),
      imageExample([{}], {
        kind: 'index',
        attestations: [
          { predicates: ['https://cyclonedx.org/bom'] },
          { predicates: ['https://slsa.dev/provenance/v1'] },
        ],
      }),
    ],
    fail: [
      { ...imageExample([{}]), lines: [1] },
      {
        ...imageExample([{}], {
          kind: 'index',
          attestations: [{ predicates: ['https://slsa.dev/provenance/v1'] }],
        }),
        lines: [1],
      },
    ],
  },
  run: model =>
    judgeImages(
      model,
      'No image was read that may carry attestations.',
      (image, say) => {
        const { attestations = [] } = image;
        if (isForLambda(image, model)) return;
        const told = attestations.flatMap(({ predicates }) => predicates);
        const missing = [
          ...(told.some(type => SBOM.test(type)) ? [] : ['bill of materials']),
          ...(told.some(type => PROVENANCE.test(type)) ? [] : ['provenance']),
        ];
        if (!missing.length) say.pass();
        else if (attestations.some(({ predicates }) => !predicates.length))
          say.unknown('It has attestations that could not be read');
        else say.fail(`The image carries no ${missing.join(' and no ')}`);
      },
    ),
};
