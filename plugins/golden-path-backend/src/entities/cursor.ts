import { InputError } from '@backstage/errors';
import type { EntityListQuery } from 'backstage-plugin-golden-path-common';
import { createHash } from 'node:crypto';
import { z } from 'zod';

/** The place in a sorted list after which a page begins. */
export interface Cursor {
  /** What the list is sorted by, of the last entity seen; null where it has none. */
  value: string | number | null;
  /** Ref of the last entity seen: decides between equals. */
  ref: string;
}

const schema = z.object({
  v: z.union([z.string(), z.number(), z.null()]),
  r: z.string(),
  q: z.string(),
});

/** Makes a cursor that only fits the query it was made for. */
export function encodeCursor(cursor: Cursor, query: EntityListQuery): string {
  const { value: v, ref: r } = cursor;
  const json = JSON.stringify({ v, r, q: digest(query) });
  return Buffer.from(json).toString('base64url');
}

/** @throws InputError where the text is no cursor, or one of another query */
export function decodeCursor(text: string, query: EntityListQuery): Cursor {
  const parsed = schema.safeParse(parse(text));
  if (!parsed.success) {
    throw new InputError(
      "Parameter 'cursor' is not one that this API gave; leave it out to start at the first page",
    );
  }
  const { v, r, q } = parsed.data;
  if (q !== digest(query)) {
    throw new InputError(
      "Parameter 'cursor' belongs to a list with other filters or another order; leave it out to start at the first page",
    );
  }
  return { value: v, ref: r };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    return undefined;
  }
}

function digest(query: EntityListQuery): string {
  const { cursor, limit, ...rest } = query;
  const entries = Object.entries(rest)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify(entries))
    .digest('base64url')
    .slice(0, 16);
}
