import type { Stats } from 'node:fs';
import { lstat, readdir, readlink, realpath } from 'node:fs/promises';
import { isAbsolute, join, sep } from 'node:path';
import { InputError } from '@backstage/errors';

/** One entry of a project to publish, a folder before what it holds. */
export type TreeEntry = { path: string } & (
  | { kind: 'folder' }
  | { kind: 'file'; mode: number }
  | { kind: 'link'; target: string }
);

/**
 * Lists what is to be published, sorted by path.
 *
 * Every `.git` is left out: the repository gets a history of its own, and nobody else's hooks.
 *
 * @param root - real path of the folder
 * @throws InputError where an entry must not be published: a link that leads out of the folder or nowhere, a device
 */
export async function listTree(root: string): Promise<TreeEntry[]> {
  const entries: TreeEntry[] = [];
  const open = [''];
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    for (const name of await readdir(join(root, folder))) {
      if (name.toLowerCase() === '.git') continue;
      const path = folder ? `${folder}/${name}` : name;
      const entry = await entryAt(root, path, await lstat(join(root, path)));
      entries.push(entry);
      if (entry.kind === 'folder') open.push(path);
    }
  }
  return entries.sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function entryAt(
  root: string,
  path: string,
  stats: Stats,
): Promise<TreeEntry> {
  if (stats.isDirectory()) return { path, kind: 'folder' };
  if (stats.isFile()) return { path, kind: 'file', mode: stats.mode };
  if (!stats.isSymbolicLink()) {
    throw new InputError(`${path} is neither a file, a folder nor a link`);
  }
  const target = await readlink(join(root, path));
  // What is absolute would still lead into the task's workspace, which is gone soon.
  if (isAbsolute(target) || !(await leadsInside(root, join(root, path)))) {
    throw new InputError(
      `${path} is a link that leads out of the project or nowhere`,
    );
  }
  return { path, kind: 'link', target };
}

async function leadsInside(root: string, link: string): Promise<boolean> {
  try {
    return `${await realpath(link)}${sep}`.startsWith(`${root}${sep}`);
  } catch {
    return false;
  }
}
