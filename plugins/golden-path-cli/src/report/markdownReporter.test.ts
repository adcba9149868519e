import {
  checkedWith,
  failedAt,
  scorecardSaying,
  waiving,
} from '../testing/checked';
import { markdownReporter } from './markdownReporter';

describe('markdownReporter', () => {
  const scorecard = scorecardSaying(
    { wrong: failedAt(2), waived: failedAt(1), fine: { outcome: 'passed' } },
    { wrong: 'high' },
  );
  const context = { scorecards: [scorecard], count: 1, colour: true };

  it('has the score, and a table of what failed', () => {
    const checked = checkedWith(waiving(scorecard, 'waived'), 'a\nb\n');
    expect(markdownReporter(context).add(checked)).toBe(
      `## project

### The card: grade E, 33.3 of 100, 25 if nothing were waived

| check | severity | place | finding |
| --- | --- | --- | --- |
| [\`wrong\`](https://github.com/golden-path/golden-path/blob/main/docs/practices/practice.md#wrong) | high | \`Dockerfile:2\` | wrong in line 2 |

1 finding waived by comments

`,
    );
  });

  it('says so where nothing failed, and where nothing could be read', () => {
    const fine = scorecardSaying({ fine: { outcome: 'passed' } });
    const reporter = markdownReporter({ ...context, scorecards: [fine] });
    expect(reporter.add(checkedWith(fine, 'a'))).toContain('Nothing failed.');
    expect(reporter.add({ path: 'gone', error: 'There is none.' })).toBe(
      '## gone\n\nThere is none.\n\n',
    );
  });

  it('lets no text of a project become markup', () => {
    const message = '| <img src=x> [a](b) `c` @team';
    const card = scorecardSaying({
      wrong: {
        outcome: 'failed',
        findings: [{ file: 'a`|b', line: 1, endLine: 1, message }],
      },
    });
    const reporter = markdownReporter({ ...context, scorecards: [card] });
    const text = reporter.add(checkedWith(card, 'a'));
    expect(text).toContain('`a··b:1`');
    expect(text).toContain('\\| \\<img src=x\\> \\[a\\](b) \\`c\\` \\@team |');
  });
});
