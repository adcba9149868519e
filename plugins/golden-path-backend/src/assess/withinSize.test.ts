import {
  assess,
  evidenceOf,
  type Assessment,
  type Finding,
  type Fix,
  type PicturePart,
} from 'backstage-plugin-golden-path-common';
import { scorecard } from '../__testUtils__/fixtureScorecard';
import { withinSize } from './withinSize';

function assessment(findings: number, columns: number): Assessment {
  const one = assess(scorecard, evidenceOf({ marks: 'tidy=failed' }));
  const finding: Finding = {
    ...{ file: 'marks', endLine: 1, message: 'Bad', fingerprint: 'f' },
    ...{ fixable: false, line: 1 },
    excerpt: { start: 1, lines: Array(24).fill('x'.repeat(columns)) },
  };
  for (const check of one.checks) {
    check.findings = Array(findings).fill(finding);
  }
  return one;
}

describe('withinSize', () => {
  it('leaves an ordinary assessment alone', () => {
    const ordinary = assessment(20, 80);
    expect(withinSize(ordinary)).toEqual(ordinary);
  });

  it('drops excerpts first', () => {
    const [check] = withinSize(assessment(100, 400)).checks;
    expect(check.findings).toHaveLength(100);
    expect(check.findings.filter(f => f.excerpt)).toHaveLength(10);
    expect(check.omitted).toBeUndefined();
  });

  it('takes what it drops off the picture', () => {
    const huge = assessment(100, 4_000);
    huge.checks[0].findings = huge.checks[0].findings.map((finding, i) => ({
      ...{ ...finding, fingerprint: `f${i}` },
    }));
    const part: PicturePart = {
      ...{ id: 'store', name: 'orders', kind: 'S3 bucket', shape: 'store' },
      ...{ column: 'storage', file: 'marks', line: 1 },
      findings: ['f0', 'f99'],
    };
    const picture = { columns: [], rows: [], parts: [part], arrows: [] };
    const small = withinSize({ ...huge, picture });
    expect(small.picture!.parts[0].findings).toEqual(['f0']);
    expect(withinSize(huge)).not.toHaveProperty('picture');
  });

  it('then drops findings, and says how many', () => {
    const huge = assessment(100, 4_000);
    huge.checks[0].omitted = 7;
    const small = withinSize(huge);
    expect(JSON.stringify(small).length).toBeLessThan(1_000_000);
    expect(small.checks[0].omitted).toBe(57);
    expect(small.checks[1]).toMatchObject({ omitted: 50 });
    expect(small.score).toBe(huge.score);
  });

  it('keeps those that count, and few fixes', () => {
    const huge = assessment(100, 4_000);
    const waived = { tool: 'x', file: 'marks', line: 1 };
    const edits = [{ file: 'marks', start: 0, end: 1, text: 'x' }];
    const fix: Fix = { safety: 'safe', reason: 'Why not.', edits };
    huge.checks[0].findings = huge.checks[0].findings.map((finding, i) => ({
      ...{ ...finding, fix },
      ...(i < 60 && { waived }),
    }));
    const { findings } = withinSize(huge).checks[0];
    expect(findings).toHaveLength(50);
    expect(findings.filter(f => f.waived)).toHaveLength(10);
    expect(findings.filter(f => f.fix)).toHaveLength(3);
  });
});
