import type {
  Check,
  CheckVerdict,
  Evidence,
  ImageEvidence,
  Scorecard,
  Severity,
} from 'backstage-plugin-golden-path-common';

interface Marks {
  /**
   * What the file `marks` says, and then the annotation `golden-path/marks` of the entity: `tidy=passed safe=failed …`, or something
   * nasty to do while reading it. `small=image` leaves it to the image that `image=…` names, and `waive=tidy until=…` is a
   * suppression. `store=orders tier=raw stands-for=…` draws a store, which findings are about.
   */
  marks: Record<string, string>;
  images?: ImageEvidence[];
}

/** A scorecard for tests: its checks say what marks tell them to. */
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
  read: evidence => ({ marks: marksOf(evidence), images: evidence.images }),
  picture: ({ marks: { store, tier: row, 'stands-for': ref } }) => ({
    ...{ columns: ['storage'], rows: ['raw', 'curated'], arrows: [] },
    parts: store
      ? [
          {
            ...{ id: 'store', name: store, kind: 'S3 bucket', shape: 'store' },
            ...{ column: 'storage', file: 'marks', line: 1, findings: [] },
            ...(row && { row, known: `the tag tier = ${row}` }),
            ...(ref && { entities: [ref] }),
          },
        ]
      : [],
  }),
  images(evidence) {
    const { image } = marksOf(evidence);
    const namedIn = { file: 'marks', line: 1 };
    return image ? [{ reference: image, namedIn }] : [];
  },
  suppression({ marks: { waive, until } }, { id }, { file }, today) {
    const counts = waive === id && (!until || today <= until);
    const reason = 'We know, token=abcdefgh';
    return counts
      ? { tool: 'fixture', file, line: 1, reason, ...(until && { until }) }
      : undefined;
  },
};

function marksOf({ files, entity }: Evidence): Record<string, string> {
  const text = files.find(f => f.path === 'marks')?.text ?? '';
  if (text === 'loop') for (;;);
  if (text === 'hog') return hog();
  const all = `${text} ${entity?.annotations['golden-path/marks'] ?? ''}`;
  return Object.fromEntries(all.split(/\s+/).map(w => w.split('=')));
}

function hog(): never {
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
    run: ({ marks, images }) =>
      marks[id] === 'image' ? imageVerdict(images) : verdict(marks[id]),
  };
}

function verdict(mark: string | undefined): CheckVerdict {
  if (mark === 'passed') return { outcome: 'passed' };
  if (mark === 'failed') {
    const message = 'Bad, with hunter2 in it';
    const about = ['store'];
    const because = [{ text: 'It says so', file: 'marks', line: 1 }];
    const finding = { file: 'marks', line: 1, endLine: 1, message };
    return { outcome: 'failed', findings: [{ ...finding, about, because }] };
  }
  if (mark === 'unknown') return { outcome: 'no-evidence', reason: 'Unread.' };
  return { outcome: 'not-applicable', reason: 'No marks.' };
}

function imageVerdict(images?: ImageEvidence[]): CheckVerdict {
  if (!images?.length) return { outcome: 'not-applicable', reason: 'None.' };
  const [{ reference: image, unread, platforms }] = images;
  if (unread) return { outcome: 'no-evidence', reason: unread };
  const { user, env } = platforms![0].config!;
  if (user) return { outcome: 'passed' };
  const message = `Runs as root, with ${env[0]}`;
  const finding = { file: 'marks', line: 1, endLine: 1, message, image };
  return { outcome: 'failed', findings: [finding] };
}
