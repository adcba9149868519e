import type { Budget } from './Budget';
import { tokensOf, type Token } from './patternTokens';
import { runPattern } from './runPattern';

/** A source of COPY with wildcards, which match within one folder's name, as Go's `filepath.Match` has it. */
export class CopyPattern {
  readonly #depth: number;
  readonly #tokens: Token[];

  /** @throws PatternError where it cannot be read */
  constructor(text: string) {
    this.#depth = text.split('/').length;
    // `**` is no more than `*` here, and `^` and `|` stand for themselves.
    this.#tokens = tokensOf(text.replace(/\*+/g, '*')).map(token => {
      if (token.kind === 'begin') return charOf('^');
      return token.kind === 'odd' ? charOf(token.char) : token;
    });
  }

  /** Whether it brings a file along: it names the file, or a folder above it. */
  brings(path: string, budget: Budget): boolean {
    const parts = path.split('/');
    if (parts.length < this.#depth) return false;
    const head = parts.slice(0, this.#depth).join('/');
    return runPattern(this.#tokens, head, budget);
  }
}

function charOf(char: string): Token {
  return { kind: 'char', code: char.codePointAt(0)! };
}
