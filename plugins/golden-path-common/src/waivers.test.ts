import fc from 'fast-check';
import { assess } from './assess';
import { evidenceOf } from './evidence';
import type { Check, CheckVerdict, Scorecard } from './scorecard';

function check(id: string, verdict: CheckVerdict): Check<unknown> {
  return {
    ...{ id, title: id, practice: `practice-${id}`, severity: 'medium' },
    ...{ rationale: '', remedy: '', fixable: false, equivalents: [] },
    examples: { pass: [], fail: [] },
    run: () => verdict,
  };
}

/** Waives what stands on lines of this file that hold "ok". */
function scorecard(checks: Check<unknown>[]): Scorecard<string[]> {
  return {
    ...{ id: 'card', title: '', version: '1', practices: [], checks },
    ...{ wants: () => true, nothingHere: '' },
    read: ({ files }) => files[0].text!.split('\n'),
    suppression: (lines, _, { file, line }, today) => {
      const until = /until (\S+)/.exec(lines[line - 1])?.[1];
      if (!lines[line - 1].includes('ok')) return undefined;
      if (until && until < today) return undefined;
      return { tool: 'test', file, line, reason: 'ok', until };
    },
  };
}

const failsAt = (...lines: number[]): CheckVerdict => ({
  outcome: 'failed',
  findings: lines.map(line => ({
    ...{ file: 'a', line, endLine: line, message: 'Bad' },
  })),
});
const passes: CheckVerdict = { outcome: 'passed' };
const run = (text: string, verdicts: CheckVerdict[], today?: string) =>
  assess(
    scorecard(verdicts.map((verdict, i) => check(String(i), verdict))),
    evidenceOf({ a: text }),
    { today },
  );

describe('waivers', () => {
  it('take a check out of the score, and keep the score without them', () => {
    const result = run('x\nok', [passes, failsAt(2)]);
    expect(result).toMatchObject({
      score: 100,
      grade: 'A',
      unwaived: { score: 50, grade: 'D', coverage: 1 },
    });
    expect(result.checks[1]).toMatchObject({
      outcome: 'not-applicable',
      unwaived: 'failed',
      reason: 'All that it found is waived.',
      findings: [{ waived: { tool: 'test', line: 2, reason: 'ok' } }],
    });
  });

  it('leave a check failed of which one finding counts', () => {
    const result = run('x\nok', [failsAt(1, 2)]);
    const [{ outcome, unwaived, findings }] = result.checks;
    expect({ outcome, unwaived }).toEqual({ outcome: 'failed' });
    expect(findings.map(f => Boolean(f.waived))).toEqual([false, true]);
    expect(result.unwaived).toBeUndefined();
  });

  it('leave what would be said without the findings', () => {
    const undecided: CheckVerdict = { outcome: 'no-evidence', reason: 'Why.' };
    const with_ = (otherwise: CheckVerdict) =>
      run('ok', [{ ...failsAt(1), otherwise } as CheckVerdict]);
    expect(with_(passes)).toMatchObject({
      score: 100,
      checks: [{ outcome: 'passed', unwaived: 'failed' }],
    });
    expect(with_(undecided)).toMatchObject({
      coverage: 0,
      checks: [{ outcome: 'no-evidence', reason: 'Why.' }],
    });
  });

  it('end with their last day', () => {
    const on = (today: string) =>
      run('ok until 2027-01-31', [failsAt(1)], today);
    expect(on('2027-01-31').checks[0].unwaived).toBe('failed');
    expect(on('2027-02-01').checks[0]).toMatchObject({ outcome: 'failed' });
    expect(on('2027-01-31').validUntil).toBe('2027-01-31');
    expect(on('2027-02-01').validUntil).toBeUndefined();
  });

  it('never hide a finding, and never lower the score', () => {
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { minLength: 1, maxLength: 6 }),
        fc.array(fc.array(fc.nat(5), { maxLength: 4 }), {
          minLength: 1,
          maxLength: 5,
        }),
        (ok, lines) => {
          const verdicts = lines.map(places =>
            places.length
              ? failsAt(...places.map(n => 1 + (n % ok.length)))
              : passes,
          );
          const text = (waived: boolean) =>
            ok.map(o => (o && waived ? 'ok' : 'x')).join('\n');
          const with_ = run(text(true), verdicts);
          const without = run(text(false), verdicts);
          const { unwaived = with_ } = with_;
          expect(unwaived.score).toBe(without.score);
          expect(unwaived.grade).toBe(without.grade);
          expect(with_.score ?? 100).toBeGreaterThanOrEqual(without.score!);
          const places = (result: typeof with_) =>
            result.checks.map(c => c.findings.map(f => f.line));
          expect(places(with_)).toEqual(places(without));
        },
      ),
    );
  });
});
