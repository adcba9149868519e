import type { Picture } from './picture';
import type { FindingDraft, Outcome, Severity } from './scorecard';
import type { Suppression } from './suppression';

/** From best to worst. @public */
export type Grade = 'A' | 'B' | 'C' | 'D' | 'E';

/** The lines of a file around a finding, with secrets masked. @public */
export interface Excerpt {
  /** Number of the first line, from 1. */
  start: number;
  lines: string[];
}

/** One place where a check failed. @public */
export interface Finding extends FindingDraft {
  /** The same for the same problem after lines above it moved. */
  fingerprint: string;
  fixable: boolean;
  excerpt?: Excerpt;
  /** Why it does not count. */
  waived?: Suppression;
}

/** What one check said. @public */
export interface CheckResult {
  id: string;
  practice: string;
  severity: Severity;
  outcome: Outcome;
  /** The outcome if nothing were waived, where that is another one. */
  unwaived?: Outcome;
  /** For `not-applicable`, `no-evidence` and `error`: why, as a sentence. */
  reason?: string;
  /** For `failed`: what it would say without its findings, if not that it does not apply. */
  otherwise?: {
    outcome: 'passed' | 'not-applicable' | 'no-evidence';
    reason?: string;
  };
  /** Where the policy lets it count from a day on only: what it says, and from when. */
  later?: {
    outcome: Outcome;
    /** First day on which it counts, `YYYY-MM-DD`. */
    from: string;
  };
  /** Waived ones included. */
  findings: Finding[];
  /** How many findings past the cap were left out. */
  omitted?: number;
}

/** What the checks of one practice come to. @public */
export interface PracticeResult {
  id: string;
  outcome: Outcome;
  /** 0 to 100; absent where nothing was decided. */
  score?: number;
  /** The weight of the heaviest of all its checks. */
  weight: number;
  passedWeight: number;
  decidedWeight: number;
  applicableWeight: number;
  /** Points of the scorecard's score that this practice costs; those of all practices add up to 100 minus the score. */
  lost: number;
}

/** What was left open, how sure we are, and the verdict. All figures are 0 to 100 with one decimal, but for `coverage` (0 to 1). @public */
export interface Score {
  /** Absent where no applicable practice is decided. */
  score?: number;
  /** The score if all that is undecided failed. Absent where nothing applies. */
  low?: number;
  /** The score if all that is undecided passed. */
  high?: number;
  /** Decided over applicable weight, 0 to 1; 0 where nothing applies. */
  coverage: number;
  /** Given from a coverage of 0.6 on. */
  grade?: Grade;
  /** Present where failed critical checks hold the grade at D; `from` is the grade without them. */
  cap?: { from: Grade; checks: string[] };
  practices: PracticeResult[];
}

/** The outcome for one project and one scorecard. @public */
export interface Assessment extends Score {
  scorecard: string;
  /** Version of the scorecard that gave it. */
  version: string;
  checks: CheckResult[];
  /** How many files were listed. */
  files: number;
  /** The score if nothing were waived, where something is. */
  unwaived?: Omit<Score, 'practices'>;
  /** The last day (`YYYY-MM-DD`) on which it stands as it is: a suppression that counts ends then. */
  validUntil?: string;
  /** What the scorecard sees in the project, where it draws that and there is something to draw. */
  picture?: Picture;
}
