import type { Budget } from './Budget';
import type { IgnorePattern } from './readIgnoreFile';

/** What was told of a folder: whether it is excluded, and which patterns matched it or a folder above. */
interface Told {
  folder: string;
  excluded: boolean;
  matched: Uint8Array;
}

/**
 * Which paths the patterns of an ignore file keep out of the build context. It goes from the context's root down to the path, as
 * BuildKit walks (`MatchesUsingParentResults` of moby/patternmatcher): a pattern that matched a folder goes on matching what lies in
 * it, and the last pattern that matches decides.
 */
export class IgnoreRules {
  readonly hasExceptions: boolean;
  readonly #patterns: IgnorePattern[];
  readonly #budget: Budget;
  /** The folders above the path that was asked for last: mostly the next one lies beside it. */
  #above: Told[] = [];

  constructor(patterns: IgnorePattern[], budget: Budget) {
    this.#patterns = patterns;
    this.#budget = budget;
    this.hasExceptions = patterns.some(({ exception }) => exception);
  }

  /** Whether the work that may be done was used up; what was answered since then is worth nothing. */
  get exhausted(): boolean {
    return this.#budget.exhausted;
  }

  /** Whether a path from the context's root, cleaned and without a slash in front, is kept out. */
  excludes(path: string): boolean {
    let kept = 0;
    while (
      kept < this.#above.length &&
      path.startsWith(`${this.#above[kept].folder}/`)
    )
      kept++;
    this.#above.length = kept;
    let parent: Told | undefined = this.#above[kept - 1];
    let at = path.indexOf('/', (parent?.folder.length ?? -1) + 1);
    for (; at >= 0; at = path.indexOf('/', at + 1)) {
      if (parent?.excluded && !this.hasExceptions) return true;
      parent = this.#tell(path.slice(0, at), parent);
      this.#above.push(parent);
      if (this.exhausted) return false;
    }
    if (parent?.excluded && !this.hasExceptions) return true;
    return this.#tell(path, parent).excluded;
  }

  /** Whether some exception may take something in again that lies below a path. */
  mayReturn(path: string): boolean {
    return this.#patterns.some(
      ({ exception, pattern: { text } }) =>
        exception && (/[*?[\\]/.test(text) || text.startsWith(`${path}/`)),
    );
  }

  #tell(folder: string, parent: Told | undefined): Told {
    const matched = new Uint8Array(this.#patterns.length);
    let excluded = false;
    this.#budget.spend(1 + this.#patterns.length);
    for (let i = 0; i < this.#patterns.length && !this.exhausted; i++) {
      const { exception, pattern } = this.#patterns[i];
      let match = parent?.matched[i] === 1;
      // A pattern that could change nothing is not looked at, and then counts as one that did not match.
      if (!match) {
        if (exception !== excluded) continue;
        match = pattern.matches(folder, this.#budget);
      }
      if (match) {
        matched[i] = 1;
        excluded = !exception;
      }
    }
    return { folder, excluded, matched };
  }
}
