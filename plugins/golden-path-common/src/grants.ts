import type { WaiverTarget } from './api/waivers';
import type { Assessment, CheckResult, Finding } from './assessment';
import { scoreOf } from './score';
import type { Suppression } from './suppression';
import { waivedOutcome, waivers } from './waivers';

/** An approved waiver, as far as a score depends on it. @public */
export interface Grant {
  /** Of the waiver. */
  id: string;
  scorecard: string;
  target: WaiverTarget;
  reason: string;
  /** Last day on which it counts, `YYYY-MM-DD`. */
  until: string;
  /** Ref of who approved it. */
  by: string;
}

/**
 * Which of the grants a finding is waived by: where several cover it, the one that lasts longest, so that none of the others has to
 * end or be revoked first for the outcome to be right.
 *
 * @param finding - absent for what a check says as a whole
 * @public
 */
export function grantFor(
  grants: Grant[],
  check: Pick<CheckResult, 'id' | 'practice'>,
  finding?: Pick<Finding, 'fingerprint'>,
): Grant | undefined {
  return grants
    .filter(({ target: { kind, id } }) => {
      if (kind === 'practice') return id === check.practice;
      if (kind === 'check') return id === check.id;
      return id === finding?.fingerprint;
    })
    .sort(longestFirst)[0];
}

/**
 * An assessment as it is once these grants count. What it took to get there is kept: the same findings, each with its waiver, and the
 * score without them.
 *
 * @param assessment - one without grants
 * @param grants - all that hold for the entity; those for other scorecards are left out
 * @public
 */
export function withGrants(
  assessment: Assessment,
  grants: Grant[],
): Assessment {
  const mine = grants.filter(
    ({ scorecard }) => scorecard === assessment.scorecard,
  );
  if (!mine.length) return assessment;
  const checks = assessment.checks.map(check => granted(check, mine));
  if (checks.every((check, i) => check === assessment.checks[i])) {
    return assessment;
  }
  const { unwaived, validUntil, score, low, high, grade, cap, ...rest } =
    assessment;
  return { ...rest, ...scoreOf(checks), checks, ...waivers(checks) };
}

function granted(check: CheckResult, grants: Grant[]): CheckResult {
  if (check.outcome !== 'failed') return check;
  const findings = check.findings.map(finding => {
    if (finding.waived) return finding;
    const grant = grantFor(grants, check, finding);
    return grant ? { ...finding, waived: waivedBy(grant, finding) } : finding;
  });
  // Findings that were left out have no fingerprint, so that only a grant for all of the check covers them.
  const covered = grantFor(grants, check)
    ? true
    : findings.length > 0 &&
      !check.omitted &&
      findings.every(({ waived }) => waived);
  if (covered) return waivedOutcome({ ...check, findings });
  const changed = findings.some((one, i) => one !== check.findings[i]);
  return changed ? { ...check, findings } : check;
}

function waivedBy(grant: Grant, { file, line }: Finding): Suppression {
  const { id, reason, until, by } = grant;
  return { ...{ tool: 'waiver', file, line }, reason, until, waiver: id, by };
}

function longestFirst(a: Grant, b: Grant): number {
  if (a.until !== b.until) return a.until < b.until ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}
