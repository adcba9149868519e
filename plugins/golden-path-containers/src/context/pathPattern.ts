import type { Budget } from './Budget';
import { PatternError, tokensOf, type Token } from './patternTokens';
import { runPattern } from './runPattern';

/** A path with wildcards, ready to be compared with paths. */
export interface PathPattern {
  /** As it was cleaned, e.g. `a/b` for `/a//b/`. */
  text: string;
  matches(path: string, budget: Budget): boolean;
}

/**
 * Makes a pattern that matches exactly what a pattern of moby/patternmatcher does on Linux: it is a plain text, a prefix, a suffix or
 * a regular expression there, with `**` for any number of folders.
 *
 * @param text - not empty, and cleaned as `cleanPath` does
 * @throws PatternError where BuildKit would stop, or where the meaning hangs on Go's regular expressions
 */
export function pathPattern(text: string): PathPattern {
  const tokens = tokensOf(text);
  return { text, matches: matcherOf(text, tokens) };
}

function matcherOf(text: string, tokens: Token[]): PathPattern['matches'] {
  const plain = /[[\]\\]/.test(text) ? undefined : plainMatcher(text);
  if (plain) return plain;
  const odd = tokens.find(token => token.kind === 'odd');
  if (odd?.kind === 'odd') {
    throw new PatternError(
      `has \`${odd.char}\` beside wildcards, where it does not stand for itself`,
      false,
    );
  }
  // Most paths are told by how the pattern begins and ends.
  const prefix = literal(tokens);
  const suffix = literal([...tokens].reverse()).reverse();
  const head = String.fromCodePoint(...prefix);
  const tail = String.fromCodePoint(...suffix);
  return (path, budget) => {
    if (!path.startsWith(head) || !path.endsWith(tail)) return false;
    return runPattern(tokens, path, budget);
  };
}

// patternmatcher compares these without a regular expression: `a`, `a/**`, `**`, `**/a`.
function plainMatcher(text: string): PathPattern['matches'] | undefined {
  if (!/[*?]/.test(text)) return path => path === text;
  if (/^[^*?]*\*\*$/.test(text)) {
    const prefix = text.slice(0, -2);
    return path => path.startsWith(prefix);
  }
  if (/^\*\*[^*?]+$/.test(text)) {
    const suffix = text.slice(2);
    const whole = suffix.startsWith('/') ? suffix.slice(1) : undefined;
    return path => path.endsWith(suffix) || path === whole;
  }
  return undefined;
}

/** How many characters are compared before a pattern is run. */
const LONGEST_LITERAL = 64;

function literal(tokens: Token[]): number[] {
  const codes: number[] = [];
  for (const token of tokens) {
    if (token.kind !== 'char' || codes.length === LONGEST_LITERAL) break;
    codes.push(token.code);
  }
  return codes;
}
