import { isContextFile } from '../context/contextFileNames';
import { definitionKind } from '../definitions';
import { isDockerfile } from './isDockerfile';
import { isManifest } from './manifestNames';

/** Where an entity of the catalog names the image that it publishes. */
export const CATALOG_FILE = 'catalog-info.yaml';

/** Whether some check of the container scorecard reads the text of this file. */
export function wants(path: string): boolean {
  return (
    isDockerfile(path) ||
    isContextFile(path) ||
    definitionKind(path) !== undefined ||
    isManifest(path) ||
    path === CATALOG_FILE
  );
}
