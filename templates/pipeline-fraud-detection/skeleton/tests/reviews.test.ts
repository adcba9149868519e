// What people found of payments, on its way to what rules are weighed by and a model learns from.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { config } from '../infra/config.ts';
import { databaseOf } from '../infra/lib/tiers.ts';
import { Lake } from './local/Lake.ts';
import { night } from './local/night.ts';
import { deliver, samples, verdicts } from './local/samples.ts';

const { dataset } = config;
const RECORDS = `"${databaseOf(config, 'transformed')}"."${dataset}"`;
const REVIEWS = `"${databaseOf(config, 'transformed')}"."${dataset}_reviews"`;
const RISK = `"${databaseOf(config, 'curated')}"."risk_${dataset}"`;

/** The last verdict of each payment. */
const last = new Map(verdicts().filter(({ id }) => id).sort((a, b) => (a.reviewed_at < b.reviewed_at ? -1 : 1)).map(one => [one.id, one]));

let lake: Lake;
before(async () => {
  lake = await Lake.start();
  await deliver(lake, samples());
  const { error } = await night(lake);
  assert.equal(error, undefined);
});
after(() => lake.stop());

describe('reviews', () => {
  it('are the last verdict of each payment; another word is unclear', async () => {
    const rows = await lake.run(`SELECT id, verdict, reviewer_id FROM ${REVIEWS} ORDER BY id`);
    const wanted = [...last.values()].map(({ id, verdict, reviewer_id }) => ({
      id,
      verdict: ['fraud', 'genuine'].includes(verdict) ? verdict : 'unclear',
      reviewer_id,
    }));
    assert.deepEqual(rows, wanted.sort((a, b) => (a.id < b.id ? -1 : 1)));
    assert.ok(wanted.some(({ verdict }) => verdict === 'unclear'));
  });
});

describe('risk', () => {
  it('tells of each customer, day and currency how much was paid, looked at, and found to be fraud', async () => {
    const records = await lake.run(`SELECT id, customer_id, currency, CAST(amount * 100 AS BIGINT) AS cents, CAST(CAST(occurred_at AS DATE) AS VARCHAR) AS day FROM ${RECORDS}`);
    const wanted = new Map<string, number[]>();
    for (const { id, customer_id, currency, cents, day } of records) {
      const key = `${day} ${customer_id} ${currency}`;
      const [count, sum, highest, reviewed, frauds] = wanted.get(key) ?? [0, 0, 0, 0, 0];
      const verdict = last.get(String(id))?.verdict;
      wanted.set(key, [
        count! + 1,
        sum! + Number(cents),
        Math.max(highest!, Number(cents)),
        reviewed! + (verdict ? 1 : 0),
        frauds! + (verdict === 'fraud' ? 1 : 0),
      ]);
    }
    const rows = await lake.run(
      `SELECT CAST(day AS VARCHAR) AS day, customer_id, currency, records, CAST(amount * 100 AS BIGINT) AS cents, CAST(highest * 100 AS BIGINT) AS highest, reviewed, frauds FROM ${RISK}`,
    );
    const found = rows.map(
      row =>
        [
          `${row['day']} ${row['customer_id']} ${row['currency']}`,
          [row['records'], row['cents'], row['highest'], row['reviewed'], row['frauds']].map(Number),
        ] as const,
    );
    assert.deepEqual(new Map([...found].sort()), new Map([...wanted].sort()));
    assert.ok(found.some(([, figures]) => figures.at(-1)! > 0), 'some fraud is in the samples');
  });
});
