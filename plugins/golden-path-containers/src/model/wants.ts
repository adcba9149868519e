import { isContextFile } from '../context/contextFileNames';
import { definitionKind } from '../definitions';
import { isDockerfile } from './isDockerfile';

/** Where an entity of the catalog names the image that it publishes. */
export const CATALOG_FILE = 'catalog-info.yaml';

/** Whether some check of the container scorecard reads the text of this file. */
export function wants(path: string): boolean {
  return (
    isDockerfile(path) ||
    isContextFile(path) ||
    definitionKind(path) !== undefined ||
    path === CATALOG_FILE
  );
}
