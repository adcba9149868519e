import {
  expand,
  type Expanded,
  type Instruction,
  type Variable,
} from '../dockerfile';

/** Longer chains of stages are not followed. */
const MOST_PARENTS = 100;
const TOO_DEEP: Variable = {
  state: 'unknown',
  reason: 'Too many stages build on each other',
};

/** Variables that BuildKit sets from the platforms of a build. */
const AUTOMATIC =
  /^(?:BUILD|TARGET)(?:PLATFORM|OS|OSVERSION|ARCH|VARIANT)$|^TARGETSTAGE$/;
/** Build arguments that need no declaration. */
const PREDEFINED = /^(?:HTTPS?|FTP|NO|ALL)_PROXY$/i;

interface Definition {
  index: number;
  variable: Variable;
}

/** The definitions of each name, in the order of the file. */
type Definitions = Map<string, Definition[]>;

/** The variables of one stage, or of the instructions before the first FROM. @public */
export class Scope {
  readonly #escape: string;
  readonly #parent?: Scope;
  readonly #global?: Scope;
  /** What an undeclared variable is here: the base image may set it. */
  readonly #undeclared: Variable;
  readonly #args: Definitions = new Map();
  readonly #envs: Definitions = new Map();

  constructor(options: {
    escape: string;
    parent?: Scope;
    global?: Scope;
    undeclared: Variable;
  }) {
    this.#escape = options.escape;
    this.#parent = options.parent;
    this.#global = options.global;
    this.#undeclared = options.undeclared;
  }

  /** Takes in an ARG or ENV; `index` is its place in the file. */
  define(instruction: Instruction, index: number): void {
    const definitions = instruction.name === 'env' ? this.#envs : this.#args;
    // All values of one ENV see what was set before it.
    const defined = assignments(instruction).map(({ name, value }) => ({
      name,
      variable:
        value === undefined
          ? this.#argument(name)
          : variableOf(this.expand(value, index)),
    }));
    for (const { name, variable } of defined) {
      const list = definitions.get(name);
      if (list) list.push({ index, variable });
      else definitions.set(name, [{ index, variable }]);
    }
  }

  /** Replaces the variables of a word that stands at `index` in the file. */
  expand(word: string, index: number): Expanded {
    return expand(word, name => this.lookup(name, index), this.#escape);
  }

  /** What `name` is just before the instruction at `index`. */
  lookup(name: string, index: number): Variable {
    const own = this.#own(name, index);
    if (own) return own;
    let last = this.#undeclared;
    let ancestor = this.#parent;
    for (let i = 0; ancestor; i++) {
      if (i > MOST_PARENTS) return TOO_DEEP;
      const found = ancestor.#own(name, index);
      if (found) return found;
      last = ancestor.#undeclared;
      ancestor = ancestor.#parent;
    }
    return automatic(name) ?? last;
  }

  // ENV wins over ARG whatever their order.
  #own(name: string, index: number): Variable | undefined {
    return (
      lastBefore(this.#envs.get(name), index) ??
      lastBefore(this.#args.get(name), index)
    );
  }

  // An ARG without a value takes the one given before the first FROM, or what the build is called with.
  #argument(name: string): Variable {
    const reason = `ARG ${name} has no default`;
    const global = this.#global?.lookup(name, Infinity);
    if (global && global.state !== 'unset') return global;
    return automatic(name) ?? { state: 'argument', reason };
  }
}

function lastBefore(
  list: Definition[] | undefined,
  index: number,
): Variable | undefined {
  if (!list) return undefined;
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle].index < index) low = middle + 1;
    else high = middle;
  }
  return low > 0 ? list[low - 1].variable : undefined;
}

function automatic(name: string): Variable | undefined {
  if (AUTOMATIC.test(name))
    return { state: 'unknown', reason: `$${name} depends on the platform` };
  if (PREDEFINED.test(name))
    return { state: 'unknown', reason: `$${name} comes from the build` };
  return undefined;
}

function variableOf(expanded: Expanded): Variable {
  return expanded.known
    ? { state: 'set', value: expanded.value }
    : { state: 'unknown', reason: expanded.reason };
}

/** One `name=value` of an ARG, ENV or LABEL, as written; an ARG may lack the value. */
export interface Assignment {
  name: string;
  value?: string;
  /** Offset in the file. */
  start: number;
}

/** The assignments of an ARG, ENV or LABEL, with `ENV name value` in its old form. */
export function assignments(instruction: Instruction): Assignment[] {
  const { args, name } = instruction;
  if (!args.length) return [];
  const first = args[0].text;
  if (name !== 'arg' && !first.includes('=')) {
    const value = instruction.body.slice(first.length).trim();
    return [{ name: first, value, start: args[0].start }];
  }
  return args.map(({ text, start }) => {
    const equals = text.indexOf('=');
    if (equals < 0) return { name: text, start };
    return {
      name: text.slice(0, equals),
      value: text.slice(equals + 1),
      start,
    };
  });
}
