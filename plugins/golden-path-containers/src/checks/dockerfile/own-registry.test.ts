import { findingsIn, mended } from '../__testUtils__/fixPromises';

const policy = {
  pullThrough: {
    'docker.io': 'registry.example.com/hub',
    'ghcr.io': 'registry.example.com/gh/',
  },
};
const DIGEST = `sha256:${'0123456789abcdef'.repeat(4)}`;

describe('the fix of own-registry', () => {
  it.each([
    [
      'FROM node:22-slim AS a',
      'FROM registry.example.com/hub/library/node:22-slim AS a',
    ],
    [
      `FROM --platform=$BUILDPLATFORM ghcr.io/a/b:1@${DIGEST}`,
      `FROM --platform=$BUILDPLATFORM registry.example.com/gh/a/b:1@${DIGEST}`,
    ],
    [
      'FROM scratch\nCOPY --from=busybox:1.37 /a /',
      'FROM scratch\nCOPY --from=registry.example.com/hub/library/busybox:1.37 /a /',
    ],
    [
      'FROM scratch\nRUN --mount=type=bind,from=a/b:1,target=/b ["/b"]',
      'FROM scratch\nRUN --mount=type=bind,from=registry.example.com/hub/a/b:1,target=/b ["/b"]',
    ],
  ])('makes of %s what the policy names', (before, after) => {
    const found = (files: Record<string, string>) =>
      findingsIn(files, policy).filter(({ check }) => check === 'own-registry');
    const files = { Dockerfile: `${before}\n` };
    const [finding] = found(files);
    expect(finding.fix?.safety).toBe('safe');
    const fixed = mended(files, finding);
    expect(fixed).toEqual({ Dockerfile: `${after}\n` });
    expect(found(fixed)).toEqual([]);
  });

  it('leaves to a person what a variable names, and what no cache stands for', () => {
    const Dockerfile =
      'ARG V=22\nFROM node:$V AS a\nFROM quay.io/a/b:1\nCOPY --from=a /a /\n';
    const found = findingsIn({ Dockerfile }, policy).filter(
      ({ check }) => check === 'own-registry',
    );
    expect(found.map(({ line, fix }) => [line, fix])).toEqual([
      [2, undefined],
      [3, undefined],
    ]);
  });
});
