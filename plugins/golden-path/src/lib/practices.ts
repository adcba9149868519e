import type {
  Assessment,
  CheckResult,
  EntityScorecard,
  Finding,
  Outcome,
  PracticeResult,
  ScorecardInfo,
  Severity,
} from 'backstage-plugin-golden-path-common';
import { SEVERITY_WEIGHTS } from 'backstage-plugin-golden-path-common';
import { roundToSum } from './roundToSum';
import { counted, isWaived } from './waivers';

/** The outcome of a practice; `waived` where it fails but for waivers. */
export type Standing = Outcome | 'waived';

/** A practice of an assessment with all that its row shows. */
export interface PracticeView {
  result: PracticeResult;
  standing: Standing;
  title: string;
  /** Points lost with one decimal; those of all practices add up to 100 minus the score. */
  lost: number;
  failed: CheckResult[];
  /** Checks of it that could not be decided. */
  open: CheckResult[];
  /** Checks of it that fail but for waivers. */
  waived: CheckResult[];
  checks: CheckResult[];
  /** The heaviest severity among the failed checks. */
  severity?: Severity;
  /** All findings of its failed checks that count, those of the heaviest check first. */
  findings: Finding[];
}

/** The practices of an assessment, the one that costs most first. */
export function practiceViews(
  assessment: Assessment,
  info: ScorecardInfo | undefined,
): PracticeView[] {
  const { practices, score } = assessment;
  const lost = roundToSum(
    practices.map(p => p.lost),
    score === undefined ? 0 : 100 - score,
  );
  return practices
    .map((result, index) => {
      const checks = assessment.checks.filter(c => c.practice === result.id);
      const failed = checks
        .filter(c => c.outcome === 'failed')
        .sort((a, b) => weightOf(b) - weightOf(a));
      return {
        result,
        standing: standingOf(result.outcome, checks),
        title: practiceTitle(info, result.id),
        lost: lost[index],
        failed,
        open: checks.filter(
          c => c.outcome === 'no-evidence' || c.outcome === 'error',
        ),
        waived: checks.filter(isWaived),
        checks,
        severity: failed[0]?.severity,
        findings: counted(failed.flatMap(c => c.findings)),
      };
    })
    .sort((a, b) => b.result.lost - a.result.lost || compare(a.title, b.title));
}

/** The title of a practice, or its id where the scorecard no longer has it. */
export function practiceTitle(
  info: ScorecardInfo | undefined,
  id: string,
): string {
  return info?.practices.find(p => p.id === id)?.title ?? id;
}

/** The title of a check, or its id where the scorecard no longer has it. */
export function checkTitle(
  info: ScorecardInfo | undefined,
  id: string,
): string {
  return info?.checks.find(c => c.id === id)?.title ?? id;
}

/** The first finding of a check that counts. */
export function firstFinding(
  assessment: Assessment,
  check: string,
): Finding | undefined {
  const result = assessment.checks.find(c => c.id === check);
  return counted(result?.findings ?? [])[0];
}

/** What could not be read, as sentences without repetition. */
export function unreadReasons(assessment: Assessment): string[] {
  const reasons = assessment.checks
    .filter(c => c.outcome === 'no-evidence' || c.outcome === 'error')
    .map(c => c.reason)
    .filter((reason): reason is string => reason !== undefined);
  return [...new Set(reasons)];
}

/** Whether what is shown is older because the latest reading failed. */
export function isStale(entity: EntityScorecard): boolean {
  return entity.problem !== undefined && entity.assessment !== undefined;
}

/** A commit in the length people know it in; anything else stays as it is. */
export function shortRevision(revision: string): string {
  return /^[0-9a-f]{40,64}$/.test(revision) ? revision.slice(0, 7) : revision;
}

/** What could not be read stays in sight, also where something beside it is waived. */
function standingOf(outcome: Outcome, checks: CheckResult[]): Standing {
  const decided = outcome === 'passed' || outcome === 'not-applicable';
  return decided && checks.some(isWaived) ? 'waived' : outcome;
}

function weightOf(check: CheckResult): number {
  return SEVERITY_WEIGHTS[check.severity];
}

function compare(a: string, b: string): number {
  return a.localeCompare(b);
}
