import type { CheckResult, Grade, PracticeResult, Score } from './assessment';
import type { Outcome, Severity } from './scorecard';

/** Weight of a check by severity. @public */
export const SEVERITY_WEIGHTS: Record<Severity, number> = {
  critical: 8,
  high: 4,
  medium: 2,
  low: 1,
  info: 0,
};

/** The least coverage for which a grade is given. @public */
export const GRADE_COVERAGE = 0.6;

/** Lowest score of each grade, best first. @public */
export const GRADE_FLOORS: ReadonlyArray<[Grade, number]> = [
  ['A', 90],
  ['B', 75],
  ['C', 60],
  ['D', 40],
  ['E', 0],
];

/** What the score needs to know of a check. @public */
export type ScoredCheck = Pick<
  CheckResult,
  'id' | 'practice' | 'severity' | 'outcome'
>;

/** The grade of a score, before any cap. @public */
export function gradeOf(score: number): Grade {
  return GRADE_FLOORS.find(([, floor]) => score >= floor)![0];
}

/**
 * The score of a scorecard from what its checks said. `docs/score.md` works through an example.
 *
 * @remarks
 *
 * A practice's share is the part of its decided weight that passed. The score is the mean of these shares over the
 * practices of which something was decided, each weighing as much as the heaviest of *all* its checks, so that a
 * weight never moves with the project. The interval runs over all applicable practices: undecided weight counted as failed,
 * and as passed.
 *
 * @param checks - all checks of the scorecard, those that do not apply included; their order never matters
 * @public
 */
export function scoreOf(checks: ScoredCheck[]): Score {
  const tallies = tally(checks);
  const practices = tallies.map(t => t.result);
  const applicable = tallies.filter(t => t.result.applicableWeight > 0);
  if (!applicable.length) return { coverage: 0, practices };

  const low = mean(applicable, p => p.passedWeight / p.applicableWeight);
  const high = mean(
    applicable,
    p =>
      (p.passedWeight + p.applicableWeight - p.decidedWeight) /
      p.applicableWeight,
  );
  const coverage = mean(applicable, p => p.decidedWeight / p.applicableWeight);
  const interval = { low: points(low), high: points(high), coverage };

  const decided = applicable.filter(t => t.result.decidedWeight > 0);
  if (!decided.length) return { ...interval, practices };
  const score = points(mean(decided, p => p.passedWeight / p.decidedWeight));
  const decidedTotal = decided.reduce((a, t) => a + t.result.weight, 0);
  for (const { result } of decided) {
    const share = result.passedWeight / result.decidedWeight;
    result.lost = (100 * result.weight * (1 - share)) / decidedTotal;
  }
  return { ...interval, score, ...graded(score, coverage, checks), practices };
}

function graded(
  score: number,
  coverage: number,
  checks: ScoredCheck[],
): Pick<Score, 'grade' | 'cap'> {
  if (coverage < GRADE_COVERAGE) return {};
  const grade = gradeOf(score);
  if (grade === 'D' || grade === 'E') return { grade };
  const critical = checks.filter(
    c => c.severity === 'critical' && c.outcome === 'failed',
  );
  if (!critical.length) return { grade };
  const ids = critical.map(c => c.id).sort();
  return { grade: 'D', cap: { from: grade, checks: ids } };
}

interface Tally {
  result: PracticeResult;
  /** The worst outcome of the checks that weigh something, and of those that do not. */
  weighted: Outcome;
  unweighted: Outcome;
}

function tally(checks: ScoredCheck[]): Tally[] {
  const byPractice = new Map<string, Tally>();
  for (const check of checks) {
    let entry = byPractice.get(check.practice);
    if (!entry) {
      entry = newTally(check.practice);
      byPractice.set(check.practice, entry);
    }
    const { result } = entry;
    const { outcome } = check;
    const weight = SEVERITY_WEIGHTS[check.severity];
    result.weight = Math.max(result.weight, weight);
    if (weight > 0) entry.weighted = worse(entry.weighted, outcome);
    else entry.unweighted = worse(entry.unweighted, outcome);
    if (outcome === 'not-applicable') continue;
    result.applicableWeight += weight;
    if (outcome === 'passed') result.passedWeight += weight;
    if (outcome === 'passed' || outcome === 'failed') {
      result.decidedWeight += weight;
    }
  }
  const tallies = [...byPractice.values()].sort((a, b) =>
    a.result.id < b.result.id ? -1 : 1,
  );
  for (const { result, weighted, unweighted } of tallies) {
    // Notes (severity info) speak only where nothing heavier does.
    result.outcome = weighted === 'not-applicable' ? unweighted : weighted;
    if (result.decidedWeight > 0) {
      result.score = points(result.passedWeight / result.decidedWeight);
    }
  }
  return tallies;
}

function newTally(id: string): Tally {
  return {
    result: {
      id,
      outcome: 'not-applicable',
      weight: 0,
      passedWeight: 0,
      decidedWeight: 0,
      applicableWeight: 0,
      lost: 0,
    },
    weighted: 'not-applicable',
    unweighted: 'not-applicable',
  };
}

const BADNESS: Record<Outcome, number> = {
  'not-applicable': 0,
  passed: 1,
  'no-evidence': 2,
  error: 3,
  failed: 4,
};

function worse(a: Outcome, b: Outcome): Outcome {
  return BADNESS[a] > BADNESS[b] ? a : b;
}

function mean(of: Tally[], share: (p: PracticeResult) => number): number {
  let weighed = 0;
  let total = 0;
  for (const { result } of of) {
    weighed += result.weight * share(result);
    total += result.weight;
  }
  return weighed / total;
}

function points(share: number): number {
  return Math.round(share * 1000) / 10;
}
