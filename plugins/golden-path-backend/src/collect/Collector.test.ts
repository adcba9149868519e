import { EvidenceError } from 'backstage-plugin-golden-path-node';
import { onEachDatabase } from '../__testUtils__/databases';
import { component, harness } from '../__testUtils__/harness';

const SHOP = 'https://example.com/shop/';
const DAY = 24 * 3_600_000;

describe('Collector', () => {
  onEachDatabase('takes an entity to its score', async knex => {
    const h = harness(knex);
    h.setCatalog([component('shop', { source: SHOP })]);
    h.source.set(
      `url:${SHOP}`,
      'tidy=failed small=passed safe=passed password=hunter2',
    );
    await h.settle();

    const entity = await h.entities.read('component:default/shop');
    expect(entity?.scorecards).toEqual([
      expect.objectContaining({
        scorecard: 'fixture',
        state: 'assessed',
        source: SHOP,
        revision: expect.stringContaining('commit of tidy=failed'),
        assessedAt: '2026-03-01T12:00:00.000Z',
        refreshing: false,
        gains: [expect.objectContaining({ check: 'tidy' })],
      }),
    ]);
    const { assessment, nextDueAt } = entity!.scorecards[0];
    expect(assessment).toMatchObject({ score: 86.7, coverage: 1, grade: 'B' });
    const [finding] = assessment!.checks.flatMap(c => c.findings);
    expect(finding.message).toBe('Bad, with •••••• in it');
    expect(JSON.stringify(finding.excerpt)).not.toContain('hunter2');
    const wait = Date.parse(nextDueAt!) - h.clock.now;
    expect(wait).toBeGreaterThan(0.89 * 3_600_000);
    expect(wait).toBeLessThan(1.11 * 3_600_000);
  });

  onEachDatabase('keeps the picture beside the assessment', async knex => {
    const h = harness(knex);
    h.setCatalog([component('shop', { source: SHOP })]);
    h.source.set(`url:${SHOP}`, 'tidy=failed store=orders tier=raw');
    await h.settle();
    const [row] = await knex('assessments');
    expect(row.document).not.toContain('orders"');
    expect(JSON.parse(row.picture).parts).toHaveLength(1);
    const entity = await h.entities.read('component:default/shop');
    const { picture, checks } = entity!.scorecards[0].assessment!;
    const [finding] = checks.flatMap(c => c.findings);
    expect(picture!.parts).toMatchObject([
      { name: 'orders', row: 'raw', findings: [finding.fingerprint] },
    ]);
    expect(finding).toMatchObject({
      about: ['store'],
      because: [{ text: 'It says so', file: 'marks', line: 1 }],
    });

    h.source.set(`url:${SHOP}`, 'tidy=passed');
    h.clock.now += DAY;
    await h.settle();
    expect(await knex('assessments').pluck('picture')).toEqual([null]);
    const plain = await h.entities.read('component:default/shop');
    expect(plain!.scorecards[0].assessment).not.toHaveProperty('picture');
  });

  onEachDatabase('reads a shared location once', async knex => {
    const h = harness(knex);
    h.setCatalog([
      component('cart', { source: SHOP }),
      component('till', { source: SHOP }),
    ]);
    h.source.set(`url:${SHOP}`, 'tidy=passed');
    await h.settle();
    expect(h.source.reads).toEqual([`url:${SHOP}`]);
    for (const name of ['cart', 'till']) {
      const entity = await h.entities.read(`component:default/${name}`);
      expect(entity?.scorecards[0].assessment?.score).toBe(100);
    }
  });

  onEachDatabase('assesses what is unchanged only once', async knex => {
    const h = harness(knex);
    h.setCatalog([component('shop', { source: SHOP })]);
    h.source.set(`url:${SHOP}`, 'tidy=passed');
    await h.settle();
    h.clock.now += 2 * 3_600_000;
    await h.settle();
    expect(h.source.reads).toHaveLength(2);
    expect(h.assessor.assessed).toBe(1);
    const entity = await h.entities.read('component:default/shop');
    expect(entity?.scorecards[0]).toMatchObject({
      assessedAt: '2026-03-01T14:00:00.000Z',
      revision: 'commit of tidy=passed',
      assessment: { score: 100 },
    });
  });

  onEachDatabase('assesses anew what another engine assessed', async knex => {
    const h = harness(knex);
    h.setCatalog([component('shop', { source: SHOP })]);
    h.source.set(`url:${SHOP}`, 'tidy=passed');
    await h.settle();

    const settings = { policies: { fixture: { strict: true } } };
    const stricter = harness(knex, { settings });
    stricter.source.set(`url:${SHOP}`, 'tidy=passed');
    await stricter.collector.drain();
    expect(stricter.source.reads).toEqual([]);
    await stricter.sources.markOtherEnginesDue(stricter.scorecards.version);
    await stricter.collector.drain();
    expect(stricter.assessor.assessed).toBe(1);
  });

  onEachDatabase('keeps the last good assessment of what fails', async knex => {
    const h = harness(knex);
    h.setCatalog([component('shop', { source: SHOP })]);
    h.source.set(`url:${SHOP}`, 'tidy=passed');
    await h.settle();

    const gone = new EvidenceError('gone', 'The repository answered 404.');
    h.source.set(`url:${SHOP}`, gone);
    h.clock.now += 2 * 3_600_000;
    const since = new Date(h.clock.now).toISOString();
    const waits: number[] = [];
    for (let attempts = 1; attempts <= 9; attempts += 1) {
      await h.settle();
      const read = await h.entities.read('component:default/shop');
      const { problem, nextDueAt, ...rest } = read!.scorecards[0];
      expect(problem).toEqual({ message: gone.message, since, attempts });
      expect(rest).toMatchObject({
        state: 'assessed',
        assessedAt: '2026-03-01T12:00:00.000Z',
        assessment: { score: 100 },
      });
      waits.push((Date.parse(nextDueAt!) - h.clock.now) / 60_000);
      h.clock.now = Date.parse(nextDueAt!);
    }
    waits.forEach((wait, i) => {
      const longest = Math.min(60, 2 ** i);
      expect(wait).toBeGreaterThanOrEqual(longest / 2 - 0.001);
      expect(wait).toBeLessThanOrEqual(longest + 0.001);
    });

    h.source.set(`url:${SHOP}`, 'tidy=failed');
    await h.settle();
    const mended = await h.entities.read('component:default/shop');
    expect(mended?.scorecards[0].problem).toBeUndefined();
    expect(mended?.scorecards[0].assessment?.score).toBe(0);
  });

  onEachDatabase('says why a source was never read', async knex => {
    const h = harness(knex);
    h.setCatalog([
      component('lost', { source: SHOP }),
      component('leaky', { source: 'https://example.com/leaky/' }),
      component('nowhere'),
    ]);
    h.source.set(
      'url:https://example.com/leaky/',
      new Error('token=abcdefgh is bad'),
    );
    await h.settle();
    const state = async (name: string) =>
      (await h.entities.read(`component:default/${name}`))!.scorecards[0];
    expect(await state('lost')).toMatchObject({
      state: 'unreadable',
      problem: { message: 'The repository answered 404.', attempts: 1 },
    });
    const { problem } = await state('leaky');
    expect(problem?.message).toMatch(/^The reading failed: token=/);
    expect(problem?.message).not.toContain('abcdefgh');
    expect(await state('nowhere')).toEqual({
      scorecard: 'fixture',
      state: 'no-source',
      refreshing: false,
      gains: [],
    });
  });

  onEachDatabase('says kindly when there is nothing to assess', async knex => {
    const h = harness(knex);
    h.setCatalog([component('shop', { source: SHOP })]);
    h.source.set(`url:${SHOP}`, '');
    await h.settle();
    const entity = await h.entities.read('component:default/shop');
    expect(entity?.scorecards[0]).toMatchObject({ state: 'nothing-here' });
    expect(entity?.scorecards[0].assessment?.score).toBeUndefined();
    const id = 'component:default/shop';
    expect(await h.assessments.history(id, 'fixture')).toEqual([]);
  });

  onEachDatabase('keeps one point a day, of the last change', async knex => {
    const h = harness(knex);
    const ref = 'component:default/shop';
    h.setCatalog([component('shop', { source: SHOP })]);
    for (const marks of ['failed', 'passed']) {
      h.source.set(`url:${SHOP}`, `tidy=${marks}`);
      await h.settle();
      h.clock.now += 2 * 3_600_000;
    }
    h.clock.now += DAY;
    await h.settle();
    h.clock.now += DAY;
    h.source.set(`url:${SHOP}`, 'tidy=failed safe=unknown');
    await h.settle();
    expect(await h.assessments.history(ref, 'fixture')).toEqual([
      expect.objectContaining({ date: '2026-03-01', score: 100, grade: 'A' }),
      expect.objectContaining({ date: '2026-03-03', score: 0, version: '1' }),
    ]);
  });
});
