import {
  contextCopies,
  contextOf,
  type BuildContext,
  type ContextSource,
} from '../../context';
import type { ContainerCheck } from '../ContainerCheck';
import { judge } from '../judge';

export const copyIgnoredFile: ContainerCheck = {
  id: 'copy-ignored-file',
  title: 'A file is copied that the ignore file keeps out',
  practice: 'sound-dockerfile',
  severity: 'medium',
  rationale:
    'What `.dockerignore` keeps out never reaches the build, so the COPY fails as if the file did not exist.',
  remedy:
    'Take the line out of `.dockerignore`, add an exception (`!dist/app.js`) after it, or do not copy the file.',
  fixable: false,
  equivalents: [
    { tool: 'buildkit', id: 'CopyIgnoredFile', relation: 'stricter' },
  ],
  examples: {
    pass: [
      {
        files: {
          Dockerfile: 'FROM node:22-slim\nCOPY . .\nCOPY dist/app.js /\n',
          '.dockerignore': '*.log\nnode_modules\n',
        },
      },
      {
        files: {
          Dockerfile: 'FROM node:22-slim\nCOPY src package.json ./\n',
          '.dockerignore': '*\n!src\n!package.json\n',
        },
      },
      {
        files: {
          Dockerfile: 'FROM node:22-slim\nCOPY dist /app\n',
          '.dockerignore': 'dist\n!dist/app.js\n',
        },
      },
      {
        files: {
          'a/Dockerfile': 'FROM node:22-slim\nCOPY x.js /\n',
          'a/Dockerfile.dockerignore': '',
          'a/.dockerignore': '*\n',
          'a/x.js': '',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM node:22-slim AS a\nFROM a\nCOPY --from=a /dist /\nADD https://example.com/dist /\nCOPY *.js /\n',
          '.dockerignore': 'dist\na*.js\n',
          'b.js': '',
        },
      },
    ],
    fail: [
      {
        files: {
          Dockerfile:
            'FROM node:22-slim\nCOPY dist /app\nADD ./web/dist/a.js b.js /\n',
          '.dockerignore': '**/dist\n',
          'b.js': '',
        },
        lines: [2, 3],
      },
      {
        files: {
          Dockerfile: 'FROM node:22-slim\nCOPY /a.log src/*.log /\n',
          '.dockerignore': '**/*.log\n!keep.log\n',
          'src/a.log': '',
        },
        lines: [2],
      },
      {
        files: {
          Dockerfile: 'FROM node:22-slim\nCOPY . .\n',
          '.dockerignore': '**\n',
        },
        lines: [2],
      },
    ],
  },
  run: model =>
    judge(
      model,
      'No Dockerfile copies from a context with an ignore file.',
      (build, say) => {
        const copies = contextCopies(build);
        if (!copies.length) return;
        const told = contextOf(model, build);
        if (!told.known) {
          // Without any ignore file it does not matter which folder is the context.
          if (model.paths.some(path => path.endsWith('.dockerignore')))
            say.unknown(told.reason);
          return;
        }
        const { context } = told;
        if (context.ignoreUnread) say.unknown(context.ignoreUnread);
        if (!context.ignore || context.ignoreUnread) return;
        for (const { instruction, sources, unknown } of copies) {
          if (unknown) say.unknown(unknown);
          const ignored = sources.find(source => isIgnored(context, source));
          if (context.unread) say.unknown(context.unread);
          else if (ignored) {
            const message = `${context.ignore.path} keeps ${
              ignored.written.slice(0, 80) || '.'
            } out`;
            say.fail(instruction, message);
          } else say.pass();
        }
      },
    ),
};

/** Whether nothing of a source reaches the build. */
function isIgnored(context: BuildContext, source: ContextSource): boolean {
  const { path, pattern } = source;
  if (path === '') return keepsAllOut(context);
  // Of wildcards BuildKit looks at the text alone; here what they stand for comes first.
  if (pattern) {
    let some = false;
    for (const file of context.broughtBy(source)) {
      if (!context.excludes(file)) return false;
      some = true;
    }
    return some || (!context.hasExceptions && context.excludes(path));
  }
  if (!context.excludes(path)) return false;
  if (!context.mayReturn(path)) return true;
  // An exception may take in what a step before the build makes; listed files tell that it does, nothing tells that it does not.
  return false;
}

const ALL = new Set(['*', '**', '**/*']);

/** Whether the ignore file leaves nothing of the whole context. */
function keepsAllOut({ ignore, hasExceptions }: BuildContext): boolean {
  return (
    !hasExceptions &&
    !!ignore?.file.patterns.some(({ pattern }) => ALL.has(pattern.text))
  );
}
