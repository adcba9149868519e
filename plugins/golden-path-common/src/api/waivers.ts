/**
 * `requested` waits for somebody to decide; only `approved` counts. `denied`, `revoked` and `expired` are final.
 *
 * @public
 */
export type WaiverState =
  | 'requested'
  | 'approved'
  | 'denied'
  | 'revoked'
  | 'expired';

/** What does not count under a waiver. @public */
export interface WaiverTarget {
  kind: 'finding' | 'check' | 'practice';
  /** Fingerprint of the finding, or id of the check or practice. */
  id: string;
}

/** What a person asks for. @public */
export interface WaiverRequest {
  scorecard: string;
  target: WaiverTarget;
  /** Ref of the entity, or of a system or a group: then of all that belongs to it, groups below included. */
  on: string;
  /** Why, for those who decide and for everybody who reads the score. */
  reason: string;
  /** Last day on which it counts, `YYYY-MM-DD` in UTC. */
  until: string;
}

/** A named person's decision that something does not count until a date. Instants are ISO 8601 in UTC. @public */
export interface Waiver extends WaiverRequest {
  id: string;
  state: WaiverState;
  /** Title of what it is on, where the backend knows it. */
  title?: string;
  /** The finding when it was asked for. */
  finding?: { check: string; file: string; line: number; message: string };
  requestedBy: string;
  requestedAt: string;
  /** Who approved or denied it. */
  decidedBy?: string;
  decidedAt?: string;
  /** What they wrote. */
  note?: string;
  /** Who revoked it. */
  revokedBy?: string;
  /** When it was revoked or expired. */
  endedAt?: string;
  /** Entities on which it counts or would count, of those that the reader may see. */
  entities: number;
  /** Whether the reader may approve or deny it now. */
  mayDecide: boolean;
  /** Whether the reader may revoke it now; who asked for it may, too. */
  mayRevoke: boolean;
}

/** @public */
export interface WaiverListQuery {
  state?: WaiverState[];
  scorecard?: string;
  /** Only those that count on this entity, directly or through its system or owner. */
  entity?: string;
  /** Only those on this entity, system or group itself, or on what belongs to it. */
  within?: string;
  /** Only those whose last day is within so many days from today. */
  endsWithin?: number;
  /** Only those that the reader asked for. */
  mine?: boolean;
  /** Only those that the reader may decide now. */
  toDecide?: boolean;
  /** 1 to 200, 50 unless told. */
  limit?: number;
  cursor?: string;
}

/** Waivers, the newest first. @public */
export interface WaiverPage {
  items: Waiver[];
  nextCursor?: string;
  total: number;
}

/** What approving, denying or revoking may say. @public */
export interface WaiverDecision {
  /** For those who read it later; needed to deny and to revoke. */
  note?: string;
}
