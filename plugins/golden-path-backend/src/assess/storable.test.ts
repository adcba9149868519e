import {
  assess,
  evidenceOf,
  type Assessment,
  type Fix,
} from 'backstage-plugin-golden-path-common';
import { scorecard } from '../__testUtils__/fixtureScorecard';
import { storable } from './storable';

function assessment(): Assessment {
  return assess(scorecard, evidenceOf({ marks: 'tidy=failed safe=unknown' }));
}

function fixWith(text: string): Fix {
  const edits = [{ file: 'marks', start: 0, end: 1, text }];
  return { safety: 'safe', reason: 'Why not.', edits };
}

describe('storable', () => {
  it('caps the length of messages and reasons', () => {
    const long = assessment();
    long.checks[0].findings[0].message = 'x '.repeat(100_000);
    long.checks[2].reason = 'y'.repeat(1_001);
    const { checks } = storable(long);
    expect(checks[0].findings[0].message).toHaveLength(1_001);
    expect(checks[2].reason).toBe(`${'y'.repeat(1_000)}…`);
  });

  it('masks what an image or a waiver may hold', () => {
    const open = assessment();
    const [finding] = open.checks[0].findings;
    const waived = { tool: 'x', file: 'marks', line: 1 };
    open.checks[0].findings = [
      { ...finding, image: 'r/a:1', message: 'Has TOKEN=abcdefgh' },
      { ...finding, waived: { ...waived, reason: 'password=abcdefgh' } },
      { ...finding, waived },
    ];
    const [image, reason, plain] = storable(open).checks[0].findings;
    expect(image).toMatchObject({
      image: 'r/a:1',
      message: 'Has TOKEN=••••••',
    });
    expect(reason.waived).toEqual({ ...waived, reason: 'password=••••••' });
    expect(plain.waived).toEqual(waived);
  });

  it('caps what tells how it is known', () => {
    const long = assessment();
    const step = { text: 'x'.repeat(2_000), file: 'marks', line: 1 };
    long.checks[0].findings[0].because = Array(50).fill(step);
    long.checks[0].findings[0].about = ['a', 'b'.repeat(5_000)];
    const [{ because, about }] = storable(long).checks[0].findings;
    expect(because).toHaveLength(12);
    expect(because![0].text).toHaveLength(1_001);
    expect(about).toEqual(['a']);
  });

  it('keeps a fix, unless its text holds a secret or is huge', () => {
    const kept = (fix: Fix) => {
      const fixed = assessment();
      fixed.checks[0].findings[0].fix = fix;
      return storable(fixed).checks[0].findings[0].fix;
    };
    expect(kept(fixWith('FROM a:1'))).toEqual(fixWith('FROM a:1'));
    expect(kept(fixWith('ENV TOKEN=abcdef'))).toBeUndefined();
    expect(kept(fixWith('x'.repeat(20_000)))).toBeUndefined();
    const long = { ...fixWith('a'), diff: 'x'.repeat(20_000) };
    expect(kept(long)).toBeUndefined();
  });
});
