import type { Knex } from 'knex';
import { onEachDatabase } from '../__testUtils__/databases';
import { SourceStore } from './SourceStore';

const START = Date.parse('2026-03-01T12:00:00Z');
const GOOD = { ok: true, etag: 'e', engine: 'v' } as const;

async function store(knex: Knex, ...locations: string[]) {
  const clock = { now: START };
  await knex('entities').insert(
    locations.map((location, i) => ({
      ...{ ref: `component:default/e${i}`, kind: 'Component', tags: '[]' },
      ...{ name: `e${i}`, title: `E${i}`, sort_title: `e${i}`, location },
    })),
  );
  const sources = new SourceStore(knex, () => clock.now);
  await sources.reconcile();
  return { sources, clock };
}

const many = (count: number) =>
  Array.from({ length: count }, (_, i) => `url:https://example.com/${i}/`);

describe('SourceStore', () => {
  onEachDatabase('claims each due source once', async knex => {
    const { sources } = await store(knex, ...many(5));
    expect(await sources.claim(3, 1_000)).toHaveLength(3);
    expect(await sources.claim(3, 1_000)).toHaveLength(2);
    expect(await sources.claim(3, 1_000)).toEqual([]);
  });

  onEachDatabase(
    'lets replicas claim disjoint sources at the same time',
    async knex => {
      await store(knex, ...many(60));
      const replicas = Array.from(
        { length: 4 },
        () => new SourceStore(knex, () => START),
      );
      const rounds = await Promise.all(
        replicas.map(async replica => {
          const mine: string[] = [];
          for (let i = 0; i < 5; i += 1) {
            const claims = await replica.claim(4, 60_000);
            mine.push(...claims.map(c => c.location));
          }
          return mine;
        }),
      );
      const all = rounds.flat();
      expect(new Set(all).size).toBe(all.length);
      expect(all).toHaveLength(60);
      expect(rounds.filter(mine => mine.length > 0).length).toBeGreaterThan(1);
    },
    { only: 'POSTGRES_15' },
  );

  onEachDatabase('frees what a crashed replica held', async knex => {
    const { sources, clock } = await store(knex, ...many(1));
    const [crashed] = await sources.claim(1, 60_000);
    clock.now += 59_999;
    expect(await sources.claim(1, 60_000)).toEqual([]);
    clock.now += 1;
    const [second] = await sources.claim(1, 60_000);
    expect(second.location).toBe(crashed.location);
    // The replica was only slow: what it found comes too late.
    expect(await sources.complete(knex, crashed, GOOD, 1_000)).toBe(false);
    expect(await sources.complete(knex, second, GOOD, 1_000)).toBe(true);
  });

  onEachDatabase('reads again what was pushed to meanwhile', async knex => {
    const [location] = many(1);
    const { sources, clock } = await store(knex, location);
    const [claim] = await sources.claim(1, 60_000);
    clock.now += 500;
    await sources.markDue(location);
    await sources.complete(knex, claim, GOOD, 3_600_000);
    expect(await sources.claim(1, 60_000)).toHaveLength(1);
  });

  onEachDatabase('takes urgent work first', async knex => {
    const [first, second, third] = many(3);
    const { sources, clock } = await store(knex, first, second, third);
    for (const claim of await sources.claim(3, 60_000)) {
      await sources.complete(knex, claim, GOOD, 1_000);
    }
    clock.now += 5_000;
    await sources.markDue(third);
    const claims = await sources.claim(2, 60_000);
    expect(claims[0].location).toBe(third);
    expect(claims).toHaveLength(2);
  });

  onEachDatabase('takes what failed last, and only so much', async knex => {
    const { sources, clock } = await store(knex, ...many(4));
    const [first, ...others] = await sources.claim(4, 60_000);
    const gone = { ok: false, problem: 'Gone.' } as const;
    await sources.complete(knex, first, GOOD, 2_000);
    for (const claim of others) {
      await sources.complete(knex, claim, gone, 1_000);
    }
    clock.now += 5_000;
    const claims = await sources.claim(4, 60_000, 2);
    expect(claims.map(c => c.attempts)).toEqual([0, 1, 1]);
    expect(await sources.claim(4, 60_000, 0)).toEqual([]);
  });

  onEachDatabase('finds every source in a repository', async knex => {
    const { sources, clock } = await store(
      knex,
      'url:https://github.com/Acme/Shop/tree/main/',
      'url:https://github.com/acme/shop/tree/main/cart/',
      'url:https://github.com/acme/shop-admin/tree/main/',
      'url:https://github.com/acme/sh_p/tree/main/',
      'url:https://dev.azure.com/acme/p/_git/shop?path=a',
    );
    for (const claim of await sources.claim(9, 60_000)) {
      await sources.complete(knex, claim, GOOD, 3_600_000);
    }
    clock.now += 1;
    expect(
      await sources.markRepositoryDue('https://github.com/acme/SHOP'),
    ).toBe(2);
    expect(
      (await sources.claim(9, 60_000)).map(c => c.location).sort(),
    ).toEqual([
      'url:https://github.com/Acme/Shop/tree/main/',
      'url:https://github.com/acme/shop/tree/main/cart/',
    ]);
    const azure = 'https://dev.azure.com/acme/p/_git/shop';
    expect(await sources.markRepositoryDue(azure)).toBe(1);
    expect(
      await sources.markRepositoryDue('https://github.com/acme/sh_p'),
    ).toBe(1);
    expect(await sources.markRepositoryDue('https://github.com/acme/%')).toBe(
      0,
    );
  });

  onEachDatabase('says how the collection is doing', async knex => {
    const { sources, clock } = await store(knex, ...many(3));
    const [claim] = await sources.claim(1, 60_000);
    const outcome = { ok: false, problem: 'Gone.' } as const;
    await sources.complete(knex, claim, outcome, 3_600_000);
    clock.now += 30_000;
    expect(await sources.health()).toEqual({
      ...{ status: 'ok', sources: 3, due: 2, failing: 1 },
      oldestDueSeconds: 30,
    });
    clock.now += 600_000;
    expect(await sources.health()).toMatchObject({ status: 'late' });
  });

  onEachDatabase('is well with nothing to do', async knex => {
    const sources = new SourceStore(knex);
    expect(await sources.claim(5, 1_000)).toEqual([]);
    expect(await sources.health()).toEqual({
      ...{ status: 'ok', sources: 0, due: 0, failing: 0 },
      oldestDueSeconds: 0,
    });
  });
});
