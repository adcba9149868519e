import type { ContainerCheck } from '../ContainerCheck';
import { judge } from '../judge';

export const baseLatest: ContainerCheck = {
  id: 'base-latest',
  title: 'Base image tagged latest',
  practice: 'pinned-tag',
  severity: 'high',
  rationale:
    'The tag latest moves: a build that worked yesterday can break or change today, and no release note says what it is.',
  remedy:
    'Name the version that latest stands for now, or add its digest: `FROM node:22.11.0-slim`.',
  fixable: false,
  equivalents: [
    { tool: 'hadolint', id: 'DL3007', relation: 'stricter' },
    { tool: 'trivy', id: 'DS-0001', relation: 'looser' },
    { tool: 'checkov', id: 'CKV_DOCKER_7', relation: 'looser' },
    { tool: 'dockle', id: 'DKL-DI-0006', relation: 'looser' },
    { tool: 'kics', id: "Image Version Using 'latest'", relation: 'looser' },
  ],
  examples: {
    pass: [
      { files: { Dockerfile: 'FROM alpine:3.20\n' } },
      {
        files: {
          Dockerfile:
            'FROM alpine:latest@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\n',
        },
      },
    ],
    fail: [
      { files: { Dockerfile: 'FROM golang:latest\n' }, lines: [1] },
      {
        files: {
          Dockerfile:
            'ARG TAG=latest\nFROM golang:$TAG AS build\nFROM alpine:latest\n',
        },
        lines: [2, 3],
      },
    ],
  },
  run: model =>
    judge(model, 'No FROM names an image.', ({ stages }, say) => {
      for (const { base, from } of stages) {
        if (base.kind === 'unknown') say.unknown(base.reason);
        if (base.kind !== 'image') continue;
        const { text, tag, digest } = base.image;
        if (tag === 'latest' && !digest)
          say.fail(from!, `${text} names no version`);
        else say.pass();
      }
    }),
};
