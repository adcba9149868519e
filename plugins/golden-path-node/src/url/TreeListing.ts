import type {
  Evidence,
  EvidenceFile,
} from 'backstage-plugin-golden-path-common';
import { Budget } from '../Budget';
import { EvidenceError } from '../EvidenceError';
import { Gaps } from '../Gaps';
import {
  bytesForPeople,
  tooDeep,
  tooManyFiles,
  type ReadLimits,
} from '../limits';
import { isSkippedPath } from '../skipped';
import { textOf } from '../text';

/** An archive that unpacks to more than this is given up: the most that a bomb may cost. */
export const MAX_UNPACKED_BYTES = 2 * 1024 * 1024 * 1024;

const TAR_HEADER_BYTES = 512;

interface Seen {
  file: EvidenceFile;
  /** Bytes promised of a text that is kept; they are taken from the budget already. */
  promised?: number;
}

/**
 * Lists the paths of a source tree while it is unpacked, and decides whose content is kept. What is not kept costs no memory.
 */
export class TreeListing {
  readonly #limits: ReadLimits;
  readonly #wants: (path: string) => boolean;
  readonly #tooBig: (error: EvidenceError) => void;
  readonly #budget: Budget;
  readonly #gaps = new Gaps();
  readonly #seen = new Map<string, Seen>();
  #unpacked = 0;

  /** @param tooBig - called when the archive is to be given up */
  constructor(
    limits: ReadLimits,
    wants: (path: string) => boolean,
    tooBig: (error: EvidenceError) => void,
  ) {
    this.#limits = limits;
    this.#wants = wants;
    this.#tooBig = tooBig;
    this.#budget = new Budget(limits);
  }

  /**
   * The filter of `readTree`.
   *
   * @param size - in bytes, as far as the reader knows
   */
  keep(path: string, size: number | undefined): boolean {
    this.#unpacked += (size ?? 0) + TAR_HEADER_BYTES;
    if (this.#unpacked > MAX_UNPACKED_BYTES) {
      const most = bytesForPeople(MAX_UNPACKED_BYTES);
      const message = `The repository unpacks to more than ${most}.`;
      this.#tooBig(new EvidenceError('refused', message));
      return false;
    }
    const seen = this.#list(path);
    if (!seen || !this.#wants(path)) return false;
    if (size === undefined) return true;
    seen.file.unread =
      size === 0
        ? 'The archive holds no text for it: it is empty, or a symbolic link.'
        : this.#budget.take(size);
    seen.promised = size;
    return seen.file.unread === undefined;
  }

  /** Adds the content of a file that was kept, or of one that the reader never asked about. */
  async add(path: string, content: () => Promise<Uint8Array>): Promise<void> {
    const seen = this.#seen.get(path) ?? this.#list(path);
    if (!seen || !this.#wants(path)) return;
    const bytes = await content();
    if (seen.promised === undefined) {
      seen.file.unread = this.#budget.take(bytes.length);
      if (seen.file.unread !== undefined) return;
    } else if (bytes.length !== seen.promised) {
      throw new EvidenceError('failed', 'The archive broke off half-way.');
    }
    Object.assign(seen.file, textOf(bytes));
  }

  toEvidence(): Evidence {
    const files = [...this.#seen.values()].map(seen => seen.file);
    files.sort((a, b) => (a.path < b.path ? -1 : 1));
    const incomplete = this.#gaps.toText();
    return { files, ...(incomplete && { incomplete }) };
  }

  /** Notes a path that is seen for the first time, where it is part of the project. */
  #list(path: string): Seen | undefined {
    const segments = path.split('/');
    if (isSkippedPath(path)) return undefined;
    if (segments.some(s => s === '' || s === '.' || s === '..')) {
      this.#gaps.add('The archive names files by paths that lead nowhere.');
      return undefined;
    }
    if (segments.length > this.#limits.maxDepth) {
      this.#gaps.add(tooDeep(this.#limits));
      return undefined;
    }
    if (this.#seen.has(path)) return undefined;
    if (this.#seen.size >= this.#limits.maxFiles) {
      this.#gaps.add(tooManyFiles(this.#limits));
      return undefined;
    }
    const seen: Seen = { file: { path } };
    this.#seen.set(path, seen);
    return seen;
  }
}
