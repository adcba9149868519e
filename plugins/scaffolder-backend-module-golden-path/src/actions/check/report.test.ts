import {
  assess,
  evidenceOf,
  type Check,
  type Outcome,
  type Scorecard,
  type Severity,
} from 'backstage-plugin-golden-path-common';
import { findingsOf, reportOf, shortfallOf } from './report';

function check(
  id: string,
  severity: Severity,
  outcome: Outcome,
  lines: number[] = [1],
): Check<unknown> {
  return {
    id,
    title: id,
    practice: `practice-of-${id}`,
    severity,
    rationale: '',
    remedy: `Mend ${id}.`,
    fixable: false,
    equivalents: [],
    examples: { pass: [], fail: [] },
    run() {
      if (outcome === 'error') throw new Error('broken');
      if (outcome === 'passed') return { outcome };
      if (outcome === 'failed') {
        const findings = lines.map(line => ({
          file: 'Dockerfile',
          line,
          endLine: line,
          message: `${id} is wrong`,
        }));
        return { outcome, findings };
      }
      return { outcome, reason: `${id} cannot tell` };
    },
  };
}

function assessed(...checks: Check<unknown>[]) {
  const scorecard: Scorecard = {
    id: 'toy',
    title: 'Toy',
    version: '1',
    practices: [],
    checks,
    wants: () => true,
    read: () => undefined,
    nothingHere: 'There is no toy here.',
  };
  const evidence = evidenceOf({ Dockerfile: 'FROM scratch\n' });
  return [scorecard, assess(scorecard, evidence)] as const;
}

describe('the report', () => {
  it('gives the verdict, then a line a finding, then what was left open', () => {
    const [scorecard, assessment] = assessed(
      check('a', 'high', 'passed'),
      check('b', 'high', 'failed', [3, 7]),
      check('c', 'low', 'no-evidence'),
      check('d', 'low', 'error'),
      check('e', 'low', 'not-applicable'),
    );
    expect(reportOf(scorecard, assessment)).toEqual([
      'Toy: 50 of 100, grade D; coverage 0.80',
      'high b Dockerfile:3 b is wrong',
      'high b Dockerfile:7 b is wrong',
      'undecided c: c cannot tell',
      'undecided d: The check broke: broken',
    ]);
    expect(findingsOf(assessment)).toEqual([
      expect.objectContaining({ check: 'b', severity: 'high', line: 3 }),
      expect.objectContaining({ practice: 'practice-of-b', line: 7 }),
    ]);
  });

  it('says a cap, little evidence, and findings left out', () => {
    const lines = Array.from({ length: 130 }, (_, i) => i + 1);
    const capped = assessed(
      ...['a', 'b', 'c', 'd', 'e', 'f'].map(id =>
        check(id, 'critical', 'passed'),
      ),
      check('g', 'critical', 'failed', lines),
    );
    const report = reportOf(...capped);
    expect(report[1]).toBe('Held at D (it would be B) by g');
    expect(report.at(-1)).toBe('critical g and 30 more');

    const unsure = assessed(
      check('a', 'low', 'passed'),
      check('b', 'high', 'no-evidence'),
    );
    expect(reportOf(...unsure)[0]).toBe(
      'Toy: 100 of 100, not enough evidence for a grade; coverage 0.20',
    );
  });
});

describe('the shortfall', () => {
  it('is nothing at the threshold and above', () => {
    const half = assessed(
      check('a', 'high', 'passed'),
      check('b', 'high', 'failed'),
    );
    expect(shortfallOf(...half, 50)).toBeUndefined();
    expect(shortfallOf(...half, 50.1)).toBeDefined();
  });

  it('lists what failed and how to mend it, the most useful first', () => {
    const [scorecard, assessment] = assessed(
      check('a', 'high', 'passed'),
      check('small', 'low', 'failed'),
      check('big', 'high', 'failed', [1, 2, 3, 4, 5]),
    );
    expect(shortfallOf(scorecard, assessment, 90)).toBe(
      [
        'The project scores 44.4, and at least 90 is asked for.',
        '- big: Dockerfile:1: big is wrong; Dockerfile:2: big is wrong; Dockerfile:3: big is wrong; and 2 more',
        '  To mend it (+44.5): Mend big.',
        '- small: Dockerfile:1: small is wrong',
        '  To mend it (+11.1): Mend small.',
      ].join('\n'),
    );
  });

  it.each<[string, Check<unknown>, string]>([
    [
      'nothing applies',
      check('a', 'low', 'not-applicable'),
      'There is no toy here.',
    ],
    [
      'nothing could be read',
      check('a', 'low', 'no-evidence'),
      'a cannot tell',
    ],
  ])('is there without a score: %s', (_, only, reason) => {
    expect(shortfallOf(...assessed(only), 0)).toBe(
      `The project has no score, and at least 0 is asked for: ${reason}`,
    );
    expect(reportOf(...assessed(only))[0]).toBe(
      `Toy: no score: ${reason}; coverage 0.00`,
    );
  });
});
