import {
  assess,
  evidenceOf,
  type Assessment,
  type Fix,
} from 'backstage-plugin-golden-path-common';
import { scorecard } from '../__testUtils__/fixtureScorecard';
import { withoutSecrets } from './withoutSecrets';

function assessment(): Assessment {
  return assess(scorecard, evidenceOf({ marks: 'tidy=failed safe=unknown' }));
}

function fixWith(text: string): Fix {
  const edits = [{ file: 'marks', start: 0, end: 1, text }];
  return { safety: 'safe', reason: 'Why not.', edits };
}

describe('withoutSecrets', () => {
  it('masks messages and reasons, on every line', () => {
    const dirty = assessment();
    dirty.checks[0].findings[0].message = 'line\nAPI_KEY=abcdef0123456789';
    dirty.checks[2].reason = 'Read with --password swordfish.';
    const text = JSON.stringify(withoutSecrets(dirty));
    expect(text).toContain('API_KEY=••••••');
    expect(text).not.toContain('abcdef0123456789');
    expect(text).not.toContain('swordfish');
  });

  it('caps the length of messages', () => {
    const long = assessment();
    long.checks[0].findings[0].message = 'x '.repeat(100_000);
    const [finding] = withoutSecrets(long).checks[0].findings;
    expect(finding.message).toHaveLength(1_001);
  });

  it('keeps a fix, unless its text holds a secret or is huge', () => {
    const kept = (fix: Fix) => {
      const fixed = assessment();
      fixed.checks[0].findings[0].fix = fix;
      return withoutSecrets(fixed).checks[0].findings[0].fix;
    };
    expect(kept(fixWith('FROM a:1'))).toEqual(fixWith('FROM a:1'));
    expect(kept(fixWith('ENV TOKEN=abcdef'))).toBeUndefined();
    expect(kept(fixWith('x'.repeat(20_000)))).toBeUndefined();
  });
});
