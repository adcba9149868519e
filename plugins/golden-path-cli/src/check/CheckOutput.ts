import type {
  Assessment,
  Grade,
  Outcome,
  Severity,
} from 'backstage-plugin-golden-path-common';

/** What `check` prints of one PATH; `docs/schemas/check-output.schema.json` describes it. */
export type CheckOutput =
  | { path: string; scorecards: ScorecardOutput[] }
  | { path: string; error: string };

export interface ScorecardOutput {
  id: string;
  score?: number;
  low?: number;
  high?: number;
  coverage: number;
  grade?: Grade;
  practices: Array<{ id: string; outcome: Outcome; score?: number }>;
  checks: CheckResultOutput[];
}

export interface CheckResultOutput {
  id: string;
  practice: string;
  severity: Severity;
  outcome: Outcome;
  reason?: string;
  findings: FindingOutput[];
}

export interface FindingOutput {
  file: string;
  line: number;
  endLine: number;
  message: string;
  fingerprint: string;
  fixable: boolean;
}

/** What is printed of an assessment. `JSON.stringify` leaves out what is undefined. */
export function scorecardOutput(assessment: Assessment): ScorecardOutput {
  const { scorecard, score, low, high, coverage, grade } = assessment;
  return {
    id: scorecard,
    score,
    low,
    high,
    coverage,
    grade,
    practices: assessment.practices.map(p => ({
      id: p.id,
      outcome: p.outcome,
      score: p.score,
    })),
    checks: assessment.checks.map(c => ({
      id: c.id,
      practice: c.practice,
      severity: c.severity,
      outcome: c.outcome,
      reason: c.reason,
      findings: c.findings.map(f => ({
        file: f.file,
        line: f.line,
        endLine: f.endLine,
        message: f.message,
        fingerprint: f.fingerprint,
        fixable: f.fixable,
      })),
    })),
  };
}
