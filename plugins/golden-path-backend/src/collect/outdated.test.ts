import { listEntities } from '../entities/listEntities';
import { onEachDatabase } from '../__testUtils__/databases';
import { component, harness } from '../__testUtils__/harness';

const SHOP = 'https://example.com/shop/';
const DAY = 24 * 3_600_000;

describe('Collector, of suppressions that end', () => {
  onEachDatabase('assesses anew once the last day has passed', async knex => {
    const h = harness(knex);
    h.setCatalog([component('shop', { source: SHOP })]);
    h.source.set(
      `url:${SHOP}`,
      'tidy=failed small=passed safe=passed waive=tidy until=2026-03-03',
    );
    const read = async () =>
      (await h.entities.read('component:default/shop'))!.scorecards[0];
    const row = async () => {
      const query = { scorecard: 'fixture' };
      return (await listEntities(knex, query, 'all')).items[0];
    };
    await h.settle();
    const { assessment, gains } = await read();
    expect(assessment).toMatchObject({
      ...{ score: 100, grade: 'A', validUntil: '2026-03-03' },
      unwaived: { score: 86.7, grade: 'B' },
    });
    expect(assessment?.checks[0]).toMatchObject({
      ...{ outcome: 'not-applicable', unwaived: 'failed' },
      findings: [{ waived: { tool: 'fixture', until: '2026-03-03' } }],
    });
    expect(gains).toEqual([]);
    expect(await row()).toMatchObject({
      ...{ score: 100, grade: 'A', unwaivedScore: 86.7, unwaivedGrade: 'B' },
      critical: 0,
    });

    // The third of March, half past eleven at night.
    h.clock.now += 2 * DAY + 11.5 * 3_600_000;
    await h.settle();
    expect(h.assessor.assessed).toBe(1);
    expect((await read()).assessment?.score).toBe(100);

    h.clock.now += 2 * 3_600_000;
    await h.settle();
    expect(h.assessor.assessed).toBe(2);
    const ended = await read();
    expect(ended.assessment).toMatchObject({ score: 86.7, grade: 'B' });
    expect(ended.assessment?.validUntil).toBeUndefined();
    expect(ended.gains).toMatchObject([{ check: 'tidy' }]);
    const { unwaivedScore, unwaivedGrade } = await row();
    expect([unwaivedScore, unwaivedGrade]).toEqual([undefined, undefined]);

    h.clock.now += 2 * 3_600_000;
    await h.settle();
    expect(h.assessor.assessed).toBe(2);
  });

  onEachDatabase('counts a check from its day on, by itself', async knex => {
    const checks = { tidy: { enableFrom: '2026-03-02' } };
    const overrides = [{ filter: { kind: 'Component' }, checks }];
    const policies = { fixture: { overrides } };
    const h = harness(knex, { settings: { policies } });
    h.setCatalog([component('shop', { source: SHOP })]);
    h.source.set(`url:${SHOP}`, 'tidy=failed small=passed safe=passed');
    const read = async () =>
      (await h.entities.read('component:default/shop'))!.scorecards[0]
        .assessment;
    await h.settle();
    expect(await read()).toMatchObject({
      score: 100,
      validUntil: '2026-03-01',
    });
    expect((await read())?.checks[0]).toMatchObject({
      ...{ outcome: 'not-applicable', reason: 'Counts from 2026-03-02.' },
      ...{ later: { outcome: 'failed' }, findings: [{ file: 'marks' }] },
    });
    h.clock.now += DAY;
    await h.settle();
    expect(await read()).toMatchObject({ score: 86.7 });
  });

  onEachDatabase(
    'counts no waived failure, and says it applies',
    async knex => {
      const h = harness(knex);
      h.setCatalog([component('shop', { source: SHOP })]);
      h.source.set(`url:${SHOP}`, 'safe=failed waive=safe');
      await h.settle();
      const { items } = await listEntities(
        knex,
        { scorecard: 'fixture' },
        'all',
      );
      expect(items).toMatchObject([
        {
          state: 'assessed',
          critical: 0,
          unwaivedScore: 0,
          unwaivedGrade: 'E',
        },
      ]);
      expect(items[0].score).toBeUndefined();
      expect(items[0].worstPractice).toBeUndefined();
      const [{ document }] = await knex('assessments');
      expect(document).toContain('We know, token=');
      expect(document).not.toContain('abcdefgh');
    },
  );
});
