import type { Fix } from 'backstage-plugin-golden-path-common';
import {
  contextCopies,
  contextOf,
  takes,
  type BuildContext,
  type ContextCopy,
} from '../../context';
import {
  holdsNpmToken,
  isReadAtRunTime,
  isSecretFile,
} from '../../knowledge/secretFiles';
import { once, type Build, type ContainerModel } from '../../model';
import type { ContainerCheck } from '../ContainerCheck';
import { judge, type Say } from '../judge';
import { alone } from './alone';
import { ignoreMore, patternFor } from './dockerIgnoreEdit';

export const contextSecretFiles: ContainerCheck = {
  id: 'context-secret-files',
  title: 'Secret files of the repository come along with a folder',
  practice: 'build-secrets',
  severity: 'high',
  rationale:
    'A COPY of a whole folder takes whatever lies in it; a key that comes along stays in the layer for everyone who can pull the image.',
  remedy:
    'List the files in `.dockerignore`, take them out of the repository, and give them to the build as a secret mount or to the program when it runs.',
  fixable: true,
  equivalents: [
    { tool: 'dockle', id: 'CIS-DI-0010', relation: 'looser' },
    { tool: 'kics', id: 'Passwords And Secrets', relation: 'looser' },
  ],
  examples: {
    pass: [
      {
        files: {
          Dockerfile: 'FROM node:22-slim\nCOPY . .\n',
          '.dockerignore': '**/.env*\n*.pem\n',
          '.env': '',
          'web/.env.local': '',
          'key.pem': '',
        },
      },
      {
        files: {
          Dockerfile: 'FROM node:22-slim\nCOPY . .\n',
          '.env.example': '',
          '.npmrc': 'registry=https://npm.example.com\n',
          'certs/ca.pem': '',
          'test/fixtures/id_rsa': '',
          'keys/id_rsa.pub': '',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM golang:1.25 AS build\nCOPY . .\nFROM scratch\nCOPY --from=build /app /\nCOPY static /\n',
          '.env': '',
          'static/a.html': '',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM node:22-slim\nCOPY --exclude=**/*.pem server /app/\n',
          'server/tls/key.pem': '',
        },
      },
    ],
    fail: [
      {
        files: {
          Dockerfile: 'FROM node:22-slim\nWORKDIR /app\nCOPY . .\n',
          '.dockerignore': 'node_modules\n',
          '.env': '',
          'config/id_rsa': '',
        },
        lines: [3],
      },
      {
        files: {
          'api/Dockerfile': 'FROM python:3.13-slim\nCOPY conf/ src /app/\n',
          'api/conf/prod.tfstate': '',
          'api/src/main.py': '',
        },
        lines: [2],
      },
      {
        files: {
          Dockerfile: 'FROM node:22-slim\nCOPY * ./\n',
          '.dockerignore': '**\n!.npmrc\n!package.json\n',
          '.npmrc': '//registry.npmjs.org/:_authToken=changeme-not-a-secret\n',
          'package.json': '',
        },
        lines: [2],
      },
    ],
  },
  run: model =>
    judge(model, 'No Dockerfile copies from its context.', (build, say) => {
      const copies = contextCopies(build);
      for (const copy of copies) {
        if (!copy.shipped || isEmpty(copy)) say.pass();
        else judgeCopy(model, build, copy, say);
      }
    }),
};

function isEmpty({ sources }: ContextCopy): boolean {
  return sources.length === 0;
}

function judgeCopy(
  model: ContainerModel,
  build: Build,
  copy: ContextCopy,
  say: Say,
): void {
  if (copy.unknown) say.unknown(copy.unknown);
  const wide = copy.sources.some(source => source.wide);
  const reason = wide ? alone(model) : undefined;
  if (reason) return say.unknown(reason);
  const secrets = once(model, secretsOf);
  if (!secrets.length) return say.pass();
  const told = contextOf(model, build);
  if (!told.known) return say.unknown(told.reason);
  const { context } = told;
  const named = new Set(copy.sources.map(({ path }) => path));
  const taken = secrets
    .map(path => context.within(path))
    .filter((path): path is string => path !== undefined)
    // What is named itself is told by another check.
    .filter(path => !named.has(path) && takes(context, copy, path));
  if (!taken.length)
    return context.unread ? say.unknown(context.unread) : say.pass();
  if (context.unread) return say.unknown(context.unread);
  const message = `${listed(taken)} would become part of the image`;
  return say.fail(copy.instruction, message, {
    fix: () => fixOf(context, build, taken),
  });
}

/** More are not looked for. */
const MOST_SECRETS = 200;

/** The files of the project that are likely secrets. */
function secretsOf({ paths, texts }: ContainerModel): string[] {
  const secrets = paths.filter(path =>
    /(?:^|\/)\.npmrc$/.test(path)
      ? holdsNpmToken(texts.get(path) ?? '')
      : isSecretFile(path),
  );
  return secrets.slice(0, MOST_SECRETS);
}

function listed(paths: string[]): string {
  const names = paths.slice(0, 3).map(path => path.slice(-80));
  const more = paths.length - names.length;
  return more > 0 ? `${names.join(', ')} and ${more} more` : names.join(', ');
}

/** More are not listed in a fix. */
const MOST_LINES = 50;

function fixOf(
  context: BuildContext,
  { dockerfile }: Build,
  taken: string[],
): Fix | undefined {
  if (taken.length > MOST_LINES) return undefined;
  const used = taken.find(
    path =>
      isReadAtRunTime(path) ||
      dockerfile.text.includes(path.slice(path.lastIndexOf('/') + 1)),
  );
  return {
    safety: used ? 'assisted' : 'safe',
    reason: used
      ? `A program may read ${used.slice(
          -80,
        )}; it then has to be mounted where the image runs.`
      : 'No program reads these files when it runs, and no instruction names them.',
    edits: [ignoreMore(context, taken.map(patternFor))],
  };
}
