import type { Evidence } from 'backstage-plugin-golden-path-common';

/** What a reading is asked for. @public */
export interface ReadRequest {
  /** What the previous reading returned; lets the source answer `unchanged`. */
  etag?: string;
  /** Whether some check reads the text of this file (path from the project's root). All others are listed only. */
  wants(path: string): boolean;
  signal?: AbortSignal;
}

/** @public */
export type Reading =
  | { unchanged: true }
  | {
      unchanged: false;
      evidence: Evidence;
      /** Changes whenever the evidence may have changed. */
      etag: string;
      /** A commit or the like, for people. */
      revision?: string;
    };

/**
 * Reads evidence from one kind of place.
 *
 * A reading that cannot be had rejects with an error whose message is a sentence for people and holds no secret; see
 * `EvidenceError`.
 *
 * @public
 */
export interface EvidenceSource {
  id: string;
  /** Whether it reads this location, in the catalog's form: `url:https://…` or `file:/…`. */
  handles(location: string): boolean;
  read(location: string, request: ReadRequest): Promise<Reading>;
}
