import type { Stats } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Gaps } from '../Gaps';
import { isSkippedPath } from '../skipped';
import { lstat, realpath, stat } from './disk';
import { errorCode } from './folderError';
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

/**
 * A folder's own size grows with the names in it. One beyond this, of some hundred thousand names, would fill the memory when it is listed.
 */
const MAX_FOLDER_BYTES = 8 * 1024 * 1024;

/**
 * Looks at what lies at a path, without opening it. Undefined where there is nothing, or nothing to list: a link to a folder
 * inside leads to what is listed where it lies.
 *
 * @param root - real path of the folder
 * @param gaps - told of what could not be seen
 */
export async function lookAt(
  root: string,
  path: string,
  gaps: Gaps,
): Promise<ListedFile | 'folder' | undefined> {
  const full = root + sep + path;
  let stats: Stats;
  try {
    stats = await lstat(full);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    gaps.add(`${path} could not be looked at (${errorCode(error)}).`);
    return undefined;
  }
  if (stats.isDirectory()) {
    return canList(path, stats, gaps) ? 'folder' : undefined;
  }
  if (stats.isSymbolicLink()) return lookThrough(root, path, stats, gaps);
  if (!stats.isFile()) {
    return listed(path, stats, { unread: 'It is not a regular file.' });
  }
  return listed(path, stats, { target: full });
}

/** Whether a folder is small enough to be listed. */
export function canList(path: string, folder: Stats, gaps: Gaps): boolean {
  if (folder.size <= MAX_FOLDER_BYTES) return true;
  gaps.add(`The folder ${path || '.'} holds too many files to be listed.`);
  return false;
}

const OUTWARD = 'a link that leads out of the project.';

async function lookThrough(
  root: string,
  path: string,
  link: Stats,
  gaps: Gaps,
): Promise<ListedFile | undefined> {
  const refused = (unread: string) => listed(path, link, { unread });
  try {
    const target = await realpath(join(root, path));
    const stats = await stat(target);
    const inside = isInside(root, target);
    if (stats.isDirectory()) {
      if (inside) return undefined;
      gaps.add(`${path} is ${OUTWARD}`);
    }
    if (!inside) return refused(`It is ${OUTWARD}`);
    if (isSkippedPath(relative(root, target))) {
      return refused('It is a link into a folder that is never read.');
    }
    if (!stats.isFile()) return refused('It is not a regular file.');
    return listed(path, stats, { target });
  } catch (error) {
    return refused(brokenLink(errorCode(error)));
  }
}

function brokenLink(code: string): string {
  if (code === 'ELOOP') return 'It is a link that leads in a circle.';
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return 'It is a link that leads nowhere.';
  }
  return `It is a link that cannot be followed (${code}).`;
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
