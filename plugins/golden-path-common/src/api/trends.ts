import type { Grade } from '../assessment';
import type { EntityFilter } from './lists';
import type { GradeCounts } from './rollup';

/** @public */
export interface TrendQuery extends EntityFilter {
  /** How many days back, today included: 1 to 730, 90 unless told. */
  days?: number;
}

/** How the entities of a filter stood at the end of one day. @public */
export interface TrendPoint {
  /** `YYYY-MM-DD` in UTC. */
  date: string;
  /** Entities that had been assessed by then. */
  total: number;
  grades: GradeCounts;
  /** Entities with a failed critical check. */
  critical: number;
  /** Mean score of those with a score. */
  meanScore?: number;
  /** The same if nothing were waived. */
  unwaivedMeanScore?: number;
  /** Mean coverage, 0 to 1. */
  coverage: number;
}

/**
 * Days, oldest first, none left out; the first is the first on which anything was assessed. What belongs to the filter is what
 * belongs to it today: an entity that changed its owner takes its past along.
 *
 * @public
 */
export interface Trend {
  scorecard: string;
  points: TrendPoint[];
  /** Days after the first on which the scorecard got another version, so that a step there may be one of the yardstick. */
  versions: Array<{ date: string; version: string }>;
}

/** @public */
export interface MovesQuery extends EntityFilter {
  /** How many days back: 1 to 90, 7 unless told. */
  days?: number;
  /** How many of each direction: 1 to 50, 10 unless told. */
  limit?: number;
}

/** An entity whose score is another than it was, or whose grade is at the same score. @public */
export interface Move {
  entityRef: string;
  title: string;
  owner?: string;
  from: { score: number; grade?: Grade };
  to: { score: number; grade?: Grade };
  /** The day of the latest change. */
  date: string;
  /** Whether the scorecard has another version since: its yardstick moved, perhaps not the entity. */
  newVersion: boolean;
}

/** What got better and what got worse, the largest changes first. @public */
export interface Moves {
  /** The day that today is compared with (`YYYY-MM-DD`, UTC). */
  since: string;
  better: Move[];
  worse: Move[];
  /** How many there are of each, listed or not. */
  betterTotal: number;
  worseTotal: number;
}

/** Since when a finding is there, and when it went. Instants are ISO 8601 in UTC. @public */
export interface FindingDates {
  fingerprint: string;
  check: string;
  file: string;
  firstFailed: string;
  /** What was read then: a commit or the like, as far as the source tells. */
  firstRevision?: string;
  /** Present where it is gone. */
  fixedAt?: string;
  fixedRevision?: string;
}
