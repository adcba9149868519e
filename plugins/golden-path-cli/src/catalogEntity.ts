import type { JsonObject } from '@backstage/types';
import type { Evidence } from 'backstage-plugin-golden-path-common';
import { parseAllDocuments } from 'yaml';

/** Where a project describes itself to a catalog. */
export const CATALOG_FILE = 'catalog-info.yaml';

/**
 * The entity that a project says it is: the first component of its `catalog-info.yaml`, or else the first entity there. A file that
 * cannot be read says nothing.
 */
export function catalogEntity({ files }: Evidence): JsonObject | undefined {
  const text = files.find(({ path }) => path === CATALOG_FILE)?.text;
  if (!text) return undefined;
  const entities = entitiesIn(text);
  const found = entities.find(one => one.kind === 'Component') ?? entities[0];
  if (!found) return undefined;
  // As the catalog has it: a filter may ask for the namespace.
  const { metadata } = found;
  return {
    ...found,
    metadata: { namespace: 'default', ...(metadata as JsonObject) },
  };
}

function entitiesIn(text: string): JsonObject[] {
  try {
    return parseAllDocuments(text)
      .map(document => document.toJS({ maxAliasCount: 100 }) as unknown)
      .filter(isEntity);
  } catch {
    return [];
  }
}

function isEntity(value: unknown): value is JsonObject {
  const entity = value as JsonObject | undefined | null;
  return (
    typeof entity?.kind === 'string' &&
    typeof entity.metadata === 'object' &&
    entity.metadata !== null
  );
}
