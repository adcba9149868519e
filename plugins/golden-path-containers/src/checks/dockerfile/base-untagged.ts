import { judge } from '../judge';
import type { ContainerCheck } from '../ContainerCheck';

export const baseUntagged: ContainerCheck = {
  id: 'base-untagged',
  title: 'Base image without a tag',
  practice: 'pinned-tag',
  severity: 'high',
  rationale:
    'Without a tag Docker takes latest, so the same Dockerfile builds on another base from one day to the next.',
  remedy:
    'Name the version: `FROM python:3.12.7-slim` rather than `FROM python`.',
  fixable: false,
  equivalents: [
    { tool: 'hadolint', id: 'DL3006', relation: 'looser' },
    { tool: 'trivy', id: 'DS-0001', relation: 'looser' },
    { tool: 'checkov', id: 'CKV_DOCKER_7', relation: 'looser' },
    { tool: 'dockle', id: 'DKL-DI-0006', relation: 'looser' },
    { tool: 'kics', id: 'Image Version Not Explicit', relation: 'looser' },
  ],
  examples: {
    pass: [
      { files: { Dockerfile: 'FROM alpine:3.20\n' } },
      {
        files: {
          Dockerfile:
            'FROM localhost:5000/app@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\n',
        },
      },
      {
        files: {
          Dockerfile: 'FROM golang:1.23 AS build\nFROM scratch\nFROM build\n',
        },
      },
      { files: { Dockerfile: 'ARG TAG=3.20\nFROM alpine:${TAG}\n' } },
    ],
    fail: [
      { files: { Dockerfile: 'FROM alpine\n' }, lines: [1] },
      {
        files: {
          Dockerfile:
            'ARG BASE=localhost:5000/app\n\nFROM $BASE AS app\nFROM app\n',
        },
        lines: [3],
      },
    ],
  },
  run: model =>
    judge(model, 'No FROM names an image.', ({ stages }, say) => {
      for (const { base, from } of stages) {
        if (base.kind === 'unknown') say.unknown(base.reason);
        if (base.kind !== 'image') continue;
        const { text, tag, digest } = base.image;
        if (tag ?? digest) say.pass();
        else say.fail(from!, `${text} has no tag, which means latest`);
      }
    }),
};
