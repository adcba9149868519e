import type { JsonObject } from '@backstage/types';
import type { EntityFacts } from 'backstage-plugin-golden-path-common';
import { createHash } from 'node:crypto';

/**
 * What the assessment of an entity depends on beyond the files of its source: entities of one location that share it share their
 * assessments.
 */
export interface Aspect extends AspectContent {
  /** Short, and empty where nothing differs from the plain case. */
  key: string;
}

interface AspectContent {
  /** By scorecard, the settings of the overrides that apply, in order. */
  overrides: Record<string, JsonObject[]>;
  /** What checks may know of the entity. */
  entity?: EntityFacts;
}

/** No override applies, and the catalog says nothing that checks may know. */
export const PLAIN: Aspect = { key: '', overrides: {} };

/** The aspect of this content. The same content always has the same key. */
export function aspectOf(content: AspectContent): Aspect {
  const { overrides, entity } = content;
  if (!Object.keys(overrides).length && !entity) return PLAIN;
  const key = createHash('sha256')
    .update(JSON.stringify([overrides, entity]))
    .digest('base64url')
    .slice(0, 22);
  return { key, overrides, ...(entity && { entity }) };
}

/** An aspect as the row of an entity holds it. */
export interface AspectColumns {
  aspect: string;
  aspect_document: string | null;
}

export function aspectColumns({ key, ...content }: Aspect): AspectColumns {
  const aspect_document = key ? JSON.stringify(content) : null;
  return { aspect: key, aspect_document };
}

export function readAspect(columns: AspectColumns): Aspect {
  const { aspect: key, aspect_document: document } = columns;
  if (!key || document === null) return PLAIN;
  return { key, ...(JSON.parse(document) as AspectContent) };
}
