import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Evidence } from 'backstage-plugin-golden-path-common';
import { readFolder, readSingleFile } from 'backstage-plugin-golden-path-node';

/** A PATH that was read: a project's folder, or a single file as a project of one file. */
export interface ReadPath {
  evidence: Evidence;
  /** The project's folder, which the paths in the evidence are relative to. */
  root: string;
}

export async function readPath(
  path: string,
  wants: (path: string) => boolean,
): Promise<ReadPath> {
  const isFolder = await stat(path).then(
    stats => stats.isDirectory(),
    () => false,
  );
  return isFolder
    ? { evidence: await readFolder(path, { wants }), root: path }
    : { evidence: await readSingleFile(path), root: dirname(path) };
}
