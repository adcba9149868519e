/** A value in JSON, with where it stands. */
export type Json = { start: number; end: number } & (
  | { kind: 'scalar'; value: string | number | boolean | undefined }
  | { kind: 'list'; items: Json[] }
  | { kind: 'map'; entries: Array<{ key: string; value: Json }> }
);

const DEEPEST = 100;
const TOKEN =
  /[\s\uFEFF]*(?:([{}[\],:])|("(?:[^"\\\n]|\\.)*")|(-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null))/y;

interface Token {
  text: string;
  start: number;
  end: number;
}

class JsonReader {
  #next = 0;

  constructor(private readonly tokens: Token[]) {}

  read(): Json {
    const value = this.#value(0);
    if (this.#next < this.tokens.length) throw new SyntaxError('more follows');
    return value;
  }

  #value(depth: number): Json {
    const { text, start, end } = this.#take();
    if (depth > DEEPEST) throw new SyntaxError('nested too deep');
    if (text === '{') {
      const entries: Array<{ key: string; value: Json }> = [];
      const close = this.#each('}', () => {
        const key = this.#take().text;
        if (!key.startsWith('"') || this.#take().text !== ':')
          throw new SyntaxError('no key');
        entries.push({ key: JSON.parse(key), value: this.#value(depth + 1) });
      });
      return { kind: 'map', entries, start, end: close };
    }
    if (text === '[') {
      const items: Json[] = [];
      const close = this.#each(']', () => items.push(this.#value(depth + 1)));
      return { kind: 'list', items, start, end: close };
    }
    const value: string | number | boolean | null = JSON.parse(text);
    return { kind: 'scalar', value: value ?? undefined, start, end };
  }

  #each(close: string, read: () => void): number {
    if (this.tokens[this.#next]?.text === close) return this.#take().end;
    for (;;) {
      read();
      const { text, end } = this.#take();
      if (text === close) return end;
      if (text !== ',') throw new SyntaxError('no comma');
    }
  }

  #take(): Token {
    const token = this.tokens[this.#next++];
    if (!token) throw new SyntaxError('the end is missing');
    return token;
  }
}

/** Parses JSON with the place of every value; `undefined` where it is none, or nested too deep. */
export function readJson(text: string): Json | undefined {
  try {
    const tokens = tokensOf(text);
    return tokens && new JsonReader(tokens).read();
  } catch {
    // Of a token at the wrong place, or one that is longer than an expression can match.
    return undefined;
  }
}

function tokensOf(text: string): Token[] | undefined {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  const length = text.trimEnd().length;
  while (TOKEN.lastIndex < length) {
    const match = TOKEN.exec(text);
    if (!match) return undefined;
    const token = match[1] ?? match[2] ?? match[3];
    const end = TOKEN.lastIndex;
    tokens.push({ text: token, start: end - token.length, end });
  }
  return tokens;
}
