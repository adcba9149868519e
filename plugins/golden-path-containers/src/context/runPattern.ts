import type { Budget } from './Budget';
import type { Token } from './patternTokens';

const SLASH = 0x2f;
const NEWLINE = 0x0a;

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

  #isNew(state: number): boolean {
    const isNew = this.#entered[state] !== this.#taken + 1;
    this.#entered[state] = this.#taken + 1;
    return isNew;
  }

  #add(state: number): boolean {
    const isNew = this.#isNew(state);
    if (isNew) this.states.push(state);
    return isNew;
  }

  // A token that may match nothing lets what follows it be entered as well.
  #enter(from: number): void {
    for (let state = from; ; state++) {
      const kind = this.#tokens[state]?.kind;
      if (kind === 'begin') {
        if (this.#taken > 0) return;
      } else if (kind === 'deep') {
        if (!this.#isNew(state)) return;
        this.#add(state + 1);
        state++;
      } else if (!this.#add(state) || (kind !== 'star' && kind !== 'rest')) {
        return;
      }
    }
  }
}

/** Whether the tokens make up the whole path. All ways to match are followed at once, so the work is tokens times characters. */
export function runPattern(
  tokens: Token[],
  path: string,
  budget: Budget,
): boolean {
  budget.spend(tokens.length);
  if (budget.exhausted) return false;
  const run = new Run(tokens);
  for (const char of path) {
    budget.spend(1 + run.states.length);
    if (!run.states.length || budget.exhausted) return false;
    run.take(char.codePointAt(0)!);
  }
  return run.states.includes(tokens.length);
}
