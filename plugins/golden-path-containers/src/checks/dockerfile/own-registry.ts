import { registryKind } from '../../knowledge/images';
import type { ContainerPolicy, ImageReference } from '../../model';
import type { ContainerCheck } from '../ContainerCheck';
import { externalImage, fromReferences } from './images';
import { judge, type Say } from '../judge';
import type { Span } from '../../dockerfile';

const OWN = {
  ownRegistries: [
    'registry.example.com',
    '123456789012.dkr.ecr.eu-west-1.amazonaws.com/hub',
  ],
};

export const ownRegistry: ContainerCheck = {
  id: 'own-registry',
  title: 'Image from a registry of others',
  practice: 'own-registry',
  severity: 'medium',
  rationale:
    'Builds stop when a public registry limits pulls, is down or loses a tag, and nobody vetted what it serves.',
  remedy:
    'Pull through a cache of your own, and name your registries in the policy: `FROM 123456789012.dkr.ecr.eu-west-1.amazonaws.com/docker-hub/library/node:22-slim`.',
  fixable: false,
  equivalents: [{ tool: 'hadolint', id: 'DL3026', relation: 'stricter' }],
  examples: {
    pass: [
      {
        files: {
          Dockerfile:
            'FROM registry.example.com/base/node:22 AS a\nFROM scratch\nCOPY --from=a /x /\n',
        },
        policy: OWN,
      },
      {
        files: {
          Dockerfile:
            'FROM 123456789012.dkr.ecr.eu-west-1.amazonaws.com/docker-hub/library/node:22\n',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM 123456789012.dkr.ecr.eu-west-1.amazonaws.com/hub/library/node:22\n',
        },
        policy: OWN,
      },
    ],
    fail: [
      { files: { Dockerfile: 'FROM node:22-slim\n' }, lines: [1] },
      {
        files: {
          Dockerfile:
            'FROM 123456789012.dkr.ecr.eu-west-1.amazonaws.com/hubble/node:22\nCOPY --from=busybox:1.37 /a /\n',
        },
        policy: OWN,
        lines: [1, 2],
      },
      {
        files: { Dockerfile: 'FROM registry.example.com.evil.org/node:22\n' },
        policy: OWN,
        lines: [1],
      },
    ],
  },
  run: model =>
    judge(model, 'No image comes from a registry.', (build, say) => {
      for (const { base, from } of build.stages) {
        if (base.kind === 'unknown') say.unknown(base.reason);
        if (base.kind === 'image')
          judgeImage(base.image, from!, model.policy, say);
      }
      for (const { instruction, written } of fromReferences(build)) {
        const image = externalImage(build, written);
        if (image) judgeImage(image, instruction, model.policy, say);
      }
    }),
};

function judgeImage(
  image: ImageReference,
  place: Span,
  policy: ContainerPolicy,
  say: Say,
): void {
  const { registry, repository } = image;
  const path = `${registry}/${repository}`;
  const fail = () => say.fail(place, `${image.text} comes from ${registry}`);
  if (policy.ownRegistries) {
    const own = policy.ownRegistries.some(
      prefix => path === prefix || path.startsWith(`${prefix}/`),
    );
    if (own) say.pass();
    else fail();
    return;
  }
  const kind = registryKind(registry);
  if (kind === 'private') say.pass();
  else if (kind === 'public') fail();
  else
    say.unknown(
      `Whether ${registry} is yours is not known: name your registries in the policy`,
    );
}
