import fc from 'fast-check';
import type { CheckResult } from './assessment';
import { scoreOf } from './score';
import type { Outcome, Severity } from './scorecard';
import { scoreWith, topGains } from './whatIf';

function check(
  id: string,
  practice: string,
  severity: Severity,
  outcome: Outcome,
): CheckResult {
  return { id, practice, severity, outcome, findings: [] };
}

const checks = fc
  .array(
    fc.tuple(
      fc.constantFrom('a', 'b', 'c'),
      fc.constantFrom<Severity>('critical', 'high', 'medium', 'low', 'info'),
      fc.constantFrom<Outcome>('passed', 'failed', 'failed', 'no-evidence'),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map(list => list.map((c, i) => check(`check-${i}`, ...c)));

function gainsOf(list: CheckResult[], most = 99) {
  return topGains({ checks: list, score: scoreOf(list).score }, most);
}

describe('topGains', () => {
  it('adds up to the score once all of them are mended', () => {
    fc.assert(
      fc.property(checks, list => {
        const gains = gainsOf(list);
        fc.pre(gains.length > 0);
        const mended = scoreWith(
          list,
          gains.map(g => g.check),
        );
        const sum = gains.reduce((all, g) => all + g.points, 0);
        const before = scoreOf(list).score ?? 0;
        expect(sum).toBeCloseTo(mended.score! - before, 5);
        expect(gains.at(-1)!.score).toBe(mended.score);
        expect(gains.at(-1)!.grade).toBe(mended.grade);
      }),
    );
  });

  it('never takes points away, nor lists what adds none by its weight', () => {
    fc.assert(
      fc.property(checks, list => {
        const bySeverity = new Map(list.map(c => [c.id, c.severity]));
        for (const gain of gainsOf(list)) {
          expect(gain.points).toBeGreaterThanOrEqual(0);
          expect(bySeverity.get(gain.check)).not.toBe('info');
        }
      }),
    );
  });

  it('does not depend on the order of checks, and a shorter list begins the longer', () => {
    fc.assert(
      fc.property(checks, fc.nat({ max: 4 }), (list, most) => {
        const gains = gainsOf(list);
        expect(gainsOf([...list].reverse())).toEqual(gains);
        expect(gainsOf(list, most)).toEqual(gains.slice(0, most));
      }),
    );
  });

  it('puts what lifts the cap before what adds more points', () => {
    const list = [
      check('leak', 'a', 'critical', 'failed'),
      check('fine', 'a', 'critical', 'passed'),
      check('fine-too', 'a', 'critical', 'passed'),
      check('slow', 'b', 'high', 'failed'),
      check('c', 'c', 'critical', 'passed'),
      check('d', 'd', 'critical', 'passed'),
    ];
    expect(scoreOf(list)).toMatchObject({ grade: 'D', score: 76.2 });
    const [first, second] = gainsOf(list);
    expect(first).toEqual({
      check: 'leak',
      practice: 'a',
      points: 9.5,
      score: 85.7,
      grade: 'B',
    });
    expect(second).toMatchObject({ check: 'slow', points: 14.3, grade: 'A' });
  });
});
