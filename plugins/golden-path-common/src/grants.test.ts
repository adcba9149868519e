import fc from 'fast-check';
import type { Assessment, CheckResult } from './assessment';
import { grantFor, withGrants, type Grant } from './grants';
import { scoreOf } from './score';
import type { Outcome, Severity } from './scorecard';

const CARD = 'card';

function check(
  id: string,
  practice: string,
  outcome: Outcome,
  more: Partial<CheckResult> & { prints?: string[] } = {},
): CheckResult {
  const { prints = [], ...rest } = more;
  const findings = prints.map((fingerprint, i) => ({
    ...{ file: 'a', line: i + 1, endLine: i + 1, message: 'Bad' },
    ...{ fingerprint, fixable: false },
  }));
  return { id, practice, severity: 'medium', outcome, findings, ...rest };
}

function assessmentOf(checks: CheckResult[]): Assessment {
  const given = { scorecard: CARD, version: '1', files: 1 };
  return { ...given, ...scoreOf(checks), checks };
}

function grant(
  target: [Grant['target']['kind'], string],
  more: Partial<Grant> = {},
): Grant {
  return {
    ...{ id: 'w1', scorecard: CARD, reason: 'Moves in May.' },
    ...{ until: '2026-05-31', by: 'user:default/ann' },
    target: { kind: target[0], id: target[1] },
    ...more,
  };
}

describe('grantFor', () => {
  const one = { id: 'c', practice: 'p' };

  it('knows findings, checks and practices', () => {
    const found = { fingerprint: 'f' };
    expect(grantFor([grant(['finding', 'f'])], one, found)).toBeDefined();
    expect(grantFor([grant(['check', 'c'])], one, found)).toBeDefined();
    expect(grantFor([grant(['practice', 'p'])], one, found)).toBeDefined();
    expect(grantFor([grant(['finding', 'g'])], one, found)).toBeUndefined();
    expect(grantFor([grant(['finding', 'f'])], one)).toBeUndefined();
    expect(grantFor([grant(['check', 'p'])], one, found)).toBeUndefined();
  });

  it('takes of overlapping ones the one that lasts longest, in any order', () => {
    const short = grant(['check', 'c'], { id: 'a', until: '2026-04-01' });
    const long = grant(['practice', 'p'], { id: 'b', until: '2026-04-02' });
    expect(grantFor([short, long], one)).toBe(long);
    expect(grantFor([long, short], one)).toBe(long);
  });
});

describe('withGrants', () => {
  it('takes a check out of the score, and keeps the score without', () => {
    const before = assessmentOf([
      check('c', 'p', 'failed', { prints: ['f'] }),
      check('d', 'q', 'passed'),
    ]);
    const after = withGrants(before, [grant(['check', 'c'])]);
    expect(after).toMatchObject({
      ...{ score: 100, grade: 'A', validUntil: '2026-05-31' },
      unwaived: { score: 50, grade: 'D' },
    });
    expect(after.checks[0]).toMatchObject({
      ...{ outcome: 'not-applicable', unwaived: 'failed' },
      findings: [
        {
          waived: {
            ...{ tool: 'waiver', waiver: 'w1', by: 'user:default/ann' },
            ...{ reason: 'Moves in May.', until: '2026-05-31' },
          },
        },
      ],
    });
  });

  it('leaves a check failed of which one finding counts', () => {
    const before = assessmentOf([
      check('c', 'p', 'failed', { prints: ['f', 'g'] }),
    ]);
    const after = withGrants(before, [grant(['finding', 'f'])]);
    expect(after.checks[0].outcome).toBe('failed');
    expect(after.checks[0].findings.map(f => f.waived?.waiver)).toEqual([
      ...['w1', undefined],
    ]);
    const both = [
      grant(['finding', 'f']),
      grant(['finding', 'g'], { id: 'w2' }),
    ];
    expect(withGrants(before, both).checks[0].outcome).toBe('not-applicable');
  });

  it('does not take findings for waived that were left out', () => {
    const more = { prints: ['f'], omitted: 3 };
    const before = assessmentOf([check('c', 'p', 'failed', more)]);
    const [one] = withGrants(before, [grant(['finding', 'f'])]).checks;
    expect(one.outcome).toBe('failed');
    const [all] = withGrants(before, [grant(['check', 'c'])]).checks;
    expect(all.outcome).toBe('not-applicable');
  });

  it('says what would be said without the findings', () => {
    const otherwise = { outcome: 'no-evidence', reason: 'Unread.' } as const;
    const before = assessmentOf([
      check('c', 'p', 'failed', { prints: ['f'], otherwise }),
    ]);
    const [{ outcome, reason }] = withGrants(before, [
      grant(['practice', 'p']),
    ]).checks;
    expect({ outcome, reason }).toEqual(otherwise);
  });

  it('leaves alone what is another scorecard’s, and what could not be decided', () => {
    const before = assessmentOf([
      check('c', 'p', 'failed', { prints: ['f'] }),
      check('d', 'p', 'no-evidence'),
      check('e', 'p', 'error'),
    ]);
    const other = grant(['practice', 'p'], { scorecard: 'other' });
    expect(withGrants(before, [other])).toBe(before);
    const after = withGrants(before, [grant(['practice', 'p'])]);
    expect(after.checks.map(c => c.outcome)).toEqual([
      ...['not-applicable', 'no-evidence', 'error'],
    ]);
  });
});

const severities: Severity[] = ['critical', 'high', 'medium', 'low', 'info'];
const outcomes: Outcome[] = [
  ...(['passed', 'failed', 'not-applicable', 'no-evidence', 'error'] as const),
];
const checks = fc
  .array(
    fc.record({
      practice: fc.constantFrom('p', 'q', 'r'),
      severity: fc.constantFrom(...severities),
      outcome: fc.constantFrom(...outcomes),
      prints: fc.uniqueArray(fc.constantFrom('f', 'g', 'h'), { minLength: 1 }),
      omitted: fc.option(fc.nat(3), { nil: undefined }),
      otherwise: fc.constantFrom(
        ...[undefined, { outcome: 'passed' as const }],
      ),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map(all =>
    all.map(({ practice, outcome, prints, ...more }, i) =>
      outcome === 'failed'
        ? check(`c${i}`, practice, outcome, { prints, ...more })
        : check(`c${i}`, practice, outcome, { severity: more.severity }),
    ),
  );
const grants = fc.array(
  fc
    .record({
      target: fc.constantFrom<[Grant['target']['kind'], string]>(
        ...([
          ...[
            ['finding', 'f'],
            ['finding', 'g'],
            ['finding', 'h'],
          ],
          ...[
            ['check', 'c0'],
            ['check', 'c1'],
            ['practice', 'p'],
          ],
        ] as Array<[Grant['target']['kind'], string]>),
      ),
      id: fc.constantFrom('w1', 'w2', 'w3'),
      scorecard: fc.constantFrom(CARD, 'other'),
      until: fc.constantFrom('2026-05-01', '2026-05-02'),
    })
    .map(({ target, ...more }) => grant(target, more)),
  { maxLength: 4 },
);

describe('withGrants, of any assessment', () => {
  it('never lowers the score, and keeps the one without', () => {
    fc.assert(
      fc.property(checks, grants, (given, all) => {
        const before = assessmentOf(given);
        const after = withGrants(before, all);
        // Where nothing is left to count there is no score to compare.
        const [low, high] = [before.score ?? 0, after.score ?? 100];
        expect(high).toBeGreaterThanOrEqual(low);
        const { score, grade, coverage } = after.unwaived ?? after;
        expect({ score, grade, coverage }).toEqual({
          ...{ score: before.score, grade: before.grade },
          coverage: before.coverage,
        });
      }),
    );
  });

  it('keeps every finding, and waives none that no grant covers', () => {
    fc.assert(
      fc.property(checks, grants, (given, all) => {
        const mine = all.filter(g => g.scorecard === CARD);
        const after = withGrants(assessmentOf(given), all);
        after.checks.forEach((one, i) => {
          const prints = one.findings.map(f => f.fingerprint);
          expect(prints).toEqual(given[i].findings.map(f => f.fingerprint));
          for (const finding of one.findings) {
            const wanted = grantFor(mine, one, finding);
            expect(finding.waived?.until).toBe(wanted?.until);
          }
        });
      }),
    );
  });

  it('does not depend on the order of grants', () => {
    fc.assert(
      fc.property(checks, grants, (given, all) => {
        const before = assessmentOf(given);
        const unique = [...new Map(all.map(g => [g.id, g])).values()];
        expect(withGrants(before, [...unique].reverse())).toEqual(
          withGrants(before, unique),
        );
      }),
    );
  });
});
