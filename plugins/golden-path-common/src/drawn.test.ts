import { assess } from './assess';
import { evidenceOf } from './evidence';
import type { Drawing, DrawnPart, PictureArrow } from './picture';
import type { Check, FindingDraft, Scorecard } from './scorecard';

const place = { file: 'main.tf', line: 1 };

function part(id: string, more: Partial<DrawnPart> = {}): DrawnPart {
  return {
    ...{ id, name: id, kind: 'S3 bucket', shape: 'store', column: 'storage' },
    ...{ ...place, findings: [] },
    ...more,
  } as DrawnPart;
}

const arrow: PictureArrow = {
  ...{ id: 'job reads raw', from: 'raw', to: 'job', kind: 'data' },
  ...{ verb: 'reads', ...place, findings: [] },
};

function check(id: string, ...about: string[][]): Check<unknown> {
  const findings: FindingDraft[] = about.map((ids, i) => ({
    ...{ file: 'main.tf', line: i + 1, endLine: i + 1, message: id },
    about: ids,
  }));
  return {
    ...{ id, title: id, practice: 'practice', severity: 'high' },
    ...{ rationale: '', remedy: '', fixable: false, equivalents: [] },
    examples: { pass: [], fail: [] },
    run: () => ({ outcome: 'failed', findings }),
  };
}

function scorecard(
  picture: Scorecard['picture'],
  checks = [check('open', ['raw', arrow.id], ['raw']), check('loud', ['job'])],
): Scorecard {
  return {
    ...{ id: 'card', title: 'Card', version: '1', checks, picture },
    practices: [{ id: 'practice', title: '', summary: '' }],
    ...{ wants: () => true, read: () => ({}), nothingHere: '' },
    suppression: (_model, { id }) =>
      id === 'loud' ? { tool: 'x', ...place } : undefined,
  };
}

const drawing = (): Drawing => ({
  ...{ columns: ['storage'], rows: ['raw'], arrows: [arrow] },
  parts: [part('raw'), part('job'), part('idle')],
});

const evidence = evidenceOf({ 'main.tf': 'a\nb\nTOKEN=hunter2\n' });

it('puts findings on what they are about, waived ones too', () => {
  const card = scorecard(drawing);
  const { picture, checks } = assess(card, evidence, { picture: true });
  const prints = checks.map(({ findings }) =>
    findings.map(({ fingerprint }) => fingerprint),
  );
  expect(picture!.parts.map(({ findings }) => findings)).toEqual([
    prints[0],
    prints[1],
    [],
  ]);
  expect(picture!.arrows[0].findings).toEqual([prints[0][0]]);
  expect(checks[1].findings[0].waived).toBeDefined();
});

it('puts findings about what is inside on the part around', () => {
  const parts = [part('around', { inside: ['raw', 'job'] })];
  const card = scorecard(() => ({ ...drawing(), parts }));
  const { picture, checks } = assess(card, evidence, { picture: true });
  const prints = checks.flatMap(({ findings }) =>
    findings.map(({ fingerprint }) => fingerprint),
  );
  expect(picture!.parts).toEqual([part('around', { findings: prints })]);
});

it('tells the scorecard what findings are about, and how heavy they are', () => {
  const picture = jest.fn(drawing);
  assess(scorecard(picture), evidence, { picture: true });
  expect(picture).toHaveBeenCalledWith(
    {},
    new Map([
      ['raw', 4],
      [arrow.id, 4],
      ['job', 0],
    ]),
  );
});

it('draws on request alone, and where there is something to draw', () => {
  const of = (picture: Scorecard['picture'], asked = true) =>
    assess(scorecard(picture), evidence, { picture: asked });
  expect(of(drawing, false)).not.toHaveProperty('picture');
  expect(of(undefined)).not.toHaveProperty('picture');
  expect(of(() => ({ ...drawing(), parts: [] }))).not.toHaveProperty('picture');
});

it('keeps the verdicts where the picture breaks', () => {
  const broken = scorecard(() => {
    throw new Error('no paper');
  });
  const result = assess(broken, evidence, { picture: true });
  expect(result).not.toHaveProperty('picture');
  expect(result).toEqual(assess(broken, evidence));
});

it('masks secrets in how something is known', () => {
  const known = 'the tag TOKEN=hunter2';
  const parts = [part('raw', { known, uncertain: known })];
  const quoting = check('quoting', ['raw']);
  const because = [{ text: 'it says hunter2', file: 'main.tf', line: 3 }];
  const finding = { ...place, endLine: 1, message: '', because };
  quoting.run = () => ({ outcome: 'failed', findings: [finding] });
  const card = scorecard(() => ({ ...drawing(), parts }), [quoting]);
  const { picture, checks } = assess(card, evidence, { picture: true });
  expect(JSON.stringify([picture, checks])).not.toContain('hunter2');
  expect(picture!.parts[0].known).toBe('the tag TOKEN=••••••');
  expect(checks[0].findings[0].because![0].text).toBe('it says ••••••');
});

it('says of a part what checks could not tell of it, each reason once and without secrets', () => {
  const open = (id: string, ...about: Array<[string, string]>) => ({
    ...check(id),
    run: () => ({
      outcome: 'no-evidence' as const,
      reason: 'It is not known.',
      about: about.map(([part_, reason]) => ({ id: part_, reason })),
    }),
  });
  const card = scorecard(
    () => ({
      ...drawing(),
      parts: [
        part('raw', { uncertain: 'Its tier is not known.' }),
        part('job', { inside: ['role'] }),
        part('idle'),
      ],
    }),
    [
      open('a', ['raw', 'raw: a is not known.'], ['role', 'TOKEN=hunter2.']),
      open('b', ['raw', 'raw: a is not known.'], ['raw', 'b.'], ['raw', 'c.']),
    ],
  );
  const { picture } = assess(card, evidence, { picture: true });
  expect(picture!.parts.map(({ uncertain }) => uncertain)).toEqual([
    'Its tier is not known. raw: a is not known. b.',
    'TOKEN=••••••',
    undefined,
  ]);
});
