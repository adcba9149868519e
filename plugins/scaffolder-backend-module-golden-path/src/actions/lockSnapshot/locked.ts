import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';

/** A lock as `docs/schemas/snapshot-lock.schema.json` describes it. */
interface Lock {
  generator: string;
  version: string;
  inputs: Record<string, string>;
  templates: Record<string, string>;
}

/** A lock is written by the template's own author, but what it names is read: no more than this. */
const MOST_FILES = 10_000;

/**
 * The text of a lock with the hashes of the files as they are now. Which files count stays as it is.
 *
 * @param text - of the lock as the template wrote it
 * @param root - of the project
 * @param snapshot - folder of the snapshot in it, with slashes
 * @throws InputError where it is no lock, or names a file that is not there
 */
export async function locked(
  text: string,
  root: string,
  snapshot: string,
): Promise<string> {
  const lock = lockOf(text);
  const app = snapshot.split('/').slice(0, -1);
  const hashed = async (
    hashes: Record<string, string>,
    from: string[],
  ): Promise<Record<string, string>> => {
    const names = Object.keys(hashes);
    const entries = names.map(async name => [
      name,
      await hashOf(root, [...from, ...name.split('/')]),
    ]);
    return Object.fromEntries(await Promise.all(entries));
  };
  const inputs = await hashed(lock.inputs, app);
  const templates = await hashed(lock.templates, snapshot.split('/'));
  return `${JSON.stringify({ ...lock, inputs, templates }, undefined, 1)}\n`;
}

function lockOf(text: string): Lock {
  let lock: Partial<Lock>;
  try {
    lock = JSON.parse(text);
  } catch {
    throw new InputError('The lock of the snapshot is no JSON');
  }
  for (const part of ['inputs', 'templates'] as const) {
    const files = Object.keys(lock?.[part] ?? {}).length;
    if (files === 0 || files > MOST_FILES)
      throw new InputError(`The lock of the snapshot names no ${part}`);
  }
  return lock as Lock;
}

async function hashOf(root: string, steps: string[]): Promise<string> {
  const path: string[] = [];
  for (const one of steps) {
    if (one === '..' && path.length) path.pop();
    else path.push(one);
  }
  const name = path.join('/');
  const file = resolveSafeChildPath(root, name);
  try {
    return createHash('sha256')
      .update(await readFile(file))
      .digest('hex');
  } catch {
    throw new InputError(
      `The lock of the snapshot names ${name}, which the project does not have`,
    );
  }
}
