import fc from 'fast-check';
import type { Knex } from 'knex';
import { onEachDatabase } from '../__testUtils__/databases';
import { component, harness } from '../__testUtils__/harness';
import { rollup } from '../rollup/rollup';
import { daysBefore, daysBetween, dayOf } from './days';
import { findingDates } from './findingDates';
import { moves } from './moves';
import { thinHistory } from './thinHistory';
import { trend } from './trend';

const FIXTURE = { scorecard: 'fixture' };
const DAY_MS = 86_400_000;
const RETENTION = { dailyDays: 90, keepDays: 730, fixedDays: 90 };
const place = (name: string) => `https://example.com/${name}/`;
const url = (name: string) => `url:${place(name)}`;

/** What the source says on one day, and what becomes of the score. */
const MARKS = {
  'tidy=passed safe=passed': 100,
  'tidy=failed safe=passed': 80,
  'tidy=failed': 0,
} as const;
type Said = keyof typeof MARKS;

async function backend(knex: Knex, names: string[]) {
  const h = harness(knex);
  h.setCatalog(names.map(name => component(name, { source: place(name) })));
  const say = async (said: Record<string, string>) => {
    for (const [name, marks] of Object.entries(said))
      h.source.set(url(name), marks);
    await h.mirror.sync();
    for (const name of Object.keys(said))
      await h.collector.refresh(url(name), 60_000);
    await h.collector.drain();
  };
  return {
    ...h,
    say,
    pass: (days: number) => {
      h.clock.now += days * DAY_MS;
    },
    trend: (days: number, visible: 'all' | string[] = 'all') =>
      trend(knex, { ...FIXTURE, days }, visible, h.clock.now),
    moves: (days: number) =>
      moves(knex, { ...FIXTURE, days }, 'all', h.clock.now),
  };
}

describe('history', () => {
  onEachDatabase('has a row only where something changed', async knex => {
    const b = await backend(knex, ['a']);
    await b.say({ a: 'tidy=failed safe=passed' });
    b.pass(2);
    await b.say({ a: 'safe=passed tidy=failed' });
    b.pass(1);
    await b.say({ a: 'tidy=passed safe=passed' });
    expect(
      await knex('history').orderBy('day').select('day', 'until', 'score'),
    ).toEqual([
      { day: '2026-03-01', until: '2026-03-04', score: 80 },
      { day: '2026-03-04', until: null, score: 100 },
    ]);
    const points = await b.assessments.history(
      ...(['component:default/a', 'fixture'] as const),
    );
    expect(points).toMatchObject([
      { date: '2026-03-01', revision: 'commit of tidy=failed safe=passed' },
      { date: '2026-03-04', revision: 'commit of tidy=passed safe=passed' },
    ]);
  });

  onEachDatabase('outlives a clock that goes back', async knex => {
    const b = await backend(knex, ['a']);
    await b.say({ a: 'tidy=passed safe=passed' });
    b.pass(-3);
    await b.say({ a: 'tidy=failed safe=passed' });
    expect(await knex('history').select('day', 'until', 'score')).toEqual([
      { day: '2026-03-01', until: null, score: 80 },
    ]);
    expect((await b.trend(2)).points).toEqual([
      expect.objectContaining({ date: '2026-02-26', total: 1, meanScore: 80 }),
    ]);
    b.pass(5);
    await b.say({ a: 'tidy=passed safe=passed' });
    expect((await b.trend(3)).points.map(point => point.meanScore)).toEqual([
      ...[80, 80, 100],
    ]);
  });

  onEachDatabase('ends where nothing applies any more', async knex => {
    const b = await backend(knex, ['a']);
    await b.say({ a: 'tidy=passed' });
    b.pass(1);
    await b.say({ a: '' });
    b.pass(1);
    await b.say({ a: 'tidy=passed' });
    expect((await b.trend(5)).points.map(point => point.total)).toEqual([
      ...[1, 0, 1],
    ]);
  });

  onEachDatabase('gives a trend that equals a recount', async knex => {
    const names = ['a', 'b', 'c'];
    const said = fc.constantFrom(...(Object.keys(MARKS) as Said[]));
    const day = fc.record({ a: said, b: said, c: said }, { requiredKeys: [] });
    await fc.assert(
      fc.asyncProperty(
        fc.array(day, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 8 }),
        async (days, shown) => {
          await Promise.all([
            knex('history').delete(),
            knex('sources').delete(),
          ]);
          const b = await backend(knex, names);
          const scores: Record<string, number> = {};
          const means: Array<number | undefined> = [];
          for (const [i, now] of days.entries()) {
            if (i) b.pass(1);
            await b.say(now);
            for (const [name, marks] of Object.entries(now))
              scores[name] = MARKS[marks];
            const all = Object.values(scores);
            means.push(
              all.length
                ? all.reduce((x, y) => x + y, 0) / all.length
                : undefined,
            );
          }
          const { points } = await b.trend(shown);
          const wanted = means.slice(-shown).filter(mean => mean !== undefined);
          expect(points).toHaveLength(wanted.length);
          points.forEach(({ meanScore }, i) =>
            expect(meanScore).toBeCloseTo(wanted[i], 0),
          );
        },
      ),
      { numRuns: 15 },
    );
  });

  onEachDatabase('shows of others no more than may be seen', async knex => {
    const b = await backend(knex, ['a', 'b']);
    await b.say({ a: 'tidy=passed safe=passed', b: 'tidy=failed' });
    const seen = await b.trend(1, ['component:default/a']);
    expect(seen.points).toMatchObject([{ total: 1, meanScore: 100 }]);
    expect((await b.trend(1, [])).points).toEqual([]);
  });

  onEachDatabase('tells what got better and what worse', async knex => {
    const b = await backend(knex, ['a', 'b', 'c', 'd']);
    await b.say({
      a: 'tidy=failed safe=passed',
      b: 'tidy=passed safe=passed',
      c: 'tidy=passed safe=passed',
    });
    b.pass(10);
    await b.say({
      a: 'tidy=passed safe=passed',
      b: 'tidy=failed',
      c: 'tidy=failed safe=passed',
      d: 'tidy=passed',
    });
    expect(await b.moves(7)).toMatchObject({
      since: '2026-03-04',
      better: [
        {
          entityRef: 'component:default/a',
          from: { score: 80 },
          to: { score: 100, grade: 'A' },
          date: '2026-03-11',
          newVersion: false,
        },
      ],
      worse: [
        { entityRef: 'component:default/b', to: { score: 0 } },
        { entityRef: 'component:default/c', to: { score: 80 } },
      ],
      betterTotal: 1,
      worseTotal: 2,
    });
    b.pass(8);
    expect(await b.moves(7)).toMatchObject({ better: [], worse: [] });
  });

  onEachDatabase('tells a grade that changes at the same score', async knex => {
    const b = await backend(knex, ['a', 'b', 'c']);
    const marks = 'tidy=failed safe=passed';
    await b.say({ a: marks, b: marks, c: 'tidy=failed' });
    b.pass(10);
    await b.say({ c: 'tidy=passed' });
    for (const [name, was] of [
      ['a', 'D'],
      ['b', 'A'],
    ]) {
      const entity_ref = `component:default/${name}`;
      const [{ until: _, ...row }] = await knex('history').where({
        entity_ref,
      });
      const until = '2026-03-09';
      await knex('history').where({ entity_ref }).update({ grade: was, until });
      await knex('history').insert({ ...row, day: until });
    }
    expect(await b.moves(7)).toMatchObject({
      better: [
        { entityRef: 'component:default/c', from: { score: 0 } },
        {
          ...{ entityRef: 'component:default/a', date: '2026-03-09' },
          ...{ from: { score: 80, grade: 'D' }, to: { score: 80, grade: 'B' } },
        },
      ],
      worse: [{ entityRef: 'component:default/b', from: { grade: 'A' } }],
      betterTotal: 2,
      worseTotal: 1,
    });
  });

  onEachDatabase('ends with the source, as a roll-up does', async knex => {
    const b = await backend(knex, ['a', 'b']);
    await b.say({ a: 'tidy=passed', b: 'tidy=passed' });
    b.pass(1);
    b.setCatalog([component('a'), component('b', { source: place('b') })]);
    await b.mirror.sync();
    expect((await b.trend(2)).points.map(({ total }) => total)).toEqual([2, 1]);
    const { all } = await rollup(knex, FIXTURE, 'all');
    expect(all.total).toBe(1);
  });

  onEachDatabase('forgets a start of the same day', async knex => {
    const b = await backend(knex, ['a']);
    await b.say({ a: 'tidy=passed' });
    await b.say({ a: '' });
    b.pass(1);
    expect((await b.trend(5)).points).toEqual([]);
    await b.say({ a: 'tidy=passed' });
    expect((await b.trend(5)).points).toHaveLength(1);
  });

  onEachDatabase('counts critical failures and tells versions', async knex => {
    const b = await backend(knex, ['a', 'b']);
    await b.say({ a: 'tidy=passed safe=failed', b: 'tidy=failed waive=tidy' });
    b.pass(1);
    await b.say({ a: 'tidy=passed safe=passed' });
    b.pass(1);
    await knex('assessments').update({ version: '2' });
    await b.assessments.recordEntities(['component:default/a']);
    b.pass(1);
    await b.assessments.recordEntities(['component:default/b']);
    const { points, versions } = await b.trend(9);
    expect(points.map(({ critical }) => critical)).toEqual([1, 0, 0, 0]);
    expect(points[1]).toMatchObject({ meanScore: 100, unwaivedMeanScore: 50 });
    expect(versions).toEqual([{ date: '2026-03-03', version: '2' }]);
    expect((await b.trend(2)).versions).toEqual([]);
    expect((await b.trend(9, [])).versions).toEqual([]);
  });

  onEachDatabase('knows since when a finding is there', async knex => {
    const b = await backend(knex, ['a']);
    const dates = () =>
      findingDates(knex, 'component:default/a', FIXTURE.scorecard);
    await b.say({ a: 'tidy=failed' });
    const first = '2026-03-01T12:00:00.000Z';
    expect(await dates()).toMatchObject([
      {
        ...{ check: 'tidy', file: 'marks', firstFailed: first },
        firstRevision: 'commit of tidy=failed',
      },
    ]);
    b.pass(1);
    // What cannot be decided is not mended.
    await b.say({ a: 'tidy=unknown safe=passed' });
    expect((await dates())[0].fixedAt).toBeUndefined();
    b.pass(1);
    await b.say({ a: 'tidy=passed' });
    expect(await dates()).toMatchObject([
      {
        ...{ firstFailed: first, fixedAt: '2026-03-03T12:00:00.000Z' },
        fixedRevision: 'commit of tidy=passed',
      },
    ]);
    b.pass(1);
    await b.say({ a: 'tidy=failed safe=passed' });
    const [again] = await dates();
    expect(again.firstFailed).toBe('2026-03-04T12:00:00.000Z');
    expect(again.fixedAt).toBeUndefined();
  });

  onEachDatabase('stays small through two years', async knex => {
    const start = Date.parse('2024-01-01');
    const entities = ['a', 'b'];
    await knex('entities').insert(
      entities.map(name => ({
        ...{ ref: name, kind: 'Component', name, title: name, tags: '[]' },
        ...{ sort_title: name, location: null },
      })),
    );
    const today = start + 800 * DAY_MS;
    const all = daysBetween(dayOf(start), dayOf(today));
    // Each day has another score than the one before.
    for (const [i, day] of all.entries())
      await knex('history').insert(
        [...entities, 'gone'].map(entity_ref => ({
          ...{ entity_ref, scorecard: 'fixture', day, version: '1' },
          ...{ score: i % 100, coverage: 1, grade: 'A' },
          until: entity_ref === 'gone' && i > 5 ? day : all[i + 1] ?? null,
        })),
      );
    const before = await trend(
      ...([knex, { ...FIXTURE, days: 80 }, 'all', today] as const),
    );
    await thinHistory(knex, RETENTION, today);
    const rows = await knex('history').where({ entity_ref: 'a' });
    // 90 days whole, and of the 640 before them one a week.
    expect(rows.length).toBeLessThan(91 + 640 / 7 + 3);
    expect(rows.length).toBeGreaterThan(90 + 640 / 7 - 3);
    const oldest = rows.map(({ day }) => day).sort()[0];
    expect(oldest >= daysBefore(dayOf(today), RETENTION.keepDays + 7)).toBe(
      true,
    );
    const after = await trend(
      ...([knex, { ...FIXTURE, days: 80 }, 'all', today] as const),
    );
    expect(after).toEqual(before);
    // Every row ends where the next begins.
    const sorted = [...rows].sort((x, y) => (x.day < y.day ? -1 : 1));
    sorted.forEach((row, i) =>
      expect(row.until).toBe(sorted[i + 1]?.day ?? null),
    );
    await thinHistory(knex, RETENTION, today);
    expect(await knex('history').where({ entity_ref: 'a' })).toEqual(rows);
  });
});
