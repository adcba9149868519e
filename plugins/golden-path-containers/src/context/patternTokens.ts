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
