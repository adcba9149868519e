import {
  checkedWith,
  failedAt,
  scorecardSaying,
  waiving,
} from '../testing/checked';
import { codeClimateReporter } from './codeClimateReporter';

describe('codeClimateReporter', () => {
  const scorecard = scorecardSaying(
    { wrong: failedAt(2, 3), waived: failedAt(1), fine: { outcome: 'passed' } },
    { wrong: 'high' },
  );
  const reporter = codeClimateReporter({
    scorecards: [scorecard],
    count: 3,
    colour: false,
  });
  for (const path of ['a', 'b']) {
    reporter.add(checkedWith(waiving(scorecard, 'waived'), 'a\nb\nc', path));
  }
  reporter.add({ path: 'gone', error: 'There is none.' });
  const issues = JSON.parse(reporter.end());

  it('has what GitLab asks for, without what is waived', () => {
    expect(issues[0]).toEqual({
      type: 'issue',
      check_name: 'wrong',
      description: 'Title of wrong: wrong in line 2',
      categories: ['Style'],
      severity: 'critical',
      fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
      location: { path: 'a/Dockerfile', lines: { begin: 2, end: 3 } },
    });
    expect(issues).toHaveLength(2);
  });

  it('tells the same finding of two projects apart', () => {
    expect(issues[1].location.path).toBe('b/Dockerfile');
    expect(issues[1].fingerprint).not.toBe(issues[0].fingerprint);
  });
});
