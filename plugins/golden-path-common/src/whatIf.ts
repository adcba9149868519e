import type { Assessment, Grade, Score } from './assessment';
import { scoreOf, SEVERITY_WEIGHTS, type ScoredCheck } from './score';

/** What mending one check would add. @public */
export interface Gain {
  check: string;
  practice: string;
  /** Points added on top of the gains listed before it. */
  points: number;
  /** Score and grade once this and the gains before it are mended. */
  score: number;
  grade?: Grade;
}

/**
 * The score if these checks passed.
 *
 * @public
 */
export function scoreWith(checks: ScoredCheck[], mended: string[]): Score {
  const set = new Set(mended);
  return scoreOf(
    checks.map(c =>
      set.has(c.id) && c.outcome === 'failed'
        ? { ...c, outcome: 'passed' as const }
        : c,
    ),
  );
}

/**
 * The failed checks that would add most, best first. Each gain counts on top of the ones before it, since what a mend adds
 * depends on what was mended already; so the points of a list may be summed.
 *
 * @param most - how many to return at most
 * @public
 */
export function topGains(
  assessment: Pick<Assessment, 'checks' | 'score'>,
  most: number,
): Gain[] {
  const left = assessment.checks.filter(
    c => c.outcome === 'failed' && SEVERITY_WEIGHTS[c.severity] > 0,
  );
  const mended: string[] = [];
  const gains: Gain[] = [];
  let now = assessment.score ?? 0;
  while (left.length && gains.length < most) {
    const options = left.map(check => ({
      check,
      after: scoreWith(assessment.checks, [...mended, check.id]),
    }));
    const best = options.reduce((a, b) => {
      const difference = rank(b.after) - rank(a.after);
      if (difference !== 0) return difference > 0 ? b : a;
      return b.check.id < a.check.id ? b : a;
    });
    const score = best.after.score ?? 0;
    gains.push({
      check: best.check.id,
      practice: best.check.practice,
      points: Math.round((score - now) * 10) / 10,
      score,
      ...(best.after.grade && { grade: best.after.grade }),
    });
    mended.push(best.check.id);
    left.splice(left.indexOf(best.check), 1);
    now = score;
  }
  return gains;
}

// A mend that lifts a cap comes before one that only adds points.
function rank(score: Score): number {
  const capped = score.cap?.checks.length ?? 0;
  return (score.score ?? 0) - 1000 * capped;
}
