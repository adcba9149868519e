import type { Excerpt } from './assessment';
import { redact } from './redact';

const CONTEXT = 3;
const MOST_LINES = 24;
const MOST_COLUMNS = 400;

/**
 * The marked lines with three around them, at most 24 in all and 400 characters each, secrets masked.
 *
 * @param line - first marked line, from 1
 * @param endLine - last marked line
 */
export function excerptOf(
  text: string,
  line: number,
  endLine: number,
): Excerpt {
  const all = text.split('\n');
  const start = Math.max(1, line - CONTEXT);
  const end = Math.min(all.length, endLine + CONTEXT, start + MOST_LINES - 1);
  const lines = all.slice(start - 1, end).map(raw => {
    const shown = redact(raw.replace(/\r$/, ''));
    return shown.length > MOST_COLUMNS
      ? `${shown.slice(0, MOST_COLUMNS)}…`
      : shown;
  });
  return { start, lines };
}
