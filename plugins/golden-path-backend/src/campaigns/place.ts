import { InputError } from '@backstage/errors';
import { z } from 'zod';

/** The last entity of a page by title. */
export interface Place {
  title: string;
  ref: string;
}

const schema = z.tuple([z.string(), z.string()]);

export function encodePlace({ title, ref }: Place): string {
  return Buffer.from(JSON.stringify([title, ref])).toString('base64url');
}

/** @throws InputError where the text is no cursor */
export function decodePlace(text: string): Place {
  try {
    const json = Buffer.from(text, 'base64url').toString();
    const [title, ref] = schema.parse(JSON.parse(json));
    return { title, ref };
  } catch {
    throw new InputError(
      "Parameter 'cursor' is not one that this API gave; leave it out to start at the first page",
    );
  }
}
