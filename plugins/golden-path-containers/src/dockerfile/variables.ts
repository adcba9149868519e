import { Expander, Unknown } from './Expander';

/** What is known of a variable where it is used. @public */
export type Variable =
  | { state: 'set'; value: string }
  | { state: 'unset' }
  /** An ARG without a default: unset unless the build is called with it. */
  | { state: 'argument'; reason: string }
  | { state: 'unknown'; reason: string };

/** A word with its variables replaced, or why that cannot be told. @public */
export type Expanded =
  | { known: true; value: string }
  | { known: false; reason: string };

/** Where the values come from. @public */
export type Lookup = (name: string) => Variable;

/**
 * Replaces the variables of a word and removes its quotes, by the rules of BuildKit's shell/lex.go: `$x`, `${x}`,
 * `${x:-d}`, `${x:+a}`, `${x:?m}` with and without the colon, `${x#p}`, `${x##p}`, `${x%p}`, `${x%%p}`, `${x/p/r}`,
 * `${x//p/r}`. An unset variable is the empty string.
 *
 * @public
 */
export function expand(word: string, lookup: Lookup, escape: string): Expanded {
  if (!/[$'"\\`]/.test(word)) return { known: true, value: word };
  try {
    const value = new Expander(word, lookup, escape).run();
    return { known: true, value };
  } catch (error) {
    if (error instanceof Unknown)
      return { known: false, reason: error.message };
    throw error;
  }
}
