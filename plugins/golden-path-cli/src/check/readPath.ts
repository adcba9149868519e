import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { JsonObject } from '@backstage/types';
import {
  entityFacts,
  type Evidence,
} from 'backstage-plugin-golden-path-common';
import { readFolder, readSingleFile } from 'backstage-plugin-golden-path-node';
import { catalogEntity, CATALOG_FILE } from '../catalogEntity';

/** A PATH that was read: a project's folder, or a single file as a project of one file. */
export interface ReadPath {
  evidence: Evidence;
  /** The project's folder, which the paths in the evidence are relative to. */
  root: string;
  /** The entity of the catalog that the project says it is. */
  entity?: JsonObject;
}

export async function readPath(
  path: string,
  wants: (path: string) => boolean,
): Promise<ReadPath> {
  const isFolder = await stat(path).then(
    stats => stats.isDirectory(),
    () => false,
  );
  if (!isFolder) {
    return { evidence: await readSingleFile(path), root: dirname(path) };
  }
  const evidence = await readFolder(path, {
    wants: file => file === CATALOG_FILE || wants(file),
  });
  const entity = catalogEntity(evidence);
  const facts = entityFacts(entity);
  return {
    evidence: { ...evidence, ...(facts && { entity: facts }) },
    root: path,
    ...(entity && { entity }),
  };
}
