import type { Assessment, Evidence } from 'backstage-plugin-golden-path-common';

/** Runs every scorecard over evidence that may be hostile. */
export interface Assessor {
  /**
   * One assessment per scorecard. What cannot be assessed within the limits comes back with every check as `error`.
   *
   * @throws where the machinery itself fails, which says nothing about the evidence
   */
  assess(evidence: Evidence): Promise<AssessorResult>;
  close(): Promise<void>;
}

export interface AssessorResult {
  assessments: Assessment[];
  /** Whether some assessment hit a limit: the same evidence deserves another try later. */
  limited: boolean;
}
