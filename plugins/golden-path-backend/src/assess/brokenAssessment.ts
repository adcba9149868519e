import {
  scoreOf,
  type Assessment,
  type CheckResult,
  type Scorecard,
} from 'backstage-plugin-golden-path-common';

/** The assessment of evidence that could not be assessed: every check is an `error` with the reason. */
export function brokenAssessment(
  scorecard: Scorecard,
  files: number,
  reason: string,
): Assessment {
  const checks = scorecard.checks.map(
    ({ id, practice, severity }): CheckResult => ({
      id,
      practice,
      severity,
      outcome: 'error',
      reason,
      findings: [],
    }),
  );
  return {
    scorecard: scorecard.id,
    version: scorecard.version,
    files,
    ...scoreOf(checks),
    checks,
  };
}
