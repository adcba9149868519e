import { hasEntrypoint } from '../../knowledge/images';
import type { ContainerCheck } from '../ContainerCheck';
import { isForLambda } from '../forLambda';
import { judge } from '../judge';
import { isBase } from './fix/startBlock';
import { assisted, keyword, replace } from './fix/text';

export const cmdWithoutEntrypoint: ContainerCheck = {
  id: 'cmd-without-entrypoint',
  title: 'Program started by CMD alone',
  practice: 'entrypoint',
  severity: 'low',
  rationale:
    'Whatever follows `docker run IMAGE` replaces a bare CMD, so the container may start something else than its program.',
  remedy:
    'Make the program the ENTRYPOINT and leave to CMD the arguments that people may change.',
  fixable: true,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          Dockerfile:
            'FROM python:3.12-slim\nENTRYPOINT ["python", "app.py"]\nCMD ["--port", "80"]\n',
        },
      },
      {
        files: {
          Dockerfile: 'FROM nginx:1.27\nCMD ["nginx", "-g", "daemon off;"]\n',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM public.ecr.aws/lambda/python:3.12\nCMD ["app.handler"]\n',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM scratch AS base\nENTRYPOINT ["/app"]\nFROM base\nCMD ["serve"]\n',
        },
      },
    ],
    fail: [
      {
        files: {
          Dockerfile: 'FROM python:3.12-slim\nCMD ["python", "app.py"]\n',
        },
        lines: [2],
      },
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20 AS base\nENTRYPOINT ["/a"]\nFROM base\nENTRYPOINT []\nCMD ["/b"]\n',
        },
        lines: [5],
      },
    ],
  },
  run: model =>
    judge(model, 'The images start what their bases start.', (build, say) => {
      const { final } = build;
      if (!final) return;
      const own = final.chain.flatMap(({ instructions }) => instructions);
      const entrypoint = own.filter(({ name }) => name === 'entrypoint').pop();
      if (entrypoint && entrypoint.exec?.length !== 0) {
        say.pass();
        return;
      }
      const cmd = own.filter(({ name }) => name === 'cmd').pop();
      if (!cmd || cmd.exec?.length === 0) return;
      // Lambda starts what its runtime interface names; CMD is the handler.
      if (isForLambda(model, build)) return;
      const fail = () =>
        say.fail(
          cmd,
          'Arguments of docker run replace this CMD; there is no ENTRYPOINT',
          {
            fix: () =>
              cmd.exec && !entrypoint && !isBase(final)
                ? assisted(
                    'Arguments of docker run then follow the program; who wants another one writes --entrypoint.',
                    replace(build, cmd.keyword, keyword(build, 'ENTRYPOINT')),
                  )
                : undefined,
          },
        );
      const { root } = final;
      if (entrypoint || root.kind === 'scratch') fail();
      else if (root.kind === 'unknown') say.unknown(root.reason);
      else if (root.kind === 'image') {
        const known = hasEntrypoint(root.image);
        if (known) say.pass();
        else if (known === false) fail();
        else
          say.unknown(
            `Whether ${root.image.text} brings an ENTRYPOINT is not known`,
          );
      }
    }),
};
