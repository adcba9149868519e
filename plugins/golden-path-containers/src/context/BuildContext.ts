import type { ContextCopy, ContextSource } from './contextCopies';
import type { Noted } from '../model';
import type { Budget } from './Budget';
import type { IgnoreRules } from './IgnoreRules';
import type { IgnoreFile } from './readIgnoreFile';
import type { ProjectFiles } from './ProjectFiles';

/** The ignore file of a build context. */
export interface ContextIgnore {
  path: string;
  text: string;
  file: IgnoreFile;
}

/** The folder that a build is given, and what its ignore file keeps out. Paths in it count from its root. */
export class BuildContext implements Noted {
  notes?: Map<unknown, unknown>;
  /** From the project's root; empty for the root itself. */
  readonly root: string;
  readonly ignore?: ContextIgnore;
  /** Why it is not known what is kept out, as a sentence. */
  readonly ignoreUnread?: string;
  readonly #rules?: IgnoreRules;
  readonly #files: ProjectFiles;
  readonly #budget: Budget;

  constructor(options: {
    root: string;
    budget: Budget;
    ignore?: ContextIgnore;
    ignoreUnread?: string;
    rules?: IgnoreRules;
    files: ProjectFiles;
  }) {
    this.root = options.root;
    this.ignore = options.ignore;
    this.ignoreUnread = options.ignoreUnread;
    this.#rules = options.rules;
    this.#files = options.files;
    this.#budget = options.budget;
  }

  /** Why an answer of `excludes` may be wrong. */
  get unread(): string | undefined {
    if (this.ignoreUnread) return this.ignoreUnread;
    return this.#budget.exhausted
      ? 'There is too much to compare what is copied with.'
      : undefined;
  }

  /** The path within the context of a file of the project; `undefined` for one outside. */
  within(path: string): string | undefined {
    if (!this.root) return path;
    const prefix = `${this.root}/`;
    return path.startsWith(prefix) ? path.slice(prefix.length) : undefined;
  }

  /** The path from the project's root. */
  outside(path: string): string {
    return [this.root, path].filter(Boolean).join('/');
  }

  /** Whether the ignore file keeps it out. */
  excludes(path: string): boolean {
    return path !== '' && !!this.#rules?.excludes(path);
  }

  /** Whether an exception may take in something below a path that is kept out. */
  mayReturn(path: string): boolean {
    return !!this.#rules?.mayReturn(path);
  }

  get hasExceptions(): boolean {
    return !!this.#rules?.hasExceptions;
  }

  /** Whether the project lists such a file or folder there, kept out or not. */
  has(path: string): boolean {
    return this.#files.has(this.outside(path));
  }

  /** Whether a source names a path or a folder above it. */
  brings({ path, pattern }: ContextSource, file: string): boolean {
    if (pattern) return pattern.brings(file, this.#budget);
    return path === '' || file === path || file.startsWith(`${path}/`);
  }

  /** The listed files in it, kept out or not. */
  files(): string[] {
    return [...this.#files.under(this.root)].map(path => this.within(path)!);
  }

  /** The listed files that a source brings, kept out or not. */
  *broughtBy(source: ContextSource): Generator<string> {
    const { path, pattern } = source;
    if (!pattern && this.#files.hasFile(this.outside(path))) yield path;
    const folder = pattern ? fixedFolder(path) : path;
    for (const file of this.#files.under(this.outside(folder))) {
      this.#budget.spend(1);
      if (this.#budget.exhausted) return;
      const inside = this.within(file)!;
      if (this.brings(source, inside)) yield inside;
    }
  }
}

/** What stands before the first folder with a wildcard. */
export function fixedFolder(path: string): string {
  const parts = path.split('/');
  const wild = parts.findIndex(part => /[*?[\\]/.test(part));
  return parts.slice(0, wild).join('/');
}

/** Whether a COPY puts a path of the context into its stage: a source brings it, and neither the ignore file nor `--exclude` keeps it out. */
export function takes(
  context: BuildContext,
  { sources, without }: ContextCopy,
  file: string,
): boolean {
  return sources.some(
    source =>
      context.brings(source, file) &&
      !context.excludes(file) &&
      !without?.excludes(
        source.path && file.startsWith(`${source.path}/`)
          ? file.slice(source.path.length + 1)
          : file,
      ),
  );
}
