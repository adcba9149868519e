import fc from 'fast-check';
import type { Grade, Score } from './assessment';
import {
  GRADE_COVERAGE,
  gradeOf,
  scoreOf,
  SEVERITY_WEIGHTS,
  type ScoredCheck,
} from './score';
import type { Outcome, Severity } from './scorecard';

const severity = fc.constantFrom(
  ...(Object.keys(SEVERITY_WEIGHTS) as Severity[]),
);
const outcome = fc.constantFrom<Outcome>(
  'passed',
  'failed',
  'not-applicable',
  'no-evidence',
  'error',
);
const checks: fc.Arbitrary<ScoredCheck[]> = fc
  .array(
    fc.record({
      practice: fc.constantFrom('a', 'b', 'c', 'd'),
      severity,
      outcome,
    }),
    { minLength: 1, maxLength: 14 },
  )
  .map(list => list.map((check, i) => ({ ...check, id: `check-${i}` })));

/** Some checks, and which of them is looked at. */
const oneOfThem = checks.chain(list =>
  fc.tuple(fc.constant(list), fc.nat({ max: list.length - 1 })),
);

const undecided = (o: Outcome) => o === 'no-evidence' || o === 'error';
const decided = (o: Outcome) => o === 'passed' || o === 'failed';

function withOutcome(list: ScoredCheck[], at: number, to: Outcome) {
  return list.map((c, i) => (i === at ? { ...c, outcome: to } : c));
}

/** Scores are rounded to a tenth, each by itself. */
const ROUNDING = 0.1 + 1e-9;
const GRADES: Grade[] = ['E', 'D', 'C', 'B', 'A'];
/** Without a grade below all others. */
const rank = (score: Score) => (score.grade ? GRADES.indexOf(score.grade) : -1);

describe('scoreOf', () => {
  it('is not lowered by a further pass', () => {
    fc.assert(
      fc.property(oneOfThem, ([list, at]) => {
        const before = scoreOf(list);
        const after = scoreOf(withOutcome(list, at, 'passed'));
        expect(after.score ?? 0).toBeGreaterThanOrEqual(before.score ?? 0);
      }),
    );
  });

  it('keeps at least its grade and its lower bound with a further pass', () => {
    fc.assert(
      fc.property(oneOfThem, ([list, at]) => {
        fc.pre(list[at].outcome !== 'not-applicable');
        const before = scoreOf(list);
        const after = scoreOf(withOutcome(list, at, 'passed'));
        expect(after.low ?? 0).toBeGreaterThanOrEqual(before.low ?? 0);
        expect(rank(after)).toBeGreaterThanOrEqual(rank(before));
      }),
    );
  });

  it('moves within the interval when something undecided is decided', () => {
    fc.assert(
      fc.property(
        oneOfThem,
        fc.constantFrom<Outcome>('passed', 'failed'),
        ([list, at], to) => {
          fc.pre(undecided(list[at].outcome));
          const before = scoreOf(list);
          const after = scoreOf(withOutcome(list, at, to));
          fc.pre(after.score !== undefined);
          expect(after.score!).toBeGreaterThanOrEqual(before.low! - ROUNDING);
          expect(after.score!).toBeLessThanOrEqual(before.high! + ROUNDING);
          expect(after.low!).toBeGreaterThanOrEqual(before.low!);
          expect(after.high!).toBeLessThanOrEqual(before.high!);
          expect(after.coverage).toBeGreaterThanOrEqual(before.coverage - 1e-9);
        },
      ),
    );
  });

  it('has an interval whose ends are reached when all is decided', () => {
    const decideAll = (list: ScoredCheck[], to: Outcome) =>
      list.map(c => (undecided(c.outcome) ? { ...c, outcome: to } : c));
    fc.assert(
      fc.property(checks, list => {
        const { low, high } = scoreOf(list);
        expect(scoreOf(decideAll(list, 'failed')).score).toBe(low);
        expect(scoreOf(decideAll(list, 'passed')).score).toBe(high);
      }),
    );
  });

  it('never gains a higher lower bound when evidence is hidden', () => {
    fc.assert(
      fc.property(oneOfThem, ([list, at]) => {
        fc.pre(decided(list[at].outcome));
        const hidden = scoreOf(withOutcome(list, at, 'no-evidence'));
        expect(hidden.low ?? 0).toBeLessThanOrEqual(scoreOf(list).low ?? 0);
      }),
    );
  });

  it('does not depend on the order of checks', () => {
    const shuffled = checks.chain(list =>
      fc.tuple(
        fc.constant(list),
        fc.shuffledSubarray(list, { minLength: list.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        expect(scoreOf(other)).toEqual(scoreOf(list));
      }),
    );
  });

  it('keeps its figures in bounds and in order', () => {
    fc.assert(
      fc.property(checks, list => {
        const { score, low, high, coverage } = scoreOf(list);
        const figures = [0, low, score, high, 100].filter(
          figure => figure !== undefined,
        );
        expect(figures).toEqual([...figures].sort((x, y) => x - y));
        expect([0, coverage, 1]).toEqual([0, coverage, 1].sort());
      }),
    );
  });

  it('has both ends of the interval where anything applies, and else no figure', () => {
    fc.assert(
      fc.property(checks, list => {
        const applies = list.some(
          c => c.outcome !== 'not-applicable' && c.severity !== 'info',
        );
        const { score, low, high } = scoreOf(list);
        expect([low, high].map(figure => figure !== undefined)).toEqual([
          applies,
          applies,
        ]);
        expect(score === undefined || applies).toBe(true);
      }),
    );
  });

  it('says for every practice what it costs', () => {
    fc.assert(
      fc.property(checks, list => {
        const { score, practices } = scoreOf(list);
        const lost = practices.reduce((all, p) => all + p.lost, 0);
        expect(Math.abs(lost - (100 - (score ?? 100)))).toBeLessThan(ROUNDING);
        practices.forEach(p => expect(p.lost).toBeGreaterThanOrEqual(0));
      }),
    );
  });

  it('weighs a practice the same whatever the project', () => {
    fc.assert(
      fc.property(checks, fc.array(outcome, { minLength: 14 }), (list, to) => {
        const weights = (of: ScoredCheck[]) =>
          scoreOf(of).practices.map(p => [p.id, p.weight]);
        const other = list.map((c, i) => ({ ...c, outcome: to[i] }));
        expect(weights(other)).toEqual(weights(list));
      }),
    );
  });

  it('gives a grade from enough coverage on, capped by a failed critical check', () => {
    fc.assert(
      fc.property(checks, list => {
        const { score, coverage, grade, cap } = scoreOf(list);
        const critical = list
          .filter(c => c.severity === 'critical' && c.outcome === 'failed')
          .map(c => c.id)
          .sort();
        const sure = score !== undefined && coverage >= GRADE_COVERAGE;
        const plain = sure ? gradeOf(score) : undefined;
        const capped = sure && score >= 60 && critical.length > 0;
        expect({ grade, cap }).toEqual(
          capped
            ? { grade: 'D', cap: { from: plain, checks: critical } }
            : { grade: plain, cap: undefined },
        );
      }),
    );
  });

  it('has no score where nothing applies, and none where nothing is decided', () => {
    const check = (to: Outcome): ScoredCheck => ({
      id: 'x',
      practice: 'p',
      severity: 'high',
      outcome: to,
    });
    expect(scoreOf([])).toEqual({ coverage: 0, practices: [] });
    expect(scoreOf([check('not-applicable')])).toMatchObject({ coverage: 0 });
    expect(scoreOf([check('not-applicable')])).not.toHaveProperty('low');
    expect(scoreOf([check('error')])).toMatchObject({ low: 0, high: 100 });
    expect(scoreOf([check('error')])).not.toHaveProperty('score');
  });

  it('lets a note speak only where nothing heavier applies', () => {
    const note: ScoredCheck = {
      id: 'note',
      practice: 'p',
      severity: 'info',
      outcome: 'failed',
    };
    const heavy: ScoredCheck = {
      ...note,
      id: 'heavy',
      severity: 'low',
      outcome: 'passed',
    };
    expect(scoreOf([note]).practices[0].outcome).toBe('failed');
    expect(scoreOf([note])).not.toHaveProperty('score');
    expect(scoreOf([note, heavy])).toMatchObject({
      score: 100,
      practices: [{ outcome: 'passed' }],
    });
  });

  it('has grades whose lowest scores count', () => {
    expect(
      [100, 90, 89.9, 75, 74.9, 60, 59.9, 40, 39.9, 0].map(gradeOf),
    ).toEqual(['A', 'A', 'B', 'B', 'C', 'C', 'D', 'D', 'E', 'E']);
  });
});
