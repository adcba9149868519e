import type { ContainerCheck } from '../ContainerCheck';
import { judge } from '../judge';

const policy = { digests: true };
const DIGEST =
  'sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef';

export const baseDigestMissing: ContainerCheck = {
  id: 'base-digest-missing',
  title: 'Image without a digest although the policy asks for it',
  practice: 'pinned-tag',
  severity: 'low',
  rationale:
    'A registry may move any tag to another image; a digest always means the same one, so a build can be repeated.',
  remedy:
    'Keep the tag for people and add the digest: `FROM node:22-slim@sha256:…`, which Renovate or Dependabot raises.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: { Dockerfile: `FROM alpine:3.20@${DIGEST} AS a\nFROM a\n` },
        policy,
      },
      {
        files: {
          Dockerfile: `ARG BASE=alpine@${DIGEST}\nFROM $BASE AS a\nFROM scratch\n`,
        },
        policy,
      },
    ],
    fail: [
      {
        files: {
          Dockerfile: `FROM node:22-slim AS a\nFROM alpine:3.20@${DIGEST}\n`,
        },
        policy,
        lines: [1],
      },
    ],
  },
  run: model => {
    const { digests } = model.policy;
    const nothing = digests
      ? 'No Dockerfile starts from an image.'
      : 'The policy does not ask for digests.';
    return judge(model, nothing, ({ stages }, say) => {
      if (!digests) return;
      for (const { base, from } of stages) {
        if (base.kind === 'unknown') say.unknown(base.reason);
        if (base.kind !== 'image') continue;
        if (base.image.digest) say.pass();
        else say.fail(from!, `${base.image.text} may become another image`);
      }
    });
  },
};
