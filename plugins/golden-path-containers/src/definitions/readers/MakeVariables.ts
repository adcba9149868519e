/** Words like `$(X)` and `${X}`; what else begins with `$` is a function or unknown. */
const REFERENCE =
  /\$\$|\$\(([\w.-]+)\)|\$\{([\w.-]+)\}|\$\([^()]*(?:\([^()]*\)[^()]*)*\)|\$[\w@<^*?%+]/g;
const DEEPEST = 10;
const LONGEST = 4_096;
const MOST_EXPANSIONS = 10_000;

/** The variables of a Makefile. */
export class MakeVariables {
  readonly #values: Map<string, string>;
  /** How many references are still followed: `A = $(B)$(B)` doubles with every variable. */
  #left = MOST_EXPANSIONS;

  constructor(values: Map<string, string>) {
    this.#values = values;
  }

  /** What the shell sees: what make does not know plainly stays a variable for it. */
  expand(text: string, depth: number = 0): string {
    if (!text.includes('$')) return text;
    return text.replace(REFERENCE, (written, round, curly) => {
      if (written === '$$') return '$';
      const name: string | undefined = round ?? curly;
      const value = name === undefined ? undefined : this.#values.get(name);
      if (value === undefined || depth >= DEEPEST || this.#left-- <= 0)
        return `\${${(name ?? 'MAKE').replace(/\W/g, '_')}}`;
      return this.expand(value, depth + 1).slice(0, LONGEST);
    });
  }
}
