import { isSpace, skipSpace } from './characters';
import type { Token } from './types';

/** A word of a text with its range in that text, as written. */
export type Word = Token;

/** Words between white space, quotes without meaning: how BuildKit splits FROM, COPY, EXPOSE and their like. */
export function plainWords(text: string): Word[] {
  return words(text, i => {
    let end = i;
    while (end < text.length && !isSpace(text.charCodeAt(end))) end++;
    return end;
  });
}

/**
 * Words that quotes and the escape character hold together, with these kept: how BuildKit splits ENV, ARG and LABEL
 * (parseWords).
 */
export function quotedWords(text: string, escape: string): Word[] {
  return words(text, start => {
    let quote = '';
    let i = start;
    for (; i < text.length; i++) {
      const char = text[i];
      if (char === escape) i++;
      else if (quote) {
        if (char === quote) quote = '';
      } else if (char === '"' || char === "'") quote = char;
      else if (isSpace(text.charCodeAt(i))) break;
    }
    return Math.min(i, text.length);
  });
}

function words(text: string, endOf: (start: number) => number): Word[] {
  const found: Word[] = [];
  let at = skipSpace(text, 0, text.length);
  while (at < text.length) {
    const end = endOf(at);
    found.push({ text: text.slice(at, end), start: at, end });
    at = skipSpace(text, end, text.length);
  }
  return found;
}
