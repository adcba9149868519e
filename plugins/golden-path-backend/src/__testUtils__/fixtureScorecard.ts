import type {
  Check,
  CheckVerdict,
  Scorecard,
  Severity,
} from 'backstage-plugin-golden-path-common';

/** What the file `marks` says: `tidy=passed safe=failed …`, or something nasty to do while reading it. */
type Marks = Record<string, string>;

/** A scorecard for tests: its checks say what the file `marks` tells them to. */
export const scorecard: Scorecard<Marks> = {
  id: 'fixture',
  title: 'Fixture',
  version: '1',
  nothingHere: 'no file named marks',
  practices: [
    { id: 'neatness', title: 'Neat', summary: 'Things are neat.' },
    { id: 'safety', title: 'Safe', summary: 'Things are safe.' },
  ],
  checks: [
    check('tidy', 'neatness', 'medium'),
    check('small', 'neatness', 'low'),
    check('safe', 'safety', 'critical'),
  ],
  wants: path => path === 'marks',
  read(evidence) {
    const text = evidence.files.find(f => f.path === 'marks')?.text ?? '';
    if (text === 'loop') for (;;);
    if (text === 'hog') return hog();
    return Object.fromEntries(text.split(/\s+/).map(w => w.split('=')));
  },
};

function hog(): Marks {
  const kept: number[][] = [];
  for (;;) kept.push(Array(100_000).fill(kept.length + 0.5));
}

function check(id: string, practice: string, severity: Severity): Check<Marks> {
  return {
    id,
    practice,
    severity,
    title: `Is ${id}`,
    rationale: 'It matters.',
    remedy: 'Mend it.',
    fixable: false,
    equivalents: [],
    examples: { pass: [], fail: [] },
    run: marks => verdict(marks[id]),
  };
}

function verdict(mark: string | undefined): CheckVerdict {
  if (mark === 'passed') return { outcome: 'passed' };
  if (mark === 'failed') {
    const message = 'Bad, with hunter2 in it';
    const finding = { file: 'marks', line: 1, endLine: 1, message };
    return { outcome: 'failed', findings: [finding] };
  }
  if (mark === 'unknown') return { outcome: 'no-evidence', reason: 'Unread.' };
  return { outcome: 'not-applicable', reason: 'No marks.' };
}
