import { redact } from './redact';

const WORD = /[^\s"'`=,;()[\]{}]{3,}/g;

/**
 * Masks in a sentence of a check what the lines it speaks of hold as secrets. The sentence's own words stay: "ENV API_TOKEN puts a
 * secret into the image" holds none.
 *
 * @param lines - the lines of the file that the sentence may quote
 */
export function maskQuotes(sentence: string, lines: string[]): string {
  let masked = sentence;
  for (const line of lines) {
    const shown = redact(line);
    if (shown === line) continue;
    for (const [word] of line.matchAll(WORD)) {
      if (!shown.includes(word)) masked = masked.replaceAll(word, '••••••');
    }
  }
  return masked;
}
