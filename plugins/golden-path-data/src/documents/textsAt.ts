import { itemsAt, textAt, type Place, type Source } from '../graph';

/** The text there; documents are plain, so what is no text is not there. */
export function wordAt(from: Source, path?: string): string | undefined {
  const answer = textAt(from, path);
  return answer.state === 'known' && answer.value.trim()
    ? answer.value.trim()
    : undefined;
}

/** The texts of the list there; a single text counts as a list of one. */
export function wordsAt(from: Source, path?: string): string[] {
  return itemsAt(from, path).items.flatMap(item => wordAt(item) ?? []);
}

/** The day in a date or timestamp, `YYYY-MM-DD`; nothing where it is none. */
export function dayAt(from: Source, path?: string): string | undefined {
  return /^\d{4}-\d\d-\d\d(?!\d)/.exec(wordAt(from, path) ?? '')?.[0];
}

/** A document in a file. */
export interface Placed {
  file: string;
  /** Its head. */
  at: Place;
}
