import { onEachDatabase } from '../__testUtils__/databases';
import { GOOD, many, queue, START } from '../__testUtils__/queue';
import { ClaimStore } from './ClaimStore';

describe('ClaimStore', () => {
  onEachDatabase('claims each due source once', async knex => {
    const { claims } = await queue(knex, ...many(5));
    expect(await claims.claim(3, 1_000)).toHaveLength(3);
    expect(await claims.claim(3, 1_000)).toHaveLength(2);
    expect(await claims.claim(3, 1_000)).toEqual([]);
  });

  onEachDatabase(
    'lets replicas claim disjoint sources at the same time',
    async knex => {
      await queue(knex, ...many(60));
      const replicas = Array.from(
        { length: 4 },
        () => new ClaimStore(knex, () => START),
      );
      const rounds = await Promise.all(
        replicas.map(async replica => {
          const mine: string[] = [];
          for (let i = 0; i < 5; i += 1) {
            const taken = await replica.claim(4, 60_000);
            mine.push(...taken.map(c => c.location));
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
    const { claims, clock } = await queue(knex, ...many(1));
    const [crashed] = await claims.claim(1, 60_000);
    clock.now += 59_999;
    expect(await claims.claim(1, 60_000)).toEqual([]);
    clock.now += 1;
    const [second] = await claims.claim(1, 60_000);
    expect(second.location).toBe(crashed.location);
    // The replica was only slow: what it found comes too late.
    expect(await claims.complete(knex, crashed, GOOD, 1_000)).toBe(false);
    expect(await claims.complete(knex, second, GOOD, 1_000)).toBe(true);
  });

  onEachDatabase('reads again what was pushed to meanwhile', async knex => {
    const [location] = many(1);
    const { sources, claims, clock } = await queue(knex, location);
    const [claim] = await claims.claim(1, 60_000);
    clock.now += 500;
    await sources.markDue(location);
    await claims.complete(knex, claim, GOOD, 3_600_000);
    expect(await claims.claim(1, 60_000)).toHaveLength(1);
  });

  onEachDatabase('takes urgent work first', async knex => {
    const [first, second, third] = many(3);
    const { sources, claims, clock } = await queue(knex, first, second, third);
    for (const claim of await claims.claim(3, 60_000)) {
      await claims.complete(knex, claim, GOOD, 1_000);
    }
    clock.now += 5_000;
    await sources.markDue(third);
    const taken = await claims.claim(2, 60_000);
    expect(taken[0].location).toBe(third);
    expect(taken).toHaveLength(2);
  });

  onEachDatabase('takes what failed last, and only so much', async knex => {
    const { claims, clock } = await queue(knex, ...many(4));
    const [first, ...others] = await claims.claim(4, 60_000);
    const gone = { ok: false, problem: 'Gone.' } as const;
    await claims.complete(knex, first, GOOD, 2_000);
    for (const claim of others) {
      await claims.complete(knex, claim, gone, 1_000);
    }
    clock.now += 5_000;
    const taken = await claims.claim(4, 60_000, 2);
    expect(taken.map(c => c.attempts)).toEqual([0, 1, 1]);
    expect(await claims.claim(4, 60_000, 0)).toEqual([]);
  });

  onEachDatabase(
    'gives back what has not changed, many at once',
    async knex => {
      const [first, second, third, fourth] = many(4);
      const { sources, claims, clock } = await queue(knex, ...many(4));
      for (const claim of await claims.claim(4, 60_000)) {
        await claims.complete(knex, claim, GOOD, 1_000);
      }
      const problem = { ok: false, problem: 'Gone.' } as const;
      clock.now += 1_000;
      const [failed] = await claims.claim(1, 60_000);
      await claims.complete(knex, failed, problem, 1_000);
      clock.now += 1_000;
      const taken = await claims.claim(4, 60_000);
      const ours = (location: string) =>
        taken.find(c => c.location === location);

      clock.now += 1_000;
      await sources.markDue(second);
      await claims.release([ours(third)!]);
      await sources.markDue(third);
      const theirs = await claims.claimOne(third, 60_000);
      const results = taken.map(claim => ({ claim, nextInMs: 5_000 }));
      await knex.transaction(trx => claims.completeUnchanged(trx, results));

      const at = (ms: number) => new Date(START + ms).toISOString();
      const rows = await knex('sources').orderBy('location');
      const done = { lease: null, lease_until: null, read_at: at(3_000) };
      const stands = { etag: 'e', engine: 'v', attempts: 0, problem: null };
      for (const row of rows) row.urgent = Boolean(row.urgent);
      expect(rows).toMatchObject([
        {
          location: first,
          ...done,
          ...stands,
          due_at: at(8_000),
          urgent: false,
        },
        {
          location: second,
          ...done,
          ...stands,
          due_at: at(3_000),
          urgent: true,
        },
        { location: third, lease: theirs!.lease, read_at: at(0), urgent: true },
        { location: fourth, ...done, ...stands, due_at: at(8_000) },
      ]);
      expect(ours(failed.location)?.attempts).toBe(1);
    },
  );

  onEachDatabase('claims what is urgent by itself', async knex => {
    const [first, second] = many(2);
    const { sources, claims, clock } = await queue(knex, first, second);
    for (const claim of await claims.claim(2, 60_000)) {
      await claims.complete(knex, claim, GOOD, 1_000);
    }
    clock.now += 5_000;
    await sources.markDue(second);
    const taken = await claims.claimUrgent(2, 60_000);
    expect(taken).toMatchObject([{ location: second, urgent: true }]);
    expect(await claims.claimUrgent(0, 60_000)).toEqual([]);
  });
});
