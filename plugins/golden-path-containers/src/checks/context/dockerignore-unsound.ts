import {
  type Fix,
  Opinion,
  verdictOf,
} from 'backstage-plugin-golden-path-common';
import { contextOf, type ContextIgnore } from '../../context';
import type { ContainerCheck } from '../ContainerCheck';
import { unseenDockerfiles } from '../judge';

export const dockerignoreUnsound: ContainerCheck = {
  id: 'dockerignore-unsound',
  title: 'Line of the ignore file that does nothing, or stops the build',
  practice: 'sound-dockerfile',
  severity: 'low',
  rationale:
    'A line that matches nothing gives a false sense of safety: what it was meant to keep out goes into the image.',
  remedy:
    'Write one path or pattern a line, from the root of the context, with `/` between folders, and comments on lines of their own.',
  fixable: true,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          Dockerfile: 'FROM node:22-slim\nCOPY . .\n',
          '.dockerignore':
            '# what the image does not need\n.git \n/node_modules/\n**/*.log\n*.[oa]\n!keep.log\na#b\n',
        },
      },
      {
        files: {
          Dockerfile: 'FROM node:22-slim\n',
          '.dockerignore': '',
          'web/.dockerignore': '[',
        },
      },
    ],
    fail: [
      {
        files: {
          Dockerfile: 'FROM node:22-slim\nCOPY . .\n',
          '.dockerignore':
            '.git\nnode_modules # installed anew\n../shared\n  # old\nsecrets[\n!\nbuild\\debug\n/\n',
        },
        lines: [2, 3, 4, 5, 6, 7, 8],
      },
      {
        files: {
          Dockerfile: 'FROM node:22-slim\nCOPY . .\n',
          '.dockerignore': '!src\n*\n',
        },
        lines: [1],
      },
    ],
  },
  run: model => {
    const seen = new Map<string, Opinion>();
    for (const build of model.builds) {
      const told = contextOf(model, build);
      if (!told.known) continue;
      const { ignore, ignoreUnread } = told.context;
      const key = ignore?.path ?? ignoreUnread;
      if (key === undefined || seen.has(key)) continue;
      const opinion = new Opinion();
      if (ignore) look(ignore, opinion);
      else opinion.undecided(ignoreUnread!);
      seen.set(key, opinion);
    }
    const nothing = model.builds.length
      ? 'No build context has an ignore file.'
      : 'No Dockerfile was found.';
    return verdictOf([...seen.values()], nothing, unseenDockerfiles(model));
  },
};

function look({ path, file: read, text }: ContextIgnore, say: Opinion): void {
  say.pass();
  const fail = (line: number, message: string, fix?: Fix) =>
    say.add({ file: path, line, endLine: line, message, ...(fix && { fix }) });
  for (const { line, written, message, refused } of read.problems) {
    const then = refused ? ', and the build stops' : '';
    fail(line, `${quoted(written)} ${message}${then}`);
  }
  let some = false;
  for (const entry of read.patterns) {
    const { line, written, exception, pattern } = entry;
    const comment = /^(\S.*?)\s+(#.*)$/.exec(written.slice(0, 2_000));
    if (written.startsWith('#')) {
      fail(line, 'A comment begins in the first column; this is a pattern');
    } else if (comment) {
      const message = `${quoted(written)} is one pattern, its comment included`;
      fail(line, message, {
        safety: 'assisted',
        reason: `${quoted(comment[1])} then keeps out what it names.`,
        edits: [
          {
            ...{ file: path, start: entry.start, end: entry.end },
            text: `${comment[2]}${newlineOf(text)}${comment[1]}`,
          },
        ],
      });
    } else if (/^(?:\.|\/|\.\.(?:\/.*)?)$/.test(pattern.text)) {
      fail(line, `${quoted(written)} names nothing inside the build context`);
    } else if (exception && !some) {
      fail(line, `Nothing before ${quoted(written)} keeps anything out`);
    }
    some ||= !exception;
  }
}

function quoted(text: string): string {
  return `\`${text.slice(0, 60)}\``;
}

function newlineOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
