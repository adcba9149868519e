import type { Place, Reference, Unknown, Value } from '../../graph';
import type { Budget } from './Budget';

/** What the names in a module stand for. */
export interface Scope {
  budget: Budget;
  /** Its text is not of the project, so that values stand where the caller wrote them. */
  isElsewhere: boolean;
  /** What `root.name` stands for: `var.x`, `local.x`, `module.x`, `path.x`, or a resource. */
  named(root: string, name: string, at: Place): Value;
  /** What `data.type.name` stands for. */
  data(type: string, name: string, at: Place): Value;
  /** An attribute of a whole resource, data source or module. */
  attributeOf(whole: Reference, name: string, at: Place): Value;
  /** One of several resources, data sources or modules that are not known one by one. */
  indexed(whole: Reference, at: Place): Value;
  /** Why there may be several of them. */
  manyOf(whole: Reference): Unknown | undefined;
  /** The text of a file of the project, by its path from the root of the project. */
  textOf(path: string): string | undefined;
}

/** The names that only hold within an expression: of a `for`, `each`, `count`, and of `dynamic` blocks. */
export type Own = ReadonlyMap<string, Value>;

export const NO_NAMES: Own = new Map();

/** A reference to a whole resource, data source or module has no attribute. It never leaves the evaluation. */
type Whole = Reference & { attribute: '' };

export function isWhole(value: Value): value is Whole {
  return value.kind === 'reference' && value.attribute === '';
}
