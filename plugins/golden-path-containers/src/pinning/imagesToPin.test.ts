import { applyEdits, evidenceOf } from 'backstage-plugin-golden-path-common';
import { imagesToPin } from './imagesToPin';

const DIGEST = `sha256:${'0'.repeat(64)}`;

/** The file with a digest behind each image that can take one. */
function pinned(file: string, text: string) {
  const { images, left } = imagesToPin(evidenceOf({ [file]: text }));
  const edits = images.map(({ at }) => ({
    file,
    start: at,
    end: at,
    text: '@D',
  }));
  return {
    text: applyEdits(text, edits),
    references: images.map(image => image.reference),
    lines: images.map(image => image.line),
    left: left.map(({ line, text: written, reason }) => [
      line,
      written,
      reason,
    ]),
  };
}

describe('imagesToPin', () => {
  it('finds what a Dockerfile starts from, variables replaced', () => {
    const { text, ...rest } = pinned(
      'Dockerfile',
      'ARG BASES=registry.example.com/docker-hub\n' +
        'FROM --platform=$BUILDPLATFORM ${BASES}/library/golang:1.26.8-trixie AS build\n' +
        'FROM build AS test\nFROM scratch\n',
    );
    expect(text).toContain(
      ' ${BASES}/library/golang:1.26.8-trixie@D AS build\nFROM build AS test\nFROM scratch\n',
    );
    expect(rest).toEqual({
      references: [
        'registry.example.com/docker-hub/library/golang:1.26.8-trixie',
      ],
      lines: [2],
      left: [],
    });
  });

  it('finds what COPY and mounts take from other images', () => {
    const { text, references } = pinned(
      'Dockerfile',
      'FROM scratch AS base\nCOPY --from=base /a /b\nCOPY --from=ghcr.io/astral-sh/uv:0.9.1 /uv /bin/\n' +
        'RUN --mount=type=bind,from=alpine:3.22,source=/etc,target=/e ls\n',
    );
    expect(references).toEqual(['ghcr.io/astral-sh/uv:0.9.1', 'alpine:3.22']);
    expect(text).toContain('--from=ghcr.io/astral-sh/uv:0.9.1@D /uv');
    expect(text).toContain('from=alpine:3.22@D,source=/etc');
  });

  it('leaves a tag that a variable gives, since a digest would win over it', () => {
    const { references, left } = pinned(
      'Dockerfile',
      'ARG GO=1.26.8\nFROM golang:${GO}\n',
    );
    expect(references).toEqual([]);
    expect(left).toEqual([
      [2, 'golang:${GO}', 'Its tag comes from a variable.'],
    ]);
  });

  it('leaves what has a digest, no tag, or no name that can be known', () => {
    const { references, left } = pinned(
      'Dockerfile',
      `ARG BASE\nFROM alpine:3.22@${DIGEST} AS a\nFROM busybox AS b\nFROM $BASE/x:1.0\n`,
    );
    expect(references).toEqual([]);
    expect(left).toEqual([
      [3, 'busybox', 'It has no tag.'],
      [4, '$BASE/x:1.0', expect.any(String)],
    ]);
  });

  it('finds the images of a Compose file that the project does not build', () => {
    const { text, references, lines, left } = pinned(
      'compose.yaml',
      'services:\n  api:\n    build: .\n    image: registry.example.com/api:1.0.0\n' +
        '  queue:\n    image: "softwaremill/elasticmq-native:1.6.14" # local\n' +
        '  db:\n    image: postgres:${PG:-17.2}\n',
    );
    expect(references).toEqual(['softwaremill/elasticmq-native:1.6.14']);
    expect(lines).toEqual([6]);
    expect(text).toContain('image: "softwaremill/elasticmq-native:1.6.14@D" #');
    expect(left).toEqual([[8, expect.any(String), expect.any(String)]]);
  });

  it('keeps the line ends of Windows', () => {
    const { text } = pinned('Dockerfile', 'FROM alpine:3.22\r\nRUN ls\r\n');
    expect(text).toBe('FROM alpine:3.22@D\r\nRUN ls\r\n');
  });
});
