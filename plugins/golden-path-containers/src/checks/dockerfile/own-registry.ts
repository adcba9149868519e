import type { Fix } from 'backstage-plugin-golden-path-common';
import { registryKind } from '../../knowledge/images';
import {
  once,
  ownPrefixes,
  type Build,
  type ContainerModel,
  type ContainerPolicy,
  type ImageReference,
} from '../../model';
import type { ContainerCheck } from '../ContainerCheck';
import { externalImage, fromReferences } from './images';
import { judge, type Say } from '../judge';
import type { Span, Token } from '../../dockerfile';

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
  fixable: true,
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
      {
        files: {
          Dockerfile:
            'FROM node:22-slim@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef AS a\nRUN --mount=type=bind,from=bitnami/git:2,target=/g ls\nFROM ghcr.io/a/b:1\n',
        },
        policy: { pullThrough: { 'docker.io': 'registry.example.com/hub' } },
        lines: [1, 2, 3],
      },
    ],
  },
  run: model =>
    judge(model, 'No image comes from a registry.', (build, say) => {
      for (const { base, from } of build.stages) {
        if (base.kind === 'unknown') say.unknown(base.reason);
        if (base.kind === 'image') {
          const written = from!.args[0];
          judgeImage(model, base.image, from!, say, () =>
            cached(model.policy, base.image, build, written),
          );
        }
      }
      for (const { instruction, written, place } of fromReferences(build)) {
        const image = externalImage(build, written);
        if (!image) continue;
        judgeImage(model, image, instruction, say, () => {
          const { text } = build.dockerfile;
          const start = text.indexOf(`from=${written}`, place.start) + 5;
          const end = start + written.length;
          return start > place.start && end <= place.end
            ? cached(model.policy, image, build, { text: written, start, end })
            : undefined;
        });
      }
    }),
};

function prefixesOf({ policy }: ContainerModel): string[] | undefined {
  return ownPrefixes(policy);
}

function judgeImage(
  model: ContainerModel,
  image: ImageReference,
  place: Span,
  say: Say,
  fix: () => Fix | undefined,
): void {
  const { registry, repository } = image;
  const path = `${registry}/${repository}`;
  const fail = () =>
    say.fail(place, `${image.text} comes from ${registry}`, { fix });
  const prefixes = once(model, prefixesOf);
  if (prefixes) {
    const own = prefixes.some(
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

/** The image through the cache that stands for its registry. A name with variables is left to a person. */
function cached(
  { pullThrough = {} }: ContainerPolicy,
  { registry, repository, tag, digest, text }: ImageReference,
  { path }: Build,
  written: Token,
): Fix | undefined {
  if (!Object.hasOwn(pullThrough, registry) || written.text !== text) {
    return undefined;
  }
  const named = [tag && `:${tag}`, digest && `@${digest}`].filter(Boolean);
  return {
    safety: 'safe',
    reason: `The policy names this cache for ${registry}; it serves the same image, its tag and digest stay.`,
    edits: [
      {
        ...{ file: path, start: written.start, end: written.end },
        text: `${pullThrough[registry]}/${repository}${named.join('')}`,
      },
    ],
  };
}
