import { constants, type Stats } from 'node:fs';
import {
  open,
  readlink,
  realpath,
  stat,
  type FileHandle,
} from 'node:fs/promises';
import { errorCode } from './folderError';
import { isInside } from './isInside';

const CHUNK = 64 * 1024;

/** Why a file was not read. `lasting` until the file itself changes; otherwise another try may go well. */
export class UnreadError extends Error {
  readonly lasting: boolean;

  constructor(message: string, lasting: boolean) {
    super(message);
    this.lasting = lasting;
  }
}

/**
 * The bytes of a regular file inside a folder, one more than `most` if it is larger. Where the file lies is checked once it is
 * open, so that a path replaced meanwhile leads nowhere.
 *
 * @param root - real path of the folder
 * @param target - real path of the file
 */
export async function readInside(
  root: string,
  target: string,
  most: number,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const file = await openQuietly(target);
  try {
    const stats = await file.stat();
    if (!stats.isFile())
      throw new UnreadError('It is not a regular file.', true);
    const real = await realPathOf(file, stats, target);
    if (real === undefined || !isInside(root, real)) {
      throw new UnreadError('It was replaced while it was read.', false);
    }
    return await bytesOf(file, most, signal);
  } finally {
    await file.close();
  }
}

async function openQuietly(target: string): Promise<FileHandle> {
  const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;
  try {
    // Without O_NONBLOCK, opening a pipe would wait for somebody to write.
    return await open(target, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  } catch (error) {
    const code = errorCode(error);
    if (code === 'EACCES' || code === 'EPERM') {
      throw new UnreadError('Reading the file is not permitted.', true);
    }
    throw new UnreadError(`The file could not be opened (${code}).`, false);
  }
}

/** Where an open file lies: the kernel knows on Linux; elsewhere the path must still lead to the same file. */
async function realPathOf(
  file: FileHandle,
  opened: Stats,
  target: string,
): Promise<string | undefined> {
  try {
    return await readlink(`/proc/self/fd/${file.fd}`);
  } catch {
    const real = await realpath(target);
    const there = await stat(real);
    const same = there.dev === opened.dev && there.ino === opened.ino;
    return same ? real : undefined;
  }
}

async function bytesOf(
  file: FileHandle,
  most: number,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  while (length <= most) {
    signal.throwIfAborted();
    const chunk = new Uint8Array(Math.min(CHUNK, most + 1 - length));
    const { bytesRead } = await file.read(chunk, 0, chunk.length);
    if (!bytesRead) break;
    chunks.push(chunk.subarray(0, bytesRead));
    length += bytesRead;
  }
  return Buffer.concat(chunks, length);
}
