import { brokenAssessment } from '../assess/brokenAssessment';
import { onEachDatabase } from '../__testUtils__/databases';
import { scorecard } from '../__testUtils__/fixtureScorecard';
import { component, harness } from '../__testUtils__/harness';

const url = (name: string) => `https://example.com/${name}/`;
const entity = (name: string) => component(name, { source: url(name) });

describe('Collector and its queue', () => {
  onEachDatabase('does not let a hanging source delay others', async knex => {
    const h = harness(knex, {
      settings: {
        sources: { concurrency: 2, limits: { timeout: { minutes: 10 } } },
      },
    });
    const good = Array.from({ length: 12 }, (_, i) => `good-${i}`);
    h.setCatalog([entity('a-hanging'), ...good.map(entity)]);
    h.source.hang(`url:${url('a-hanging')}`);
    good.forEach(name => h.source.set(`url:${url(name)}`, 'tidy=passed'));
    await h.mirror.sync();
    const draining = h.collector.drain();
    while ((await h.sources.health()).due > 1)
      await new Promise(resolve => setTimeout(resolve, 10));
    const hanging = await h.entities.read('component:default/a-hanging');
    expect(hanging?.scorecards[0]).toMatchObject({ state: 'pending' });
    await h.stop();
    await draining;
  });

  onEachDatabase('ends a reading that hangs', async knex => {
    const h = harness(knex, {
      settings: { sources: { limits: { timeout: { seconds: 2 } } } },
    });
    h.setCatalog([entity('hanging')]);
    h.source.hang(`url:${url('hanging')}`);
    await h.settle();
    const hanging = await h.entities.read('component:default/hanging');
    expect(hanging?.scorecards[0]).toMatchObject({
      state: 'unreadable',
      problem: { message: 'The reading took longer than 2 seconds.' },
    });
  });

  onEachDatabase('leaves turns to others while a host hangs', async knex => {
    const h = harness(knex, {
      settings: {
        sources: { concurrency: 2, limits: { timeout: { seconds: 1 } } },
      },
    });
    const hanging = Array.from({ length: 4 }, (_, i) => `hanging-${i}`);
    h.setCatalog(hanging.map(entity));
    hanging.forEach(name => h.source.hang(`url:${url(name)}`));
    await h.settle();
    h.clock.now += 3_600_000;
    h.source.reads.length = 0;
    await h.collector.tick();
    h.setCatalog([...hanging, 'good'].map(entity));
    h.source.set(`url:${url('good')}`, 'tidy=passed');
    await h.mirror.sync();
    while (!(await knex('assessments').first())) {
      await h.collector.tick();
      await new Promise(resolve => setTimeout(resolve, 10));
    }
    // The host that hangs has one turn of the two.
    expect(h.source.reads.indexOf(`url:${url('good')}`)).toBe(1);
    await h.stop();
  });

  onEachDatabase('reads again what hit a limit', async knex => {
    const h = harness(knex, {
      assessor: {
        assess: async () => ({
          assessments: [brokenAssessment(scorecard, 1, 'It took too long.')],
          limited: true,
        }),
        namedImages: async () => [],
        close: async () => {},
      },
    });
    h.setCatalog([entity('heavy')]);
    h.source.set(`url:${url('heavy')}`, 'loop');
    await h.settle();
    const heavy = await h.entities.read('component:default/heavy');
    expect(heavy?.scorecards[0]).toMatchObject({
      state: 'assessed',
      assessment: { coverage: 0, low: 0, high: 100 },
    });
    for (const check of heavy!.scorecards[0].assessment!.checks) {
      expect(check).toMatchObject({
        outcome: 'error',
        reason: 'It took too long.',
      });
    }
    const [row] = await knex('sources');
    expect(row.etag).toBeNull();
  });

  onEachDatabase('keeps what stands when assessing breaks', async knex => {
    const h = harness(knex, {
      assessor: {
        assess: async () => {
          throw new Error('no worker');
        },
        namedImages: async () => [],
        close: async () => {},
      },
    });
    h.setCatalog([entity('shop')]);
    h.source.set(`url:${url('shop')}`, 'tidy=passed');
    await h.settle();
    const shop = await h.entities.read('component:default/shop');
    expect(shop?.scorecards[0]).toMatchObject({
      state: 'unreadable',
      problem: { message: 'The assessment could not run: no worker' },
    });
  });

  onEachDatabase('refreshes at once what is not due', async knex => {
    const h = harness(knex);
    h.setCatalog([entity('shop')]);
    h.source.set(`url:${url('shop')}`, 'tidy=passed');
    await h.settle();
    h.source.set(`url:${url('shop')}`, 'tidy=failed');
    await h.collector.refresh(`url:${url('shop')}`, 5_000);
    const shop = await h.entities.read('component:default/shop');
    expect(shop?.scorecards[0]).toMatchObject({
      refreshing: false,
      assessment: { score: 0 },
    });
  });

  onEachDatabase('stops waiting for a slow refresh', async knex => {
    const h = harness(knex, {
      settings: { sources: { limits: { timeout: { minutes: 10 } } } },
    });
    h.setCatalog([entity('slow')]);
    h.source.hang(`url:${url('slow')}`);
    await h.mirror.sync();
    await h.collector.refresh(`url:${url('slow')}`, 100);
    const slow = await h.entities.read('component:default/slow');
    expect(slow?.scorecards[0].refreshing).toBe(true);
    await h.stop();
  });

  onEachDatabase('reads once more after another replica', async knex => {
    const h = harness(knex);
    h.setCatalog([entity('shop')]);
    h.source.set(`url:${url('shop')}`, 'tidy=passed');
    await h.settle();
    const other = await h.claims.claimOne(`url:${url('shop')}`, 60_000);
    h.source.set(`url:${url('shop')}`, 'tidy=failed');
    const refreshing = h.collector.refresh(`url:${url('shop')}`, 5_000);
    await new Promise(resolve => setTimeout(resolve, 300));
    expect(h.source.reads).toHaveLength(1);
    await h.claims.release([other!]);
    await refreshing;
    const shop = await h.entities.read('component:default/shop');
    expect(shop?.scorecards[0].assessment?.score).toBe(0);
  });

  onEachDatabase('gives back its claims when it stops', async knex => {
    const h = harness(knex);
    h.setCatalog([entity('slow')]);
    h.source.hang(`url:${url('slow')}`);
    await h.mirror.sync();
    await h.collector.tick();
    await h.stop();
    const [row] = await knex('sources');
    expect(row).toMatchObject({ lease: null, lease_until: null, attempts: 0 });
    const other = harness(knex);
    expect(await other.claims.claim(5, 1_000)).toHaveLength(1);
  });

  onEachDatabase('drops what an entity gone meanwhile came to', async knex => {
    const h = harness(knex);
    h.setCatalog([entity('shop')]);
    await h.mirror.sync();
    let goOn = () => {};
    const slow = new Promise<void>(resolve => {
      goOn = resolve;
    });
    const read = h.source.read.bind(h.source);
    h.source.read = async (location, request) => {
      await slow;
      return read(location, request);
    };
    h.source.set(`url:${url('shop')}`, 'tidy=passed');
    await h.collector.tick();
    h.setCatalog([]);
    await h.mirror.sync();
    goOn();
    await h.collector.drain();
    expect(await knex('assessments')).toEqual([]);
    expect(await knex('history')).toEqual([]);
  });
});
