import { namesVersion } from '../../knowledge/versionTags';
import type { ContainerCheck } from '../ContainerCheck';
import { judge } from '../judge';

export const baseMovingTag: ContainerCheck = {
  id: 'base-moving-tag',
  title: 'Base image tag without a version',
  practice: 'pinned-tag',
  severity: 'medium',
  rationale:
    'Tags such as lts, slim, alpine or stable move like latest does: the next major version comes without a change of the file.',
  remedy:
    'Put the version in front: `node:22-slim` rather than `node:slim` or `node:lts`.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      { files: { Dockerfile: 'FROM node:22-slim\n' } },
      {
        files: {
          Dockerfile:
            'FROM debian:bookworm-slim\nFROM gcr.io/distroless/static-debian12:nonroot\n',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM alpine:edge@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\n',
        },
      },
    ],
    fail: [
      {
        files: { Dockerfile: 'FROM node:lts AS build\nFROM nginx:alpine\n' },
        lines: [1, 2],
      },
      { files: { Dockerfile: 'FROM debian:stable-slim\n' }, lines: [1] },
    ],
  },
  run: model =>
    judge(model, 'No FROM names a tag.', ({ stages }, say) => {
      for (const { base, from } of stages) {
        if (base.kind === 'unknown') say.unknown(base.reason);
        // Without a tag and with latest other checks look at it.
        if (
          base.kind !== 'image' ||
          !base.image.tag ||
          base.image.tag === 'latest'
        )
          continue;
        if (base.image.digest || namesVersion(base.image)) say.pass();
        else
          say.fail(from!, `${base.image.text} names a variant, but no version`);
      }
    }),
};
