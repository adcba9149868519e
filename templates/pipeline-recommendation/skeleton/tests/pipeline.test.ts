// The pipeline on this machine: samples in a local S3, the state machines as they are synthesised, their statements in DuckDB.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { config } from '../infra/config.ts';
import { INTERACTIONS } from '../infra/lib/schema.ts';
import { promises } from '../infra/lib/promises.ts';
import { statement } from '../infra/lib/statement.ts';
import { databaseOf } from '../infra/lib/tiers.ts';
import { folderOf, Lake } from './local/Lake.ts';
import { runMachine, type Services } from './local/runMachine.ts';
import { deliver, samples, type Sample } from './local/samples.ts';

const { dataset } = config;
const nameOf = (tier: 'transformed' | 'curated', table: string) => `"${databaseOf(config, tier)}"."${table}"`;
const DID = nameOf('transformed', dataset);
const ITEMS = nameOf('transformed', `${dataset}_items`);
const REJECTED = nameOf('transformed', `${dataset}_rejected`);
const DAILY = nameOf('curated', `daily_${dataset}`);
const SIGNALS = nameOf('curated', `signals_${dataset}`);

let lake: Lake;
/** The table of ready answers. */
const answers = new Map<string, string>();
const services: Services = {
  'arn:aws:states:::dynamodb:putItem': async ({ Item }) => {
    answers.set(Item.id.S, Item.items.S);
    return {};
  },
};
before(async () => {
  lake = await Lake.start();
  await deliver(lake, samples());
});
after(() => lake.stop());

/** One night: transform, and curate where transform starts it. */
async function night() {
  const transformed = await runMachine(lake, 'Transform');
  for (const id of transformed.started) {
    const { error } = await runMachine(lake, id, undefined, services);
    assert.equal(error, undefined);
  }
  return transformed;
}

/** The tables that the pipeline writes, as hashes of their files. */
async function written(): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const { bucket, prefix } of lake.tables.filter(table => table.partition))
    for (const { key } of await lake.list(bucket, `${prefix}/`))
      files[key] = createHash('sha256').update(await lake.get(bucket, key)).digest('hex');
  return files;
}

/** The interactions that hold, each once, without the statements of the pipeline. */
function good(): Sample[] {
  const once = new Map(samples().map(one => [one.event_id, one]));
  return [...once.values()].filter(one => one.kind === 'interaction' && !one.event_id.startsWith('x-'));
}

describe('a night', () => {
  before(async () => {
    const { error, started } = await night();
    assert.equal(error, undefined);
    assert.equal(started.length, 1, 'curate starts where the gate passes');
  });

  it('brings each interaction that holds into transformed, once', async () => {
    const rows = await lake.run(`SELECT event_id FROM ${DID} ORDER BY event_id`);
    assert.deepEqual(rows.map(row => row['event_id']), good().map(one => one.event_id).sort());
  });

  it('keeps the newest state of each item', async () => {
    const rows = await lake.run(`SELECT item_id, category, title FROM ${ITEMS} WHERE item_id IN ('i-01', 'i-03') ORDER BY item_id`);
    assert.deepEqual(rows, [
      { item_id: 'i-01', category: 'garden', title: 'Item i-01' },
      { item_id: 'i-03', category: 'books', title: 'Item i-03, second edition' },
    ]);
  });

  it('keeps what is refused, with the reason', async () => {
    const rows = await lake.run(`SELECT event_id, reason FROM ${REJECTED} ORDER BY event_id`);
    assert.deepEqual(rows, [
      { event_id: 'x-1', reason: 'event_type is none of view, like, buy' },
      { event_id: 'x-2', reason: 'item_id is missing' },
      { event_id: 'x-3', reason: 'occurred_at lies ahead' },
    ]);
  });

  it('counts people and events for each item and day in curated', async () => {
    const groups = Map.groupBy(good(), one => `${one.occurred_at.slice(0, 10)} ${one.item_id}`);
    const rows = await lake.run(`SELECT day, item_id, people, events FROM ${DAILY}`);
    assert.equal(rows.length, groups.size);
    for (const row of rows) {
      const group = groups.get(`${row['day']} ${row['item_id']}`) ?? [];
      assert.deepEqual([Number(row['people']), Number(row['events'])], [new Set(group.map(one => one.user_id)).size, group.length]);
    }
  });

  it('keeps a signal for each person, item, kind and day', async () => {
    const keys = new Set(good().map(one => [one.user_id, one.item_id, one.event_type, one.occurred_at.slice(0, 10)].join(' ')));
    const [row] = await lake.run(`SELECT count(*) AS signals, sum(events) AS events FROM ${SIGNALS}`);
    assert.deepEqual([Number(row?.['signals']), Number(row?.['events'])], [keys.size, good().length]);
  });

  it('puts what is popular into the table of ready answers, by category and over all', () => {
    assert.deepEqual([...answers.keys()].sort(), ['popular#all', 'popular#books', 'popular#garden', 'popular#kitchen']);
    const people = new Map<string, number>();
    for (const group of Map.groupBy(good(), one => `${one.occurred_at.slice(0, 10)} ${one.item_id}`).values()) {
      const [{ item_id: item }] = group as [Sample];
      people.set(item, (people.get(item) ?? 0) + new Set(group.map(one => one.user_id)).size);
    }
    const ranked = [...people].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)).map(([item]) => item);
    assert.deepEqual(answers.get('popular#all')?.split(','), ranked.slice(0, promises['popular-items']));
  });

  it('has the signals in the columns that Personalize asks for', async () => {
    const [row] = await lake.run(statement(config, 'training/signals'));
    assert.deepEqual(Object.keys(row!), INTERACTIONS.fields.map(({ name }) => name));
    assert.ok(Number(row!['TIMESTAMP']) > 1_700_000_000);
  });

  it('writes few Parquet files, none larger than its promise', async () => {
    const { 'most-per-partition': most, 'target-mb': target } = promises.files;
    for (const { name, bucket, prefix, partition } of lake.tables) {
      const files = await lake.list(bucket, folderOf(prefix));
      assert.ok(files.length > 0, `${name} is empty`);
      for (const { key, size } of files) {
        const body = await lake.get(bucket, key);
        assert.equal(Buffer.from(body.subarray(-4)).toString(), 'PAR1', `${key} is no Parquet`);
        assert.ok(size > 0 && size <= target * 2 ** 20, `${key} has ${size} bytes`);
      }
      const partitions = Map.groupBy(files, ({ key }) => key.slice(0, key.lastIndexOf('/')));
      if (partition) for (const [folder, { length }] of partitions) assert.ok(length <= most, `${folder} has ${length} files`);
    }
  });

  it('ends in the same state where it is repeated', async () => {
    const first = await written();
    const ready = new Map(answers);
    await night();
    assert.deepEqual(await written(), first);
    assert.deepEqual(answers, ready);
  });
});

describe('another night', () => {
  it('leaves curated and the answers as they are where too much is refused', async () => {
    const first = await written();
    const now = `${new Date().toISOString().slice(0, 10)} 23:30:00`;
    const broken = Array.from({ length: 20 }, (_, index) => ({
      ...samples().at(-5)!,
      event_id: `broken-${index}`,
      event_type: 'stare',
      received_at: now,
    }));
    await deliver(lake, broken, 'broken');
    const { error, started } = await night();
    assert.match(error ?? '', /Curated data stays as it was/);
    assert.deepEqual(started, []);
    const curated = (files: Record<string, string>) => Object.entries(files).filter(([key]) => /^(daily|signals)_/.test(key));
    assert.deepEqual(curated(await written()), curated(first));
  });

  for (const [id, states] of [
    ['Transform', ['Quarantine', 'Transform', 'Items', 'CheckQuality', 'ReadVerdict']],
    ['Curate', ['BuildDaily', 'BuildSignals', 'Rank', 'ReadRanking', 'PutAnswer']],
  ] as const)
    for (const state of states)
      it(`fails where ${id}.${state} fails, and starts nothing`, async () => {
        const { error, started } = await runMachine(lake, id, state, services);
        assert.match(error ?? '', /Broken by the test/);
        assert.deepEqual(started, []);
      });
});
