import { once, type ContainerModel } from '../model';

/** Answers what lies where among the listed files of a project. */
export class ProjectFiles {
  readonly #paths: string[];
  readonly #files: Set<string>;

  constructor(paths: string[]) {
    this.#paths = [...paths].sort((a, b) => (a < b ? -1 : 1));
    this.#files = new Set(paths);
  }

  hasFile(path: string): boolean {
    return this.#files.has(path);
  }

  /** Whether some listed file lies in the folder; the root always exists. */
  hasFolder(path: string): boolean {
    if (path === '') return true;
    return !!this.#paths[this.#from(`${path}/`)]?.startsWith(`${path}/`);
  }

  has(path: string): boolean {
    return this.hasFile(path) || this.hasFolder(path);
  }

  /** The files below a folder, or all for the root. */
  *under(folder: string): Generator<string> {
    const prefix = folder && `${folder}/`;
    for (let i = this.#from(prefix); i < this.#paths.length; i++) {
      if (!this.#paths[i].startsWith(prefix)) return;
      yield this.#paths[i];
    }
  }

  /** Place of the first path that is not before `prefix`. */
  #from(prefix: string): number {
    let low = 0;
    let high = this.#paths.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#paths[middle] < prefix) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The listed files of a project. */
export function projectFiles(model: ContainerModel): ProjectFiles {
  return once(model, filesOf);
}

function filesOf({ paths }: ContainerModel): ProjectFiles {
  return new ProjectFiles(paths);
}
