import type { Grant } from 'backstage-plugin-golden-path-common';
import { createHash } from 'node:crypto';

/** What of waivers the row of an entity holds. */
export interface GrantColumns {
  /** What its assessments are found by. */
  aspect: string;
  /** The aspect without waivers. */
  plain_aspect: string;
  grants: string;
}

/**
 * The aspect of an entity for which these grants hold, and what it is made of. Like every aspect its key follows from the content, so
 * entities that share a place and their waivers share an assessment.
 */
export function grantedAspect(plain: string, grants: Grant[]): GrantColumns {
  const sorted = [...grants].sort((a, b) => (a.id < b.id ? -1 : 1));
  const document = JSON.stringify(sorted);
  return {
    aspect: sorted.length ? keyOf(plain, document) : plain,
    plain_aspect: plain,
    grants: document,
  };
}

function keyOf(plain: string, document: string): string {
  return createHash('sha256')
    .update(JSON.stringify([plain, document]))
    .digest('base64url')
    .slice(0, 22);
}
