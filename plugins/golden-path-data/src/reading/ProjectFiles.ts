import type { Evidence, Noted } from 'backstage-plugin-golden-path-common';

/** A file that a reader may read. */
export interface ProjectFile {
  path: string;
  /** Absent where the evidence has no text of it. */
  text?: string;
  /** Why there is no text although it was asked for. */
  unread?: string;
}

/** The files of a project by path. */
export class ProjectFiles implements Noted {
  /** What was worked out of them; see `once`. */
  notes?: Map<unknown, unknown>;
  readonly all: ProjectFile[];
  readonly #byPath: Map<string, ProjectFile>;
  /** Why there may be more files than these. */
  readonly incomplete?: string;

  constructor({ files, incomplete }: Evidence) {
    this.all = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
    this.#byPath = new Map(this.all.map(file => [file.path, file]));
    if (incomplete !== undefined) this.incomplete = incomplete;
  }

  get(path: string): ProjectFile | undefined {
    return this.#byPath.get(path);
  }

  textOf(path: string): string | undefined {
    return this.#byPath.get(path)?.text;
  }

  /** In the order of their paths. */
  matching(is: (path: string) => boolean): ProjectFile[] {
    return this.all.filter(({ path }) => is(path));
  }
}
