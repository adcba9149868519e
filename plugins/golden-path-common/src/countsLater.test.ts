import { assess } from './assess';
import { evidenceOf } from './evidence';
import { policyProblems } from './policy';
import type { Check, CheckVerdict, Scorecard } from './scorecard';

function check(id: string, verdict: CheckVerdict): Check<unknown> {
  return {
    ...{ id, title: id, practice: `practice-${id}`, severity: 'medium' },
    ...{ rationale: '', remedy: '', fixable: false, equivalents: [] },
    examples: { pass: [], fail: [] },
    run: () => verdict,
  };
}

const finding = { file: 'a', line: 1, endLine: 1, message: 'Bad' };
const scorecard: Scorecard = {
  ...{ id: 'card', title: '', version: '1', practices: [] },
  ...{ wants: () => true, nothingHere: '', read: () => ({}) },
  checks: [
    check('old', { outcome: 'passed' }),
    check('new', { outcome: 'failed', findings: [finding] }),
  ],
};
const policyOf = (setting: object | string) =>
  ({ checks: { new: setting } } as any);
const run = (today: string | undefined, setting: object) =>
  assess(scorecard, evidenceOf({ a: 'x' }), {
    ...{ policy: policyOf(setting), today },
  });

describe('a check that counts from a day on', () => {
  const later = { enableFrom: '2026-05-01', severity: 'high' };

  it('is shown with what it finds, and does not count before', () => {
    for (const today of ['2026-04-30', undefined]) {
      const result = run(today, later);
      expect(result).toMatchObject({
        ...{ score: 100, grade: 'A', validUntil: '2026-04-30' },
      });
      expect(result.checks[1]).toMatchObject({
        ...{ outcome: 'not-applicable', reason: 'Counts from 2026-05-01.' },
        later: { outcome: 'failed', from: '2026-05-01' },
        ...{ severity: 'high', findings: [{ message: 'Bad' }] },
      });
    }
  });

  it('counts on that day, with the severity that it has with you', () => {
    const result = run('2026-05-01', later);
    expect(result.score).toBe(33.3);
    expect(result.validUntil).toBeUndefined();
    expect(result.checks[1]).toMatchObject({
      ...{ outcome: 'failed', severity: 'high' },
    });
    expect(result.checks[1].later).toBeUndefined();
  });

  it('is refused where its day is none, with the key', () => {
    const problems = (setting: object | string) =>
      policyProblems(scorecard, policyOf(setting)).map(
        ({ key, message }) => `${key} ${message}`,
      );
    expect(problems(later)).toEqual([]);
    expect(problems({ enableFrom: 'soon' })).toEqual([
      'checks.new.enableFrom must be a day such as 2027-01-31',
    ]);
    expect(problems({ enableFrom: '2026-05-01', severity: 'off' })).toEqual([
      'checks.new.severity must be one of critical, high, medium, low, info',
    ]);
    expect(problems({ enableFrom: '2026-05-01', until: 'x' })).toEqual([
      expect.stringContaining('checks.new.until is no setting of a check'),
    ]);
    expect(problems('x')[0]).toContain('must be one of off');
  });
});
