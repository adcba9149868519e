import { redact } from './redact';

const WORD = /[^\s"'`=,;()[\]{}]{3,}/g;

/** Masks, in a sentence, what these lines hold as secrets. */
export type MaskQuotes = (sentence: string, lines: string[]) => string;

/**
 * Makes a function that masks in a check's sentence what the lines it speaks of hold as secrets. The sentence's own words stay:
 * "ENV API_TOKEN puts a secret into the image" holds none. A line is looked through once, however many sentences speak of it.
 */
export function quoteMasker(): MaskQuotes {
  const shown = new Map<string, string>();
  const show = (line: string) => {
    let masked = shown.get(line);
    if (masked === undefined) {
      masked = redact(line);
      shown.set(line, masked);
    }
    return masked;
  };
  return (sentence, lines) => {
    const withSecrets = lines.filter(line => show(line) !== line);
    if (!withSecrets.length) return sentence;
    return sentence.replace(WORD, word =>
      withSecrets.some(
        line => line.includes(word) && !show(line).includes(word),
      )
        ? '••••••'
        : word,
    );
  };
}
