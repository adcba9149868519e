import type {
  Assessment,
  Because,
  Finding,
  Grade,
  Outcome,
  Score,
  Severity,
  Suppression,
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
  /** The score if nothing were waived. */
  unwaived?: Pick<Score, 'score' | 'low' | 'high' | 'coverage' | 'grade'>;
  validUntil?: string;
  practices: Array<{ id: string; outcome: Outcome; score?: number }>;
  checks: CheckResultOutput[];
}

export interface CheckResultOutput {
  id: string;
  practice: string;
  severity: Severity;
  outcome: Outcome;
  unwaived?: Outcome;
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
  fix?: { safety: 'safe' | 'assisted'; reason: string; diff?: string };
  image?: string;
  because?: Because[];
  waived?: Suppression;
}

/** What is printed of an assessment. `JSON.stringify` leaves out what is undefined. */
export function scorecardOutput(assessment: Assessment): ScorecardOutput {
  const { unwaived } = assessment;
  return {
    id: assessment.scorecard,
    ...scoreOutput(assessment),
    unwaived: unwaived && scoreOutput(unwaived),
    validUntil: assessment.validUntil,
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
      unwaived: c.unwaived,
      reason: c.reason,
      findings: c.findings.map(findingOutput),
    })),
  };
}

function scoreOutput(assessed: Omit<Score, 'practices'>) {
  const { score, low, high, coverage, grade } = assessed;
  return { score, low, high, coverage, grade };
}

/** Of a fix its diff, in which secrets are masked, and not its edits, which hold what they put in. */
function findingOutput(finding: Finding): FindingOutput {
  const { fix, waived } = finding;
  return {
    file: finding.file,
    line: finding.line,
    endLine: finding.endLine,
    message: finding.message,
    fingerprint: finding.fingerprint,
    fixable: finding.fixable,
    fix: fix && { safety: fix.safety, reason: fix.reason, diff: fix.diff },
    image: finding.image,
    because: finding.because?.map(({ text, file, line }) => ({
      ...{ text, file, line },
    })),
    waived: waived && {
      tool: waived.tool,
      file: waived.file,
      line: waived.line,
      reason: waived.reason,
      until: waived.until,
    },
  };
}
