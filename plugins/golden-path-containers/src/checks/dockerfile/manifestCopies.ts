import { contextOf } from '../../context';
import type { Instruction } from '../../dockerfile';
import type { Build, ContainerModel } from '../../model';

const MANIFEST =
  /(?:^|\/)(?:package\.json|requirements[^/]*\.txt|pyproject\.toml|Pipfile|Gemfile|composer\.json|go\.mod|pom\.xml|Cargo\.toml|mix\.exs|[^/]+\.(?:cs|fs)proj|[^/]+\.sln)$/;

/** What is known of the manifests around one Dockerfile. */
export class Manifests {
  readonly #model: ContainerModel;
  readonly #folders: Set<string>;
  /** The folder the build is started from; where that is not told, those it may be: that of the Dockerfile and that of the project. */
  readonly #contexts: string[];

  constructor(model: ContainerModel, build: Build) {
    this.#model = model;
    const told = contextOf(model, build);
    const root = told.known ? told.context.root : undefined;
    this.#contexts =
      root === undefined ? ['', folderOf(build.path)] : [root && `${root}/`];
    this.#folders = new Set(
      model.paths.filter(path => MANIFEST.test(path)).map(folderOf),
    );
  }

  /** Whether a COPY brings manifests together with the code: the whole context, or a folder of it. */
  comeWith(copy: Instruction): boolean {
    if (copy.name !== 'copy' && copy.name !== 'add') return false;
    if (copy.flag('from') !== undefined || copy.heredocs.length) return false;
    return copy.args.slice(0, -1).some(({ text }) => {
      const source = text
        .replace(/^["']|["']$/g, '')
        .replace(/^(?:\.?\/)+/, '')
        .replace(/\/$/, '');
      if (source === '' || source === '.' || source === '*') return true;
      return this.#contexts.some(context =>
        this.#folders.has(`${context}${source}/`),
      );
    });
  }

  /** Whether the project has such a file. Where only one file is known, the install itself shows that the manifest is there. */
  include(manifest: RegExp): boolean {
    const { paths, incomplete } = this.#model;
    if (incomplete || paths.length < 2) return true;
    return paths.some(path => manifest.test(path.slice(folderOf(path).length)));
  }
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}
