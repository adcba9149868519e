import { createHash } from 'node:crypto';
import type { UrlReaderService } from '@backstage/backend-plugin-api';
import type { Evidence } from 'backstage-plugin-golden-path-common';
import { withDeadline, type Deadline } from '../deadline';
import { EvidenceError } from '../EvidenceError';
import type { EvidenceSource, Reading, ReadRequest } from '../EvidenceSource';
import { DEFAULT_LIMITS, type ReadLimits } from '../limits';
import { TreeListing } from './TreeListing';
import { urlError } from './urlError';

/** @public */
export interface UrlEvidenceSourceOptions {
  /** Usually `coreServices.urlReader`. */
  reader: UrlReaderService;
  limits?: ReadLimits;
}

const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/** Marks an etag made of the content, where the reader gives none of its own. */
const OF_CONTENT = 'content:';

/**
 * Reads `url:` locations through Backstage's URL readers, whole trees at a time.
 *
 * @remarks
 *
 * The etag is the reader's (for a Git host, the commit) and the limits'. It does not tell which files were wanted: who keeps what was read must
 * ask without etag once the wants have changed, e.g. with a new version of a scorecard.
 *
 * @public
 */
export class UrlEvidenceSource implements EvidenceSource {
  readonly id = 'url';
  readonly #reader: UrlReaderService;
  readonly #limits: ReadLimits;
  /** Etags begin with it, so that evidence read under other limits counts as changed. */
  readonly #prefix: string;

  static create(options: UrlEvidenceSourceOptions): UrlEvidenceSource {
    return new UrlEvidenceSource(
      options.reader,
      options.limits ?? DEFAULT_LIMITS,
    );
  }

  private constructor(reader: UrlReaderService, limits: ReadLimits) {
    this.#reader = reader;
    this.#limits = limits;
    this.#prefix = `${hashOf(limits).slice(0, 8)}:`;
  }

  handles(location: string): boolean {
    return location.startsWith('url:');
  }

  async read(location: string, request: ReadRequest): Promise<Reading> {
    const url = location.slice('url:'.length);
    if (!URL.canParse(url)) {
      throw new EvidenceError('refused', 'The location is not a URL.');
    }
    const { timeoutMs } = this.#limits;
    return withDeadline(timeoutMs, request.signal, async deadline => {
      try {
        return await this.#read(url, request, deadline);
      } catch (error) {
        if ((error as Error)?.name === 'NotModifiedError') {
          return { unchanged: true };
        }
        throw urlError(error);
      }
    });
  }

  async #read(
    url: string,
    request: ReadRequest,
    deadline: Deadline,
  ): Promise<Reading> {
    const known = this.#knownEtag(request.etag);
    const wants = (path: string) => request.wants(path);
    const { signal, stop } = deadline;
    const listing = new TreeListing(this.#limits, wants, stop);
    // An archive reader would not catch what a filter throws.
    const filter = (path: string, info?: { size: number }) => {
      try {
        return !signal.aborted && listing.keep(path, info?.size);
      } catch (error) {
        stop(urlError(error));
        return false;
      }
    };
    const tree = await this.#reader.readTree(url, {
      ...(known && !known.startsWith(OF_CONTENT) && { etag: known }),
      signal,
      filter,
    });
    for (const { path, content } of await tree.files()) {
      signal.throwIfAborted();
      await listing.add(path, content);
    }
    const evidence = listing.toEvidence();
    if (!evidence.files.length) {
      // Git keeps no empty folder: the path is wrong, or what came is no archive.
      throw new EvidenceError('gone', 'No files were found there.');
    }
    const etag = tree.etag || etagOf(evidence);
    if (etag === known) return { unchanged: true };
    return {
      unchanged: false,
      evidence,
      etag: this.#prefix + etag,
      ...(COMMIT.test(etag) && { revision: etag }),
    };
  }

  #knownEtag(etag: string | undefined): string | undefined {
    if (!etag?.startsWith(this.#prefix)) return undefined;
    return etag.slice(this.#prefix.length);
  }
}

function etagOf(evidence: Evidence): string {
  return OF_CONTENT + hashOf(evidence);
}

function hashOf(data: unknown): string {
  return createHash('sha256').update(JSON.stringify(data)).digest('base64url');
}
