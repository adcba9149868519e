import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import {
  access,
  link,
  mkdir,
  open,
  readFile,
  realpath,
  rename,
  stat,
  unlink,
} from 'node:fs/promises';
import { dirname, isAbsolute, join, relative } from 'node:path';

/** Why a file was not written, as a sentence. */
export class NotWrittenError extends Error {}

/** A file of a project, with its text as it was read and as it is to be. */
export interface FileToWrite {
  /** Real path of the project's folder; nothing outside of it is written. */
  root: string;
  path: string;
  /** `undefined` for a file that did not exist. */
  before: string | undefined;
  after: string;
}

/**
 * Writes a file at once: whoever reads it sees the old text or the new one. A file that is no longer what was read is left alone.
 *
 * @throws `NotWrittenError` where it was not written
 */
export async function writeFile(file: FileToWrite): Promise<void> {
  try {
    if (file.before === undefined) await create(file);
    else await replace(file, file.before);
  } catch (error) {
    if (error instanceof NotWrittenError) throw error;
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    throw new NotWrittenError(`It could not be written (${code}).`);
  }
}

async function replace(
  { root, path, after }: FileToWrite,
  before: string,
): Promise<void> {
  const real = await realpath(join(root, path));
  assertInside(root, real);
  await access(real, constants.W_OK);
  const { mode } = await stat(real);
  await assertUnchanged(real, before);
  await throughTemporary(dirname(real), after, mode, async temporary => {
    await assertUnchanged(real, before);
    await rename(temporary, real);
  });
}

async function create({ root, path, after }: FileToWrite): Promise<void> {
  const target = join(root, path);
  const folder = await realpath(dirname(target)).catch(() => undefined);
  if (folder === undefined) await mkdir(dirname(target), { recursive: true });
  assertInside(root, folder ?? (await realpath(dirname(target))));
  await throughTemporary(dirname(target), after, 0o644, async temporary => {
    // Unlike a rename, a link does not replace what somebody else put there.
    await link(temporary, target).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
      throw new NotWrittenError('It was made by somebody else meanwhile.');
    });
    await unlink(temporary);
  });
}

async function throughTemporary(
  folder: string,
  text: string,
  mode: number,
  use: (temporary: string) => Promise<void>,
): Promise<void> {
  const temporary = join(folder, `.golden-path-${randomUUID()}.tmp`);
  const file = await open(temporary, 'wx', 0o600);
  try {
    try {
      await file.writeFile(text, 'utf8');
      await file.chmod(mode & 0o7777);
      await file.sync();
    } finally {
      await file.close();
    }
    await use(temporary);
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
}

async function assertUnchanged(real: string, before: string): Promise<void> {
  const bytes = await readFile(real);
  if (!bytes.equals(Buffer.from(before, 'utf8'))) {
    throw new NotWrittenError('It has changed since it was read.');
  }
}

function assertInside(root: string, real: string): void {
  const way = relative(root, real);
  if (way.startsWith('..') || isAbsolute(way)) {
    throw new NotWrittenError('It is a link that leads out of the project.');
  }
}
