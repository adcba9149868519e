import type { Assessment, CheckResult } from './assessment';
import { scoreOf } from './score';
import type { CheckVerdict } from './scorecard';

/** The result of a check that failed, given whether all its findings are waived: then they do not count. */
export function withWaivers(
  failed: CheckResult,
  verdict: Extract<CheckVerdict, { outcome: 'failed' }>,
  all: boolean,
): CheckResult {
  if (!all || !verdict.findings.length) return failed;
  const {
    otherwise = {
      outcome: 'not-applicable',
      reason: 'All that it found is waived.',
    },
  } = verdict;
  return {
    ...failed,
    outcome: otherwise.outcome,
    unwaived: 'failed',
    ...(otherwise.outcome !== 'passed' && { reason: otherwise.reason }),
  };
}

/** What an assessment says of waivers: the score without them, and until when it stands as it is. */
export function waivers(
  checks: CheckResult[],
): Pick<Assessment, 'unwaived' | 'validUntil'> {
  const dates = checks
    .flatMap(check => check.findings)
    .flatMap(({ waived }) => waived?.until ?? [])
    .sort();
  const changed = checks.some(check => check.unwaived);
  return {
    ...(changed && { unwaived: withoutWaivers(checks) }),
    ...(dates.length && { validUntil: dates[0] }),
  };
}

function withoutWaivers(checks: CheckResult[]): Assessment['unwaived'] {
  const { practices, ...score } = scoreOf(
    checks.map(check => ({
      ...check,
      outcome: check.unwaived ?? check.outcome,
    })),
  );
  return score;
}
