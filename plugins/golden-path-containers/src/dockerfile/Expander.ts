import { replaced, trimmed } from './patterns';
import type { Lookup } from './variables';

/** Longer values are not followed: `ARG A=$A$A$A$A` doubles with every line. */
const LONGEST = 4_096;
const DEEPEST = 20;
const NAME = /[A-Za-z_][A-Za-z0-9_]*|[0-9]+|[@*#?$!-]/y;

/** Thrown where a value cannot be told. No `Error`: a stack trace costs more than all the rest. */
export class Unknown {
  constructor(readonly message: string) {}
}

/** Where the `}` that closes the word at `from` stands. */
function skipBraces(word: string, from: number): number {
  let depth = 0;
  for (let i = from; i < word.length; i++) {
    if (word[i] === '{') depth++;
    else if (word[i] === '}' && depth-- === 0) return i;
  }
  return word.length;
}

/** Reads one word from left to right. */
export class Expander {
  readonly #word: string;
  readonly #lookup: Lookup;
  readonly #escape: string;
  #at = 0;
  #depth = 0;

  constructor(word: string, lookup: Lookup, escape: string) {
    this.#word = word;
    this.#lookup = lookup;
    this.#escape = escape;
  }

  run(): string {
    return this.#until('');
  }

  /** Reads up to an unquoted `stop` (not consumed) or the end. */
  #until(stop: string): string {
    let out = '';
    while (this.#at < this.#word.length) {
      const char = this.#word[this.#at];
      if (stop.includes(char)) return out;
      if (char === "'") out += this.#singleQuoted();
      else if (char === '"') out += this.#doubleQuoted();
      else if (char === '$') out += this.#dollar();
      else if (char === this.#escape) {
        out += this.#word[this.#at + 1] ?? '';
        this.#at += 2;
      } else {
        out += char;
        this.#at++;
      }
      if (out.length > LONGEST) throw new Unknown('A value is too long');
    }
    if (stop) throw new Unknown('A ${ is never closed');
    return out;
  }

  #singleQuoted(): string {
    const end = this.#word.indexOf("'", this.#at + 1);
    if (end < 0) throw new Unknown('A quote is never closed');
    const text = this.#word.slice(this.#at + 1, end);
    this.#at = end + 1;
    return text;
  }

  #doubleQuoted(): string {
    let out = '';
    this.#at++;
    while (this.#at < this.#word.length) {
      const char = this.#word[this.#at];
      if (char === '"') {
        this.#at++;
        return out;
      }
      if (char === '$') out += this.#dollar();
      else if (char === this.#escape) {
        const next = this.#word[this.#at + 1] ?? '';
        const escapes = next === '"' || next === '$' || next === this.#escape;
        out += escapes ? next : char + next;
        this.#at += 2;
      } else {
        out += char;
        this.#at++;
      }
      if (out.length > LONGEST) throw new Unknown('A value is too long');
    }
    throw new Unknown('A quote is never closed');
  }

  #dollar(): string {
    this.#at++;
    if (this.#word[this.#at] !== '{') {
      const name = this.#name();
      return name ? this.#valueOf(name) : '$';
    }
    this.#at++;
    const name = this.#name();
    if (!name) throw new Unknown('A ${ names no variable');
    if (++this.#depth > DEEPEST) throw new Unknown('Variables nest too deeply');
    const value = this.#modified(name);
    this.#depth--;
    if (this.#word[this.#at] !== '}') throw new Unknown('A ${ is never closed');
    this.#at++;
    return value;
  }

  #name(): string {
    NAME.lastIndex = this.#at;
    const name = NAME.exec(this.#word)?.[0] ?? '';
    this.#at += name.length;
    return name;
  }

  #modified(name: string): string {
    const colon = this.#word[this.#at] === ':';
    const operator = this.#word[this.#at + (colon ? 1 : 0)] ?? '';
    if (operator === '}' && !colon) return this.#valueOf(name);
    this.#at += colon ? 2 : 1;
    if (operator && '-+?'.includes(operator))
      return this.#defaulted(name, operator, colon);
    const cut = colon ? undefined : this.#cut(name, operator);
    if (cut === undefined) {
      throw new Unknown(`The form of \${${name}…} is not supported`);
    }
    return cut;
  }

  #cut(name: string, operator: string): string | undefined {
    if (!operator || !'#%/'.includes(operator)) return undefined;
    const twice = this.#word[this.#at] === operator;
    if (twice) this.#at++;
    if (operator !== '/') {
      const pattern = this.#until('}');
      return trimmed(this.#valueOf(name), pattern, operator, twice);
    }
    const pattern = this.#until('/}');
    let replacement = '';
    if (this.#word[this.#at] === '/') {
      this.#at++;
      replacement = this.#until('}');
    }
    return replaced(this.#valueOf(name), pattern, replacement, twice);
  }

  #defaulted(name: string, operator: string, colon: boolean): string {
    const variable = this.#lookup(name);
    const word = this.#attempt('}');
    if (variable.state === 'unknown') throw new Unknown(variable.reason);
    const set = variable.state === 'set' && !(colon && variable.value === '');
    if (operator === '+') return set ? word() : '';
    if (set) return variable.value;
    if (operator === '?') throw new Unknown(`$${name} must be set`);
    return word();
  }

  /** Reads a word whose value may turn out not to be needed. */
  #attempt(stop: string): () => string {
    const from = this.#at;
    try {
      const value = this.#until(stop);
      return () => value;
    } catch (error) {
      if (!(error instanceof Unknown)) throw error;
      this.#at = skipBraces(this.#word, from);
      return () => {
        throw error;
      };
    }
  }

  #valueOf(name: string): string {
    const variable = this.#lookup(name);
    if ('reason' in variable) throw new Unknown(variable.reason);
    return variable.state === 'set' ? variable.value : '';
  }
}
