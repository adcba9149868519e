import { onEachDatabase } from '../__testUtils__/databases';
import { GOOD, many, queue } from '../__testUtils__/queue';

describe('SourceStore', () => {
  onEachDatabase('finds every source in a repository', async knex => {
    const { sources, claims, clock } = await queue(
      knex,
      'url:https://github.com/Acme/Shop/tree/main/',
      'url:https://github.com/acme/shop/tree/main/cart/',
      'url:https://github.com/acme/shop-admin/tree/main/',
      'url:https://github.com/acme/sh_p/tree/main/',
      'url:https://dev.azure.com/acme/p/_git/shop?path=a',
    );
    for (const claim of await claims.claim(9, 60_000)) {
      await claims.complete(knex, claim, GOOD, 3_600_000);
    }
    clock.now += 1;
    expect(
      await sources.markRepositoryDue('https://github.com/acme/SHOP'),
    ).toBe(2);
    expect((await claims.claim(9, 60_000)).map(c => c.location).sort()).toEqual(
      [
        'url:https://github.com/Acme/Shop/tree/main/',
        'url:https://github.com/acme/shop/tree/main/cart/',
      ],
    );
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
    const { sources, claims, clock } = await queue(knex, ...many(3));
    const [claim] = await claims.claim(1, 60_000);
    const outcome = { ok: false, problem: 'Gone.' } as const;
    await claims.complete(knex, claim, outcome, 3_600_000);
    clock.now += 30_000;
    expect(await sources.health()).toEqual({
      ...{ status: 'ok', sources: 3, due: 2, failing: 1 },
      oldestDueSeconds: 30,
    });
    clock.now += 600_000;
    expect(await sources.health()).toMatchObject({ status: 'late' });
  });

  onEachDatabase('is well with nothing to do', async knex => {
    const { sources, claims } = await queue(knex);
    expect(await claims.claim(5, 1_000)).toEqual([]);
    expect(await sources.health()).toEqual({
      ...{ status: 'ok', sources: 0, due: 0, failing: 0 },
      oldestDueSeconds: 0,
    });
  });
});
