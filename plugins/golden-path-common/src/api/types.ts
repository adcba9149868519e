import type { Assessment, Grade } from '../assessment';
import type { PicturePart } from '../picture';
import type { CheckMetadata, Practice } from '../scorecard';
import type { Gain } from '../whatIf';

/** A scorecard as people see it: practices and checks, without the functions. @public */
export interface ScorecardInfo {
  id: string;
  title: string;
  version: string;
  practices: Practice[];
  checks: CheckMetadata[];
  nothingHere: string;
}

/**
 * How an entity stands with one scorecard:
 * `pending` (never read yet), `assessed` (has a score or at least applicable checks), `nothing-here` (everything was read and nothing
 * applies), `unreadable` (never read with success; `problem` says why), `no-source` (the entity names no place to read).
 *
 * @public
 */
export type AssessmentState =
  | 'pending'
  | 'assessed'
  | 'nothing-here'
  | 'unreadable'
  | 'no-source';

/** Why the latest reading failed. The assessment beside it, if any, is the last good one. @public */
export interface Problem {
  /** A sentence for people, e.g. "The repository answered 404". */
  message: string;
  /** When the failures began (ISO 8601). */
  since: string;
  /** How many readings in a row failed. */
  attempts: number;
}

/** One entity under one scorecard. Instants are ISO 8601 in UTC. @public */
export interface EntityScorecard {
  scorecard: string;
  state: AssessmentState;
  assessment?: Assessment;
  /** When the evidence of `assessment` was last read or found unchanged. */
  assessedAt?: string;
  /** Where the evidence lies: a URL, or `file:` with a path relative to its configured root. */
  source?: string;
  /** What was assessed: a commit or the like, as far as the source tells. */
  revision?: string;
  /** Present while readings fail. */
  problem?: Problem;
  /** When the next reading is planned. */
  nextDueAt?: string;
  /** A reading is running or waiting to run now. */
  refreshing: boolean;
  /** The mends that would add most, best first, at most three; each counts on top of those before it. */
  gains: Gain[];
}

/** All scorecards of one entity. @public */
export interface EntityScorecards {
  entityRef: string;
  scorecards: EntityScorecard[];
}

/** A project, and the part of its picture that is a dataset. @public */
export interface DatasetPlace {
  entityRef: string;
  title: string;
  scorecard: string;
  part: PicturePart;
}

/** Which tier and layer a dataset belongs to, and how that is known. @public */
export interface Dataset {
  entityRef: string;
  /** A row of the picture. Absent where nothing tells it, and where what tells it differs. */
  tier?: string;
  /** A column of the picture. */
  layer?: string;
  /** `code`: projects that have it show where it stands. `annotation`: only its own annotation says so. */
  knownBy: 'code' | 'annotation' | 'nothing';
  /** What its annotation `golden-path/data-tier` says, where that is a tier. */
  annotation?: string;
  /** Whether two of those that tell a tier tell different ones. */
  conflict: boolean;
  /** The projects that have it, as far as the reader may see them. */
  seenIn: DatasetPlace[];
}

/** One day of an entity's history; the last assessment of the day counts. @public */
export interface HistoryPoint {
  /** `YYYY-MM-DD` in UTC. */
  date: string;
  score?: number;
  low?: number;
  high?: number;
  coverage: number;
  grade?: Grade;
  /** Version of the scorecard: a jump where it changes is the yardstick's. */
  version: string;
  /** Score if nothing were waived, where that is another one. */
  unwaivedScore?: number;
  /** What was read: a commit or the like, as far as the source tells. */
  revision?: string;
}

/** One entity in a list. @public */
export interface EntityRow {
  entityRef: string;
  title: string;
  kind: string;
  type?: string;
  lifecycle?: string;
  owner?: string;
  system?: string;
  state: AssessmentState;
  score?: number;
  low?: number;
  high?: number;
  coverage: number;
  grade?: Grade;
  /** Score and grade if nothing were waived, where waivers change one of them. */
  unwaivedScore?: number;
  unwaivedGrade?: Grade;
  /** Failed critical checks. */
  critical: number;
  /** The practice that costs most points. */
  worstPractice?: { id: string; lost: number };
  assessedAt?: string;
  /** Whether the latest reading failed, so that what is shown is older. */
  stale: boolean;
}

/** How the collection is doing. @public */
export interface Health {
  status: 'ok' | 'late';
  /** Source locations known. */
  sources: number;
  /** Of these, due now. */
  due: number;
  /** Of these, failing. */
  failing: number;
  /** Seconds that the longest-waiting due source has waited. */
  oldestDueSeconds: number;
}
