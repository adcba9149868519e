import { sizeOf } from '../../knowledge/images';
import type { ContainerCheck } from '../ContainerCheck';
import { judge } from '../judge';
import { slimVariant } from './fix/baseTag';

export const fatBase: ContainerCheck = {
  id: 'fat-base',
  title: 'Full base image where a slim one exists',
  practice: 'slim-base',
  severity: 'medium',
  rationale:
    'The full variants carry compilers, headers and tools that a program never runs: more to download, more to attack.',
  remedy:
    'Start the last stage from the slim variant of the same version (`python:3.12-slim`), and install what is missing by name.',
  fixable: true,
  equivalents: [],
  examples: {
    pass: [
      { files: { Dockerfile: 'FROM python:3.12-slim-bookworm\n' } },
      {
        files: {
          Dockerfile:
            'FROM node:22 AS build\nFROM node:22-alpine3.20\nCOPY --from=build /app /app\n',
        },
      },
      { files: { Dockerfile: 'FROM gcr.io/distroless/java21-debian12\n' } },
      { files: { Dockerfile: 'FROM scratch\nCOPY app /\n' } },
    ],
    fail: [
      { files: { Dockerfile: 'FROM python:3.12\n' }, lines: [1] },
      {
        files: {
          Dockerfile:
            'FROM public.ecr.aws/docker/library/node:22-bookworm AS base\n\nFROM base AS app\nCMD ["node"]\n',
        },
        lines: [1],
      },
      { files: { Dockerfile: 'ARG V=12\nFROM debian:${V}\n' }, lines: [2] },
    ],
  },
  run: model =>
    judge(
      model,
      'No slimmer variant of the base image is known.',
      (build, say) => {
        const { final } = build;
        const root = final?.root;
        if (root?.kind === 'unknown') say.unknown(root.reason);
        if (root?.kind === 'scratch') say.pass();
        if (root?.kind !== 'image') return;
        const size = sizeOf(root.image);
        if (size === 'slim') say.pass();
        else if (size) {
          const message = `${root.image.text} is the full variant; there is ${size.slimmer} as well`;
          say.fail(final!.chain[0].from!, message, {
            fix: () => slimVariant(build, final!.chain[0], size.slimmer),
          });
        }
      },
    ),
};
