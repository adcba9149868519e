import type { Knex } from 'knex';
import { onEachDatabase } from '../__testUtils__/databases';
import { GOOD, many, queue } from '../__testUtils__/queue';
import { AssessmentStore } from '../database/AssessmentStore';
import type { Collected } from './readAndAssess';
import { ResultWriter } from './ResultWriter';

const UNCHANGED: Collected = { unchanged: true };
const CHANGED: Collected = { unchanged: false, outcome: GOOD, assessments: [] };

async function writer(knex: Knex, count: number) {
  const { claims } = await queue(knex, ...many(count));
  const transactions = jest.fn();
  knex.on('query', ({ sql }) => /^begin/i.test(sql) && transactions());
  return {
    ...{ claims, transactions },
    writer: new ResultWriter({
      ...{ knex, claims, assessments: new AssessmentStore(knex) },
      ...{ cadenceMs: 3_600_000, retryMs: 60_000 },
    }),
  };
}

const collected = [UNCHANGED, CHANGED];

describe('ResultWriter', () => {
  onEachDatabase('writes many results in one transaction', async knex => {
    const { claims, transactions, writer: one } = await writer(knex, 6);
    const taken = await claims.claim(6, 60_000);
    await Promise.all(taken.map((c, i) => one.add(c, collected[i % 2])));
    expect(transactions).toHaveBeenCalledTimes(1);
    const open = await knex('sources').whereNotNull('lease');
    expect(open).toEqual([]);
    expect(await knex('sources').where({ engine: 'v' })).toHaveLength(3);
  });

  onEachDatabase('writes at once when told', async knex => {
    const { claims, writer: one } = await writer(knex, 1);
    const [claim] = await claims.claim(1, 60_000);
    // The time in which results are gathered does not pass.
    const timer = jest
      .spyOn(global, 'setTimeout')
      .mockImplementationOnce(() => setInterval(() => {}, 1_000));
    const written = one.add(claim, UNCHANGED);
    expect(timer).toHaveBeenCalledTimes(1);
    one.flush();
    await written;
    timer.mockRestore();
    expect(await knex('sources').whereNotNull('lease')).toEqual([]);
  });

  onEachDatabase('writes the others where one cannot be stored', async knex => {
    const { claims, writer: one } = await writer(knex, 3);
    const [bad, ...good] = await claims.claim(3, 60_000);
    const complete = claims.complete.bind(claims);
    jest.spyOn(claims, 'complete').mockImplementation((trx, claim, ...rest) => {
      if (claim === bad) throw new Error('no room');
      return complete(trx, claim, ...rest);
    });
    const written = await Promise.allSettled([
      one.add(bad, CHANGED),
      one.add(good[0], CHANGED),
      one.add(good[1], UNCHANGED),
    ]);
    expect(written.map(w => w.status)).toEqual([
      'rejected',
      'fulfilled',
      'fulfilled',
    ]);
    const open = await knex('sources').whereNotNull('lease');
    expect(open.map(row => row.location)).toEqual([bad.location]);
  });
});
