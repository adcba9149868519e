import { join } from 'node:path';
import { Gaps } from '../Gaps';
import { tooDeep, tooManyFiles, type ReadLimits } from '../limits';
import { isSkippedName } from '../skipped';
import { EvidenceError } from '../EvidenceError';
import { lstat, readdir, realpath } from './disk';
import { errorCode } from './folderError';
import { canList, lookAt, type ListedFile } from './lookAt';

/** Every file of a folder, sorted by path. */
export interface Listing {
  files: ListedFile[];
  incomplete?: string;
}

const AT_ONCE = 64;

class Walk {
  readonly #root: string;
  readonly #limits: ReadLimits;
  readonly #signal: AbortSignal;
  readonly #verified: boolean;
  readonly #gaps = new Gaps();
  readonly #files: ListedFile[] = [];
  #folders = 0;

  constructor(
    root: string,
    limits: ReadLimits,
    signal: AbortSignal,
    verified: boolean,
  ) {
    this.#root = root;
    this.#limits = limits;
    this.#signal = signal;
    this.#verified = verified;
  }

  async toListing(): Promise<Listing> {
    const top = await lstat(this.#root);
    if (!top.isDirectory()) {
      throw new EvidenceError('refused', 'It is not a folder.');
    }
    let level = canList('', top, this.#gaps) ? [''] : [];
    for (let depth = 1; level.length; depth++) {
      if (depth > this.#limits.maxDepth) {
        this.#gaps.add(tooDeep(this.#limits));
        break;
      }
      const next: string[] = [];
      for (const folder of level) next.push(...(await this.#enter(folder)));
      level = next;
    }
    this.#files.sort((a, b) => (a.path < b.path ? -1 : 1));
    return { files: this.#files, incomplete: this.#gaps.toText() };
  }

  /** Lists the files of one folder and returns the folders in it. */
  async #enter(folder: string): Promise<string[]> {
    const paths = await this.#pathsIn(folder);
    const folders: string[] = [];
    for (let i = 0; i < paths.length; i += AT_ONCE) {
      this.#signal.throwIfAborted();
      const some = paths.slice(i, i + AT_ONCE);
      const seen = await Promise.all(
        some.map(path => lookAt(this.#root, path, this.#gaps)),
      );
      for (const [n, what] of seen.entries()) {
        if (what === 'folder') {
          if (this.#hasRoom(this.#folders)) folders.push(some[n]);
          this.#folders++;
        } else if (what && this.#hasRoom(this.#files.length)) {
          this.#files.push(what);
        }
      }
    }
    return folders;
  }

  /** Paths of what a folder holds, sorted. */
  async #pathsIn(folder: string): Promise<string[]> {
    const full = join(this.#root, folder);
    try {
      const names = await readdir(full);
      // The folder may have been replaced by a link since it was looked at.
      if (this.#verified && (await realpath(full)) !== full) {
        throw new Error('replaced');
      }
      const paths = names
        .filter(name => !isSkippedName(name))
        .map(name => (folder ? `${folder}/${name}` : name));
      return paths.sort();
    } catch (error) {
      if (!folder) throw error;
      const why = errorCode(error);
      this.#gaps.add(`The folder ${folder} could not be read (${why}).`);
      return [];
    }
  }

  #hasRoom(taken: number): boolean {
    const room = taken < this.#limits.maxFiles;
    if (!room) this.#gaps.add(tooManyFiles(this.#limits));
    return room;
  }
}

/**
 * Lists a folder, the upper levels first, so that a cap cuts off what lies deep.
 *
 * @param root - real path of the folder
 */
export async function listFolder(
  root: string,
  limits: ReadLimits,
  signal: AbortSignal,
): Promise<Listing> {
  return new Walk(root, limits, signal, true).toListing();
}

/**
 * Lists a folder at less cost, to tell whether it changed. A folder that is replaced by a link meanwhile may bring in names
 * from outside, so no more than a digest of the list may leave this process.
 *
 * @param root - real path of the folder
 */
export async function skimFolder(
  root: string,
  limits: ReadLimits,
  signal: AbortSignal,
): Promise<Listing> {
  return new Walk(root, limits, signal, false).toListing();
}
