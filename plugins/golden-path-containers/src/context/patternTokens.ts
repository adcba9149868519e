import type { Budget } from './Budget';

/** A pattern that cannot be used; the message is to stand after it in a sentence. */
export class PatternError extends Error {
  override name = 'PatternError';

  /** @param refused - BuildKit stops at it; else its meaning hangs on Go's regular expressions, and is not told here */
  constructor(message: string, readonly refused: boolean) {
    super(message);
  }
}

/** What one piece of a pattern stands for; characters are code points. */
export type Token =
  | { kind: 'char'; code: number }
  /** `?`: any character but a slash. */
  | { kind: 'any' }
  /** `[a-z]`, which may hold a slash. Pairs of first and last. */
  | { kind: 'class'; negated: boolean; ranges: Array<[number, number]> }
  /** `*`: any characters but slashes. */
  | { kind: 'star' }
  /** `**` before more: nothing, or any characters up to a slash. It is two tokens: where it is entered, and where it goes on. */
  | { kind: 'deep' }
  | { kind: 'deeper' }
  /** `**` at the end. */
  | { kind: 'rest' }
  /** `^`, which patternmatcher hands on to the regular expression. */
  | { kind: 'begin' }
  /** `|` and `{2}`, which it hands on as well, though it means to escape them. */
  | { kind: 'odd'; char: string };

const SLASH = 0x2f;
const NEWLINE = 0x0a;

/** Reads a pattern as patternmatcher's `compile` does, after the syntax check of Go's `filepath.Match`. */
export function tokensOf(text: string): Token[] {
  const chars = Array.from(text);
  const tokens: Token[] = [];
  let at = 0;
  while (at < chars.length) {
    const char = chars[at++];
    if (char === '*' && chars[at] === '*') {
      at++;
      if (chars[at] === '/') at++;
      if (at === chars.length) tokens.push({ kind: 'rest' });
      else tokens.push({ kind: 'deep' }, { kind: 'deeper' });
    } else if (char === '*') tokens.push({ kind: 'star' });
    else if (char === '?') tokens.push({ kind: 'any' });
    else if (char === '^') tokens.push({ kind: 'begin' });
    else if (char === '|' || (char === '{' && isRepetition(chars, at)))
      tokens.push({ kind: 'odd', char });
    else if (char === '\\') tokens.push(charToken(escaped(chars, at++)));
    else if (char === '[') {
      const read = readClass(chars, at);
      tokens.push(read.token);
      at = read.next;
    } else tokens.push(charToken(char));
  }
  return tokens;
}

/** Numbers longer than this are too large for Go's repetitions. */
const LONGEST_REPETITION = 10;

function isRepetition(chars: string[], at: number): boolean {
  const after = chars.slice(at, at + LONGEST_REPETITION).join('');
  return /^\d+(?:,\d*)?\}/.test(after);
}

function charToken(char: string): Token {
  return { kind: 'char', code: char.codePointAt(0)! };
}

function escaped(chars: string[], at: number): string {
  const char = chars[at];
  if (char === undefined) {
    throw new PatternError('ends in a backslash', true);
  }
  // Go's regular expression takes \d, \b and their like in its own way, or refuses them.
  if (/[A-Za-z0-9]/.test(char)) {
    throw new PatternError(
      'has a backslash before a letter or digit; folders are told apart by `/`',
      false,
    );
  }
  return char;
}

function readClass(
  chars: string[],
  start: number,
): { token: Token; next: number } {
  const negated = chars[start] === '^';
  let at = negated ? start + 1 : start;
  const ranges: Array<[number, number]> = [];
  const next = () => {
    let char = chars[at++];
    if (char === undefined || char === '-' || char === ']') {
      throw new PatternError('has an unfinished `[`', true);
    }
    // patternmatcher rewrites wildcards inside brackets too.
    if (char === '*' || char === '?' || (char === '[' && chars[at] === ':')) {
      throw new PatternError(`has \`${char}\` inside brackets`, false);
    }
    if (char === '\\') char = escaped(chars, at++);
    if (at >= chars.length) {
      throw new PatternError('has an unfinished `[`', true);
    }
    return char.codePointAt(0)!;
  };
  while (chars[at] !== ']' || !ranges.length) {
    const low = next();
    let high = low;
    if (chars[at] === '-') {
      at++;
      high = next();
    }
    if (low > high) {
      throw new PatternError('has a range that runs backwards', true);
    }
    ranges.push([low, high]);
  }
  return { token: { kind: 'class', negated, ranges }, next: at + 1 };
}

/** Whether the tokens make up the whole path. All ways to match are followed at once, so the work is tokens times characters. */
export function runNfa(tokens: Token[], path: string, budget: Budget): boolean {
  const run = new Run(tokens);
  for (const char of path) {
    budget.spend(1 + run.states.length);
    if (!run.states.length || budget.exhausted) return false;
    run.take(char.codePointAt(0)!);
  }
  return run.states.includes(tokens.length);
}

class Run {
  /** The tokens that may take the next character. */
  states: number[] = [];
  readonly #tokens: Token[];
  /** When each token was last entered: how many characters had been taken, plus one. */
  readonly #entered: Int32Array;
  #taken = 0;

  constructor(tokens: Token[]) {
    this.#tokens = tokens;
    this.#entered = new Int32Array(tokens.length + 1);
    this.#enter(0);
  }

  take(code: number): void {
    const { states } = this;
    this.states = [];
    this.#taken++;
    for (const state of states) {
      const token = this.#tokens[state];
      if (token?.kind === 'deeper') {
        if (code === SLASH) this.#enter(state + 1);
        if (code !== NEWLINE) this.#add(state);
      } else if (token?.kind === 'star' || token?.kind === 'rest') {
        if (code !== (token.kind === 'star' ? SLASH : NEWLINE))
          this.#enter(state);
      } else if (token && takes(token, code)) this.#enter(state + 1);
    }
  }

  #add(state: number): boolean {
    if (this.#entered[state] === this.#taken + 1) return false;
    this.#entered[state] = this.#taken + 1;
    this.states.push(state);
    return true;
  }

  // A token that may match nothing lets what follows it be entered as well.
  #enter(from: number): void {
    for (let state = from; ; state++) {
      const kind = this.#tokens[state]?.kind;
      if (kind === 'begin') {
        if (this.#taken > 0) return;
      } else if (kind === 'deep') {
        this.#add(state + 1);
        state++;
      } else if (!this.#add(state) || (kind !== 'star' && kind !== 'rest')) {
        return;
      }
    }
  }
}

function takes(token: Token, code: number): boolean {
  switch (token.kind) {
    case 'char':
      return token.code === code;
    case 'any':
      return code !== SLASH;
    case 'class':
      return (
        token.ranges.some(([low, high]) => low <= code && code <= high) !==
        token.negated
      );
    default:
      return false;
  }
}
