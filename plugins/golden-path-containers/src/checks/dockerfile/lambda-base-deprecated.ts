import type { Fix } from 'backstage-plugin-golden-path-common';
import {
  currentRuntime,
  isDeprecatedRuntime,
} from '../../knowledge/lambdaRuntimes';
import type { Build, ImageReference, Stage } from '../../model';
import type { ContainerCheck } from '../ContainerCheck';
import { tagChanged } from './fix/baseTag';
import { assisted } from './fix/text';
import { judge } from '../judge';

export const lambdaBaseDeprecated: ContainerCheck = {
  id: 'lambda-base-deprecated',
  title: 'Lambda base that AWS has deprecated',
  practice: 'lambda-base',
  severity: 'high',
  rationale:
    'AWS no longer patches a deprecated runtime, and after a while refuses to create or update functions with it.',
  remedy:
    'Move to a version that AWS maintains, for example `public.ecr.aws/lambda/python:3.13`; Go programs use `provided:al2023`.',
  fixable: true,
  equivalents: [],
  examples: {
    pass: [
      { files: { Dockerfile: 'FROM public.ecr.aws/lambda/python:3.13\n' } },
      {
        files: {
          Dockerfile:
            'FROM public.ecr.aws/lambda/nodejs:18 AS old\nFROM amazon/aws-lambda-nodejs:22-x86_64\n',
        },
      },
    ],
    fail: [
      {
        files: {
          Dockerfile: 'FROM public.ecr.aws/lambda/python:3.8-arm64\n',
        },
        lines: [1],
      },
      {
        files: {
          Dockerfile:
            'ARG V=14\nFROM amazon/aws-lambda-nodejs:${V} AS base\n\nFROM base\nCMD ["a.b"]\n',
        },
        lines: [2],
      },
      {
        files: { Dockerfile: 'FROM public.ecr.aws/lambda/go:1\n' },
        lines: [1],
      },
    ],
  },
  run: model =>
    judge(
      model,
      'No image starts from a base of Lambda whose runtime is known.',
      (build, say) => {
        const { final } = build;
        const root = final?.root;
        if (root?.kind !== 'image') return;
        const deprecated = isDeprecatedRuntime(root.image);
        if (deprecated)
          say.fail(
            final!.chain[0].from!,
            `AWS has deprecated ${root.image.text}`,
            { fix: () => newer(build, final!.chain[0], root.image) },
          );
        else if (deprecated === false) say.pass();
      },
    ),
};

/** The version that AWS maintains, with what stands behind it in the tag. */
function newer(
  build: Build,
  stage: Stage,
  image: ImageReference,
): Fix | undefined {
  const { tag = '' } = image;
  const version = currentRuntime(image);
  const old = /^(?:core)?\d+(?:\.\d+)?(?=$|-(?:x86_64|arm64)$)/.exec(tag)?.[0];
  return version && old
    ? assisted(
        'Another version of the language: run the tests of the function with it, and change the runtime where else it is named.',
        tagChanged(build, stage, tag, `${version}${tag.slice(old.length)}`),
      )
    : undefined;
}
