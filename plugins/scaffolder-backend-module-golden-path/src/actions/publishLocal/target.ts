import { lstat, realpath } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Config } from '@backstage/config';
import { ConflictError, InputError } from '@backstage/errors';

const ROOT = 'goldenPath.publishLocal.root';

// One plain segment. It begins and ends with a letter or digit, so it is never "..", hidden, or an option of a command.
const PLAIN_NAME = /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9])?$/;

/** The folder that projects are published to, as an absolute path. Relative ones are resolved from the working directory. */
export function readPublishRoot(config: Config): string {
  const root = config.getOptionalString(ROOT);
  if (root) return resolve(root);
  throw new InputError(`publish:local needs a folder to write to: set ${ROOT}`);
}

/**
 * Where a project of this name goes: a folder directly in the root, nowhere else.
 *
 * @throws InputError where the name is not plain, ConflictError where something is there already
 */
export async function freeTarget(root: string, name: string): Promise<string> {
  if (!PLAIN_NAME.test(name)) {
    throw new InputError(
      `${JSON.stringify(
        name,
      )} cannot be the name of a project: use letters, digits, ".", "_" and "-", at most 100, with a letter or digit at both ends.`,
    );
  }
  const target = join(await realRoot(root), name);
  if (await exists(target)) throw takenError(name);
  return target;
}

/** What is said where something of this name exists, whether it is seen before or while writing. */
export function takenError(name: string): ConflictError {
  return new ConflictError(
    `There is a project "${name}" in the local workspace already. Choose another name, or remove the folder first.`,
  );
}

/** The root without links; as it is named where it does not exist yet. */
async function realRoot(root: string): Promise<string> {
  try {
    return await realpath(root);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return root;
    throw error;
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    // A link counts, wherever it leads: it is never followed.
    await lstat(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}
