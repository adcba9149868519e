import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withDeadline } from '../deadline';
import { EvidenceError } from '../EvidenceError';
import type { EvidenceSource, Reading, ReadRequest } from '../EvidenceSource';
import { DEFAULT_LIMITS, type ReadLimits } from '../limits';
import { realpath } from './disk';
import { evidenceIn } from './evidenceIn';
import { folderError } from './folderError';
import { isInside } from './isInside';
import { listFolder, skimFolder, type Listing } from './listFolder';

/** @public */
export interface FileEvidenceSourceOptions {
  /** Folders that projects may lie in; `readFileRoots` reads them from the configuration. */
  roots: string[];
  limits?: ReadLimits;
}

/**
 * Clocks of file systems tick coarsely: two edits within one tick leave the same times. A file that changed less than this many
 * milliseconds ago is therefore read again next time.
 */
const TICK_MS = 2_000;

const GONE = "The project's folder is gone: it was moved or deleted.";

/**
 * Reads `file:` locations inside configured folders.
 *
 * @remarks
 *
 * The etag is made of each file's place, size and times and of whether it is wanted, so that an unchanged project costs no
 * more than looking at its files.
 *
 * @public
 */
export class FileEvidenceSource implements EvidenceSource {
  readonly id = 'file';
  readonly #roots: string[];
  readonly #limits: ReadLimits;

  static create(options: FileEvidenceSourceOptions): FileEvidenceSource {
    return new FileEvidenceSource(
      options.roots.map(root => resolve(root)),
      options.limits ?? DEFAULT_LIMITS,
    );
  }

  private constructor(roots: string[], limits: ReadLimits) {
    this.#roots = roots;
    this.#limits = limits;
  }

  handles(location: string): boolean {
    return location.startsWith('file:');
  }

  async read(location: string, request: ReadRequest): Promise<Reading> {
    const limits = this.#limits;
    return withDeadline(limits.timeoutMs, request.signal, async deadline => {
      try {
        return await this.#read(location, request, deadline.signal);
      } catch (error) {
        throw folderError(error, GONE);
      }
    });
  }

  async #read(
    location: string,
    request: ReadRequest,
    signal: AbortSignal,
  ): Promise<Reading> {
    const limits = this.#limits;
    const root = await this.#openFolder(pathOf(location));
    const wants = (path: string) => request.wants(path);
    if (request.etag) {
      const skimmed = await skimFolder(root, limits, signal);
      const same = digest(skimmed, wants, limits) === request.etag;
      if (same) return { unchanged: true };
    }
    const listing = await listFolder(root, limits, signal);
    const etag = digest(listing, wants, limits);
    const lookedAt = Date.now();
    const read = await evidenceIn(root, listing, wants, limits, signal);
    const fresh = listing.files.some(f => f.changedAt > lookedAt - TICK_MS);
    const sure = read.settled && !fresh;
    return {
      unchanged: false,
      evidence: read.evidence,
      etag: sure ? etag : `${etag}?${lookedAt}`,
    };
  }

  async #openFolder(path: string): Promise<string> {
    if (!this.#roots.length) {
      throw new EvidenceError(
        'refused',
        'No folder is open to file locations (goldenPath.sources.file.roots is empty).',
      );
    }
    const realRoots = (
      await Promise.all(this.#roots.map(r => realpath(r).catch(() => [])))
    ).flat();
    // What is named outside is not even looked for.
    const named = [...this.#roots, ...realRoots];
    if (named.some(root => isInside(root, path))) {
      const real = await realpath(path);
      if (realRoots.some(root => isInside(root, real))) return real;
    }
    throw new EvidenceError(
      'refused',
      'The folder lies outside those of goldenPath.sources.file.roots.',
    );
  }
}

function pathOf(location: string): string {
  const target = location.slice('file:'.length);
  return target.startsWith('//') ? fileURLToPath(location) : resolve(target);
}

function digest(
  listing: Listing,
  wants: (path: string) => boolean,
  limits: ReadLimits,
): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([limits, listing.incomplete]));
  for (const { path, stamp, content } of listing.files) {
    hash.update(JSON.stringify([path, stamp, content, wants(path)]));
  }
  return hash.digest('base64url');
}
