import type { Scorecard } from 'backstage-plugin-golden-path-common';
import {
  checkedWith,
  failedAt,
  scorecardSaying,
  waiving,
} from '../testing/checked';
import type { CheckedPath } from '../check/CheckedPath';
import { markdownReporter } from './markdownReporter';
import { textReporter } from './textReporter';

function report(
  scorecard: Scorecard,
  text: string,
  options: { colour?: boolean; failBelow?: number; path?: string } = {},
) {
  const reporter = textReporter({
    scorecards: [scorecard],
    count: 1,
    colour: options.colour ?? false,
    failBelow: options.failBelow,
  });
  const checked = checkedWith(scorecard, text, options.path);
  return reporter.add(checked) + reporter.end();
}

describe('textReporter', () => {
  it('shows failures first, worst first, with the line and the remedy', () => {
    const scorecard = scorecardSaying(
      {
        fine: { outcome: 'passed' },
        mild: failedAt(2),
        open: { outcome: 'no-evidence', reason: 'It was not read.' },
        broken: new Error('oops'),
        apart: { outcome: 'not-applicable', reason: 'No.' },
        grave: failedAt(1),
      },
      { grave: 'high', open: 'low', broken: 'low' },
    );
    expect(report(scorecard, 'FROM a\nRUN b\n', { failBelow: 90 })).toBe(
      `project  The card: grade E, 25 of 100, coverage 80 %, between 20 and 40

  ✖ grave  Title of grave  (high, practice)
    Dockerfile:1  wrong in line 1
      1 │ FROM a
    → Mend grave

  ✖ mild  Title of mild  (medium, practice)
    Dockerfile:2  wrong in line 2
      2 │ RUN b
    → Mend mild

  ? not enough evidence  open: It was not read.
  ! broke  broken: The check broke: oops

  ✔ 1 passed  – 1 not applicable

1 project, 2 findings, 1 below 90
`,
    );
  });

  it('says which critical check holds the grade', () => {
    const scorecard = scorecardSaying(
      {
        ...Object.fromEntries(
          ['a', 'b', 'c'].map(id => [id, { outcome: 'passed' as const }]),
        ),
        leak: failedAt(1),
      },
      { a: 'critical', b: 'critical', c: 'critical', leak: 'critical' },
    );
    expect(report(scorecard, 'x')).toContain(
      'grade D (held by leak), 75 of 100\n',
    );
  });

  it('gives no grade on too little evidence', () => {
    const scorecard = scorecardSaying({
      a: { outcome: 'passed' },
      b: { outcome: 'no-evidence', reason: 'x' },
    });
    expect(report(scorecard, '')).toContain(
      'not enough evidence for a grade, 100 of 100, coverage 50 %, between 50 and 100',
    );
  });

  it('is kind where nothing applies', () => {
    const scorecard = scorecardSaying({
      a: { outcome: 'not-applicable', reason: 'x' },
    });
    expect(report(scorecard, '', { failBelow: 50 })).toBe(
      `project  The card: no score
  – Nothing is here.

1 project, 0 findings, 1 without a score, none below 50
`,
    );
  });

  it('has one section for each scorecard that applies', () => {
    const silent = (id: string, nothingHere: string) => ({
      ...scorecardSaying({ a: { outcome: 'not-applicable', reason: 'x' } }),
      ...{ id, title: `Card ${id}`, nothingHere },
    });
    const some = { ...silent('c', ''), ...scorecardSaying({ a: failedAt(1) }) };
    const none = [silent('a', 'no a'), silent('b', 'no b')];
    const of = (...scorecards: Scorecard[]) => {
      const context = { scorecards, count: 1, colour: false };
      const assessed = scorecards.map(one => checkedWith(one, 'x'));
      const assessments = assessed.flatMap(one =>
        'error' in one ? [] : one.assessments,
      );
      return [textReporter(context), markdownReporter(context)].map(
        reporter =>
          reporter.add({ ...assessed[0], assessments } as CheckedPath) +
          reporter.end(),
      );
    };
    const [text, markdown] = of(...none);
    expect(text).toBe(
      'project  no score\n  – no a\n  – no b\n\n1 project, 0 findings, 1 without a score\n',
    );
    expect(markdown).toBe('## project\n\nNo score.\n\n- no a\n- no b\n\n');
    for (const one of of(...none, some)) {
      expect(one).not.toContain('Card');
      expect(one).toContain('The card: ');
    }
  });

  it('tells how it is known', () => {
    const place = { file: 'Dockerfile', line: 1 };
    const because = [{ text: 'it reads raw', file: 'roles.tf', line: 7 }];
    const findings = [{ ...place, endLine: 1, message: 'm', because }];
    const scorecard = scorecardSaying({ a: { outcome: 'failed', findings } });
    expect(report(scorecard, 'x')).toContain(
      '    Dockerfile:1  m\n      1 │ x\n      · it reads raw (roles.tf:7)\n',
    );
  });

  it('shows long findings and many findings in short', () => {
    const long = report(
      scorecardSaying({ a: failedAt(1, 9) }),
      Array.from({ length: 9 }, (_, i) => `line ${i + 1}`).join('\n'),
    );
    expect(long).toContain('6 │ line 6\n        │ …\n');
    expect(long).not.toContain('line 7');

    const findings = Array.from({ length: 130 }, (_, i) => ({
      file: 'Dockerfile',
      line: i + 1,
      endLine: i + 1,
      message: 'm',
    }));
    const many = report(
      scorecardSaying({ a: { outcome: 'failed', findings } }),
      'x\n'.repeat(130),
    );
    expect(many).toContain('… and 120 more');
    expect(many).toContain('1 project, 130 findings');
  });

  it('masks secrets and control characters of what it shows', () => {
    const text = report(
      scorecardSaying({ a: failedAt(1) }),
      'ENV API_TOKEN=hunter2 \x1b]0;title\x07',
      { path: 'a\x1b[2Jb' },
    );
    expect(text).toContain('ENV API_TOKEN=•••••• ·]0;title·');
    // eslint-disable-next-line no-control-regex
    expect(text).not.toMatch(/[\x00-\x09\x0b-\x1f]/);
  });

  it('tells what is waived, by whose comment and until when, and both scores', () => {
    const scorecard = waiving(
      scorecardSaying({ a: failedAt(2), b: { outcome: 'passed' } }),
      'a',
      { reason: 'on purpose', until: '2030-01-31' },
    );
    expect(report(scorecard, 'FROM a\nRUN b\n')).toBe(
      `project  The card: grade A, 100 of 100, 50 if nothing were waived

  ~ 1 waived by comments in the files
    a  Dockerfile:2  by hadolint, Dockerfile:1 until 2030-01-31: on purpose

  ✔ 1 passed  – 1 not applicable

1 project, 0 findings, 1 waived
`,
    );
    const all = waiving(scorecardSaying({ a: failedAt(2) }), 'a');
    expect(report(all, 'FROM a\nRUN b\n')).toContain(
      'a  Dockerfile:2  by hadolint, Dockerfile:1\n',
    );
  });

  it('tells how much can be fixed, and how', () => {
    const finding = (line: number, safety: 'safe' | 'assisted') => ({
      ...{ file: 'Dockerfile', line, endLine: line, message: 'm' },
      fix: {
        ...{ safety, reason: 'r' },
        edits: [{ file: 'Dockerfile', start: 0, end: 1, text: 'y' }],
      },
    });
    const findings = [
      finding(1, 'safe'),
      finding(1, 'safe'),
      finding(2, 'assisted'),
    ];
    const scorecard = scorecardSaying({ a: { outcome: 'failed', findings } });
    const text = report(scorecard, 'x\nx\n', { path: "it's here" });
    expect(text).toContain(
      "  ⚒ 2 can be fixed: golden-path fix 'it'\\''s here'\n  ⚒ 1 with your review: golden-path fix 'it'\\''s here' --assisted\n",
    );
    expect(report(waiving(scorecard, 'a'), 'x\nx\n')).not.toContain('⚒');
  });

  it('names an image without a line where no file names it', () => {
    const image = 'registry.example.com/shop/cart:1.4.2';
    const findings = [
      { file: image, line: 1, endLine: 1, message: 'too large', image },
    ];
    const scorecard = scorecardSaying({ a: { outcome: 'failed', findings } });
    expect(report(scorecard, '')).toContain(`    ${image}  too large\n`);
  });

  it('says the same with colours, which only add', () => {
    const scorecard = scorecardSaying({
      a: failedAt(1),
      b: { outcome: 'no-evidence', reason: 'x' },
    });
    const plain = report(scorecard, 'x');
    const coloured = report(scorecard, 'x', { colour: true });
    expect(coloured).not.toBe(plain);
    // eslint-disable-next-line no-control-regex
    expect(coloured.replace(/\x1b\[\d+m/g, '')).toBe(plain);
  });

  it('tells of a PATH that could not be read', () => {
    const reporter = textReporter({
      scorecards: [],
      count: 1,
      colour: false,
      failBelow: 10,
    });
    expect(
      reporter.add({ path: 'gone', error: 'There is none.' }) + reporter.end(),
    ).toBe(
      'gone\n  ✖ There is none.\n\n1 project, 0 findings, 1 could not be read, 1 below 10\n',
    );
  });
});
