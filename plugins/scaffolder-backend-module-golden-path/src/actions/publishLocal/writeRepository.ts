import fs from 'node:fs';
import {
  chmod,
  copyFile,
  mkdir,
  mkdtemp,
  rename,
  rm,
  symlink,
} from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import git from 'isomorphic-git';
import type { Author } from './author';
import type { TreeEntry } from './listTree';
import { takenError } from './target';

/** What a repository is made of. */
export interface NewRepository {
  /** Folder that the entries are read from. */
  source: string;
  entries: TreeEntry[];
  /** Folder that the repository becomes. */
  target: string;
  author: Author;
  message: string;
}

/**
 * Writes a repository with a first commit on the branch `main`, whole or not at all: it is made in a hidden folder beside the target,
 * then takes its name.
 *
 * What the project's own `.gitignore` names is copied and not committed, as `git add --all` would do.
 *
 * @returns the commit's id
 */
export async function writeRepository(
  repository: NewRepository,
): Promise<string> {
  const { target } = repository;
  const root = dirname(target);
  await mkdir(root, { recursive: true });
  const draft = await mkdtemp(join(root, `.${basename(target)}-`));
  try {
    await chmod(draft, 0o755);
    await copyTree(repository, draft);
    const commit = await commitAll(repository, draft);
    await rename(draft, target);
    return commit;
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOTEMPTY' || code === 'EEXIST' || code === 'ENOTDIR') {
      throw takenError(basename(target));
    }
    throw error;
  }
}

async function copyTree(
  { source, entries }: NewRepository,
  draft: string,
): Promise<void> {
  for (const entry of entries) {
    const to = join(draft, entry.path);
    if (entry.kind === 'folder') {
      await mkdir(to);
    } else if (entry.kind === 'link') {
      await symlink(entry.target, to);
    } else {
      await copyFile(join(source, entry.path), to);
      // Git knows two modes; what else a template's author had on disk stays there.
      await chmod(to, entry.mode & 0o111 ? 0o755 : 0o644);
    }
  }
}

async function commitAll(
  { entries, author, message }: NewRepository,
  dir: string,
): Promise<string> {
  await git.init({ fs, dir, defaultBranch: 'main' });
  const files = entries.filter(e => e.kind !== 'folder').map(e => e.path);
  // One after the other: adding in parallel opens every file at once.
  for (const filepath of files) await git.add({ fs, dir, filepath });
  return git.commit({ fs, dir, message, author, committer: author });
}
