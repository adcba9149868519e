import type { Place, Value } from '../../graph';

/** What the names in a module stand for. */
export interface Scope {
  /** `var.x`, `local.x`, `module.x`, `data.T.n`, `T.n`, `each`, `count`, `path` and the names of a `for`. */
  lookUp(path: Step[], at: Place, own: Own): Value | undefined;
}

/** One step of a traversal: the name of an attribute, or a key in brackets. */
export type Step = string | number;

/** The names that only hold within an expression: of a `for`, `each.key` and the like. */
export type Own = ReadonlyMap<string, Value | undefined>;
