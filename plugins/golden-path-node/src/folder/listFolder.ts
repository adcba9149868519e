import { lstat, opendir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Stats } from 'node:fs';
import { Gaps } from '../Gaps';
import type { ReadLimits } from '../limits';
import { isSkippedName } from '../skipped';
import { isInside } from './isInside';

/** One file as it lies in a folder. Nothing of it has been opened. */
export interface ListedFile {
  path: string;
  /** The real path to open, which lies inside the folder, or why it must not be opened. */
  content: { target: string } | { unread: string };
  size: number;
  /** Differs whenever the file may have changed. */
  stamp: string;
  /** When it last changed, in milliseconds since 1970. */
  changedAt: number;
}

/** Every file of a folder, sorted by path. */
export interface Listing {
  files: ListedFile[];
  incomplete?: string;
}

const AT_ONCE = 64;

/**
 * Lists a folder, the upper levels first, so that a cap cuts off what lies deep. Links to folders inside are not entered, since
 * what they lead to is listed where it lies.
 *
 * @param root - real path of the folder
 */
export async function listFolder(
  root: string,
  limits: ReadLimits,
  signal: AbortSignal,
): Promise<Listing> {
  const gaps = new Gaps();
  const files: ListedFile[] = [];
  let level = [''];
  for (let depth = 1; level.length; depth++) {
    if (depth > limits.maxDepth) {
      gaps.add(`Folders deeper than ${limits.maxDepth} levels were not read.`);
      break;
    }
    const next: string[] = [];
    for (const folder of level) {
      const room = limits.maxFiles - files.length;
      const names = await namesIn(root, folder, room, limits, gaps);
      for (let i = 0; i < names.length; i += AT_ONCE) {
        signal.throwIfAborted();
        const paths = names
          .slice(i, i + AT_ONCE)
          .map(name => (folder ? `${folder}/${name}` : name));
        const seen = await Promise.all(paths.map(p => look(root, p, gaps)));
        seen.forEach((what, n) => {
          if (what === 'folder') next.push(paths[n]);
          else if (what) files.push(what);
        });
      }
    }
    level = next;
  }
  if (files.length > limits.maxFiles) {
    gaps.add(tooMany(limits));
    files.length = limits.maxFiles;
  }
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { files, incomplete: gaps.toText() };
}

/** Names in a folder, sorted; at most some more than there is room for, since a folder may hold millions. */
async function namesIn(
  root: string,
  folder: string,
  room: number,
  limits: ReadLimits,
  gaps: Gaps,
): Promise<string[]> {
  const path = join(root, folder);
  const names: string[] = [];
  try {
    for await (const { name } of await opendir(path)) {
      if (isSkippedName(name)) continue;
      if (names.length > room) {
        gaps.add(tooMany(limits));
        break;
      }
      names.push(name);
    }
    // The folder may have been replaced by a link since it was looked at.
    if ((await realpath(path)) !== path) throw new Error('replaced');
  } catch (error) {
    gaps.add(`The folder ${folder || '.'} could not be read (${code(error)}).`);
    return [];
  }
  return names.sort();
}

async function look(
  root: string,
  path: string,
  gaps: Gaps,
): Promise<ListedFile | 'folder' | undefined> {
  const full = join(root, path);
  let stats: Stats;
  try {
    stats = await lstat(full);
  } catch (error) {
    if (code(error) === 'ENOENT') return undefined;
    gaps.add(`${path} could not be looked at (${code(error)}).`);
    return undefined;
  }
  if (stats.isDirectory()) return 'folder';
  if (stats.isSymbolicLink()) return lookThrough(root, path, stats, gaps);
  if (!stats.isFile()) {
    return listed(path, stats, { unread: 'It is not a regular file.' });
  }
  return listed(path, stats, { target: full });
}

async function lookThrough(
  root: string,
  path: string,
  link: Stats,
  gaps: Gaps,
): Promise<ListedFile | undefined> {
  try {
    const target = await realpath(join(root, path));
    const stats = await stat(target);
    if (isInside(root, target)) {
      if (stats.isDirectory()) return undefined;
      if (stats.isFile()) return listed(path, stats, { target });
      return listed(path, link, { unread: 'It is not a regular file.' });
    }
    if (stats.isDirectory()) {
      gaps.add(`${path} is a link that leads out of the project.`);
    }
    return listed(path, link, {
      unread: 'It is a link that leads out of the project.',
    });
  } catch (error) {
    const unread =
      code(error) === 'ELOOP'
        ? 'It is a link that leads in a circle.'
        : 'It is a link that leads nowhere.';
    return listed(path, link, { unread });
  }
}

function listed(
  path: string,
  stats: Stats,
  content: ListedFile['content'],
): ListedFile {
  const { dev, ino, size, mtimeMs, ctimeMs } = stats;
  return {
    path,
    content,
    size,
    stamp: [dev, ino, size, mtimeMs, ctimeMs].join(':'),
    changedAt: Math.max(mtimeMs, ctimeMs),
  };
}

function tooMany(limits: ReadLimits): string {
  return `The project has more than ${limits.maxFiles} files; the rest were not looked at.`;
}

function code(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? 'it changed meanwhile';
}
