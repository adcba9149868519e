import fc from 'fast-check';
import { assess, FINDINGS_PER_CHECK } from './assess';
import { evidenceOf, type Evidence } from './evidence';
import type { Check, CheckVerdict, Scorecard } from './scorecard';

const evidence = evidenceOf({ 'b.txt': 'one\ntwo\nthree', 'a.txt': 'four' });

function check(
  id: string,
  run: (model: Evidence) => CheckVerdict,
): Check<Evidence> {
  return {
    id,
    run,
    title: id,
    practice: 'practice',
    severity: 'medium',
    rationale: '',
    remedy: '',
    fixable: false,
    equivalents: [],
    examples: { pass: [], fail: [] },
  };
}

function scorecard(
  checks: Check<Evidence>[],
  read: Scorecard<Evidence>['read'] = e => e,
): Scorecard<Evidence> {
  return {
    id: 'card',
    title: 'Card',
    version: '1',
    practices: [{ id: 'practice', title: '', summary: '' }],
    checks,
    wants: () => true,
    read,
    nothingHere: '',
  };
}

const passes = check('passes', () => ({ outcome: 'passed' }));
const at = (file: string, line: number) => ({
  file,
  line,
  endLine: line,
  message: `${file}:${line}`,
});
const fails = (...places: Array<[string, number]>) =>
  check('fails', () => ({
    outcome: 'failed',
    findings: places.map(p => at(...p)),
  }));

describe('assess', () => {
  it('gives what the checks say, with the score', () => {
    const result = assess(scorecard([passes, fails(['a.txt', 1])]), evidence);
    expect(result).toMatchObject({
      scorecard: 'card',
      version: '1',
      files: 2,
      score: 50,
      coverage: 1,
      grade: 'D',
    });
    expect(result.checks[1]).toEqual({
      id: 'fails',
      practice: 'practice',
      severity: 'medium',
      outcome: 'failed',
      findings: [
        {
          ...at('a.txt', 1),
          fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
          fixable: false,
        },
      ],
    });
  });

  it('turns a check that throws into an error and leaves the others alone', () => {
    const throws = check('throws', () => {
      throw new Error('no TOKEN=hunter2 here');
    });
    const says = check('says', () => undefined as unknown as CheckVerdict);
    const { checks, score, coverage } = assess(
      scorecard([throws, passes, says]),
      evidence,
    );
    expect(checks.map(c => c.outcome)).toEqual(['error', 'passed', 'error']);
    expect(checks[0].reason).toBe('The check broke: no TOKEN=•••••• here');
    expect(score).toBe(100);
    expect(coverage).toBeCloseTo(1 / 3);
  });

  it('masks secrets in what checks say, on every line', () => {
    const leaks = check('leaks', () => ({
      outcome: 'failed',
      findings: [{ ...at('a.txt', 1), message: 'See\nAPI_KEY=abcdef0123456' }],
    }));
    const cannot = check('cannot', () => ({
      outcome: 'no-evidence',
      reason: 'Read with --password swordfish.',
    }));
    const throws = check('throws', () => {
      throw new Error('Odd:\nTOKEN=hunter2');
    });
    const { checks } = assess(scorecard([leaks, cannot, throws]), evidence);
    expect(checks[0].findings[0].message).toBe('See\nAPI_KEY=••••••');
    expect(checks[1].reason).toBe('Read with --password ••••••');
    expect(checks[2].reason).toBe('The check broke: Odd:\nTOKEN=••••••');
  });

  it('turns a reader that throws into errors of all checks', () => {
    const broken = scorecard([passes, fails(['a.txt', 1])], () => {
      throw new Error('cannot read');
    });
    const result = assess(broken, evidence);
    expect(result.checks.map(c => [c.outcome, c.reason])).toEqual([
      ['error', 'The check broke: cannot read'],
      ['error', 'The check broke: cannot read'],
    ]);
    expect(result).not.toHaveProperty('score');
  });

  it('keeps so many findings of a check and counts the rest', () => {
    const lines = Array.from({ length: FINDINGS_PER_CHECK + 7 }, (_, i) => i);
    const places = lines.map((i): [string, number] => ['b.txt', i + 1]);
    const [result] = assess(scorecard([fails(...places)]), evidence).checks;
    expect(result.findings).toHaveLength(FINDINGS_PER_CHECK);
    expect(result.omitted).toBe(7);
  });

  it('sorts findings by file and line, in whatever order they came', () => {
    const places: Array<[string, number]> = [
      ['b.txt', 3],
      ['b.txt', 1],
      ['a.txt', 1],
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(places, { minLength: 3 }), shuffled => {
        const card = scorecard([fails(...shuffled)]);
        const [result] = assess(card, evidence).checks;
        expect(result.findings.map(f => f.message)).toEqual([
          'a.txt:1',
          'b.txt:1',
          'b.txt:3',
        ]);
        expect(assess(card, evidence).checks[0]).toEqual(result);
      }),
    );
  });

  it('adds excerpts on request, and none of a file without text', () => {
    const card = scorecard([fails(['a.txt', 1], ['gone.txt', 1])]);
    const [result] = assess(card, evidence, { excerpts: true }).checks;
    expect(result.findings.map(f => f.excerpt)).toEqual([
      { start: 1, lines: ['four'] },
      undefined,
    ]);
  });

  it('hands the policy to the reader', () => {
    const read = jest.fn((e: Evidence) => e);
    assess(scorecard([passes], read), evidence, { policy: { a: 1 } });
    assess(scorecard([passes], read), evidence);
    expect(read.mock.calls).toEqual([
      [evidence, { a: 1 }],
      [evidence, {}],
    ]);
  });

  it('says of a fix that there is one', () => {
    const fix = { safety: 'safe' as const, reason: 'x', edits: [] };
    const card = scorecard([
      check('fixes', () => ({
        outcome: 'failed',
        findings: [{ ...at('a.txt', 1), fix }, at('b.txt', 1)],
      })),
    ]);
    const [result] = assess(card, evidence).checks;
    expect(result.findings.map(f => f.fixable)).toEqual([true, false]);
  });
});
