import type { Excerpt } from './assessment';
import { redact } from './redact';

const CONTEXT = 3;
const MOST_LINES = 24;
const MOST_COLUMNS = 400;
/** How much of a line is looked at, so that a secret is known as one although the cut goes through it. */
const READ_COLUMNS = 4_000;

/**
 * The marked lines with three around them, at most 24 in all and 400 characters each, secrets masked.
 *
 * @param all - the lines of the file
 * @param line - first marked line, from 1
 * @param endLine - last marked line
 */
export function excerptOf(
  all: string[],
  line: number,
  endLine: number,
): Excerpt {
  const start = Math.max(1, line - CONTEXT);
  const end = Math.min(all.length, endLine + CONTEXT, start + MOST_LINES - 1);
  const lines = all.slice(start - 1, end).map(raw => {
    const shown = redact(raw.slice(0, READ_COLUMNS).replace(/\r$/, ''));
    return shown.length > MOST_COLUMNS
      ? `${shown.slice(0, MOST_COLUMNS)}…`
      : shown;
  });
  return { start, lines };
}
