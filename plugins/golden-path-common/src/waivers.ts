import type { Assessment, CheckResult } from './assessment';
import { dayBefore } from './countsLater';
import { redactLines } from './redact';
import { scoreOf } from './score';
import type { CheckVerdict, UnfailedVerdict } from './scorecard';

/**
 * The result of a check that failed, given whether all its findings are waived: then they do not count. What it would say without
 * them is kept where some count, since a waiver may come that nobody runs the check anew for.
 */
export function withWaivers(
  failed: CheckResult,
  { findings, otherwise }: Extract<CheckVerdict, { outcome: 'failed' }>,
  all: boolean,
): CheckResult {
  const kept = otherwise
    ? { ...failed, otherwise: keepable(otherwise) }
    : failed;
  return all && findings.length ? waivedOutcome(kept) : kept;
}

/** The result of a failed check none of whose findings counts. */
export function waivedOutcome({
  otherwise = {
    outcome: 'not-applicable',
    reason: 'All that it found is waived.',
  },
  ...failed
}: CheckResult): CheckResult {
  return {
    ...failed,
    outcome: otherwise.outcome,
    unwaived: 'failed',
    ...(otherwise.reason !== undefined && { reason: otherwise.reason }),
  };
}

function keepable(verdict: UnfailedVerdict): CheckResult['otherwise'] {
  if (verdict.outcome === 'passed') return { outcome: 'passed' };
  const { outcome, reason } = verdict;
  return { outcome, reason: redactLines(reason) };
}

/** What an assessment says of waivers: the score without them, and until when it stands as it is. */
export function waivers(
  checks: CheckResult[],
): Pick<Assessment, 'unwaived' | 'validUntil'> {
  const dates = checks
    .flatMap(check => check.findings)
    .flatMap(({ waived }) => waived?.until ?? []);
  const days = checks.flatMap(({ later }) =>
    later ? [dayBefore(later.from)] : [],
  );
  const ends = [...dates, ...days].sort();
  const changed = checks.some(check => check.unwaived);
  return {
    ...(changed && { unwaived: withoutWaivers(checks) }),
    ...(ends.length && { validUntil: ends[0] }),
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
