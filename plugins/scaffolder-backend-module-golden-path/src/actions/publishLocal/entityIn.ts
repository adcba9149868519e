import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { parseAllDocuments } from 'yaml';

/** The file that the catalog reads of a project. */
export const CATALOG_INFO = 'catalog-info.yaml';

/**
 * The reference of the first entity that a project describes; nothing where it describes none.
 *
 * @throws InputError where the description cannot be read: better now than as a project that the catalog never shows
 */
export async function entityRefIn(folder: string): Promise<string | undefined> {
  let text: string;
  try {
    text = await readFile(join(folder, CATALOG_INFO), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  const [document] = parseAllDocuments(text);
  if (document?.errors.length) {
    const reason = document.errors[0].message;
    throw new InputError(`${CATALOG_INFO} is not valid YAML: ${reason}`);
  }
  try {
    return stringifyEntityRef(document?.toJS() as Entity);
  } catch (error) {
    throw new InputError(`${CATALOG_INFO} describes no entity`, error);
  }
}
