import type { Fix } from 'backstage-plugin-golden-path-common';
import {
  contextCopies,
  contextOf,
  takes,
  type BuildContext,
  type ContextCopy,
} from '../../context';
import type { Build, ContainerModel } from '../../model';
import type { ContainerCheck } from '../ContainerCheck';
import { judge, type Say } from '../judge';
import { alone } from './alone';
import { ignoreMore, patternFor } from './dockerIgnoreEdit';
import { likelyUnneeded, moreToIgnore, mayNeed } from './unneeded';

export const contextUnneededFiles: ContainerCheck = {
  id: 'context-unneeded-files',
  title: 'The whole folder is copied, and no ignore file keeps the rest out',
  practice: 'small-image',
  severity: 'medium',
  rationale:
    'The history in `.git`, `node_modules` of another machine and a local `.env` make the image larger, differ from build to build, and may hold secrets.',
  remedy:
    'List in `.dockerignore` what the image does not need: `.git`, `node_modules`, `.env`, or everything (`*`) but what it does (`!src`).',
  fixable: true,
  equivalents: [{ tool: 'dockle', id: 'DKL-LI-0003', relation: 'looser' }],
  examples: {
    pass: [
      {
        files: {
          Dockerfile:
            'FROM node:22-slim\nCOPY package*.json ./\nRUN npm ci\nCOPY . .\n',
          '.dockerignore': '.git\nnode_modules\n',
          'package.json': '',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM golang:1.25 AS build\nCOPY . .\nFROM scratch\nCOPY --from=build /app /\n',
          'go.mod': '',
        },
      },
      {
        files: {
          Dockerfile: 'FROM node:22-slim\nCOPY . .\n',
          '.dockerignore': '**\n!src\n',
          'package.json': '',
          'src/a.js': '',
        },
      },
      {
        files: {
          'site/Dockerfile': 'FROM nginx:1.29\nCOPY . /usr/share/nginx/html\n',
          'site/.dockerignore': '',
          'site/index.html': '',
        },
      },
    ],
    fail: [
      {
        files: {
          Dockerfile:
            'FROM python:3.13-slim\nRUN pip install flask==3.1.2\nCOPY . /app\n',
          'app.py': '',
        },
        lines: [3],
      },
      {
        files: {
          Dockerfile:
            'FROM node:22-slim\nCOPY * /app/\nRUN npm ci && npm run build\n',
          '.dockerignore': '.git',
          'package.json': '',
        },
        lines: [2],
      },
      {
        files: {
          'api/Dockerfile':
            'FROM node:22-slim AS base\nADD ./ /app\nFROM base\nRUN node /app/x.js\n',
          'api/package.json': '',
          'api/.env.example': '',
          'api/.dockerignore': '.git\n',
        },
        lines: [2],
      },
    ],
  },
  run: model =>
    judge(model, 'No folder is copied into an image.', (build, say) => {
      for (const copy of contextCopies(build)) {
        if (!copy.shipped) {
          say.pass();
          continue;
        }
        if (copy.unknown) say.unknown(copy.unknown);
        if (copy.sources.length) judgeCopy(model, build, copy, say);
      }
    }),
};

function judgeCopy(
  model: ContainerModel,
  build: Build,
  copy: ContextCopy,
  say: Say,
): void {
  const wide = copy.sources.some(source => source.wide);
  if (wide) {
    const reason = alone(model);
    if (reason) return say.unknown(reason);
  }
  const told = contextOf(model, build);
  if (!told.known) return wide ? say.unknown(told.reason) : undefined;
  const { context } = told;
  if (context.unread) return wide ? say.unknown(context.unread) : undefined;
  const found = likelyUnneeded(context).filter(path =>
    takes(context, copy, path),
  );
  if (context.unread) return say.unknown(context.unread);
  if (!found.length) return say.pass();
  const shown = found
    .slice(0, 3)
    .map(path => path.slice(-80))
    .join(', ');
  const several = found.length > 1;
  const { ignore } = context;
  const why = ignore
    ? `${ignore.path} does not keep ${several ? 'them' : 'it'} out`
    : 'there is no .dockerignore';
  const message = `This brings ${shown} along where ${
    several ? 'they exist' : 'it exists'
  }: ${why}`;
  return say.fail(copy.instruction, message, {
    fix: () => fixOf(build, context, found),
  });
}

function fixOf(build: Build, context: BuildContext, paths: string[]): Fix {
  const needed = mayNeed(build, paths);
  const lines = [
    ...paths.map(patternFor),
    ...(context.ignore ? [] : moreToIgnore(context, paths)),
  ];
  return {
    safety: needed ? 'assisted' : 'safe',
    reason: needed ?? 'Nothing that the Dockerfile runs reads these.',
    edits: [ignoreMore(context, lines)],
  };
}
