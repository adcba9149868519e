// The pipeline on this machine: readings in a local S3, the state machines as they are synthesised, their statements in DuckDB.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { config } from '../infra/config.ts';
import { promises } from '../infra/lib/promises.ts';
import { databaseOf } from '../infra/lib/tiers.ts';
import { folderOf, Lake } from './local/Lake.ts';
import { definitionOf } from './local/machines.ts';
import { night } from './local/night.ts';
import { runMachine } from './local/runMachine.ts';
import { deliver, samples, type Sample } from './local/samples.ts';

const { dataset } = config;
const RECORDS = `"${databaseOf(config, 'transformed')}"."${dataset}"`;
const REJECTED = `"${databaseOf(config, 'transformed')}"."${dataset}_rejected"`;
const DAILY = `"${databaseOf(config, 'curated')}"."daily_${dataset}"`;

let lake: Lake;
before(async () => {
  lake = await Lake.start();
  await deliver(lake, samples());
});
after(() => lake.stop());

/** The tables that the pipeline writes, as hashes of their files. */
async function written(): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const { bucket, prefix } of lake.tables.filter(table => table.partition))
    for (const { key } of await lake.list(bucket, `${prefix}/`))
      files[key] = createHash('sha256').update(await lake.get(bucket, key)).digest('hex');
  return files;
}

/** The readings that hold, each once, without the statements of the pipeline. */
function expected(): Sample[] {
  const good = samples().filter(({ id, device_id, value }) => id && device_id && value !== null);
  return [...new Map(good.map(one => [one.id, one])).values()];
}

describe('a night', () => {
  before(async () => {
    const { error, started } = await night(lake);
    assert.equal(error, undefined);
    assert.equal(started.length, 1, 'curate starts where the gate passes');
  });

  it('brings each reading that holds into transformed, once', async () => {
    assert.ok(expected().length < samples().length);
    const rows = await lake.run(`SELECT id, site, value FROM ${RECORDS} ORDER BY id`);
    const plain = expected().map(({ id, site, value }) => ({ id, site, value }));
    assert.deepEqual(rows, plain.sort((a, b) => (a.id < b.id ? -1 : 1)));
  });

  it('keeps what is refused, with the reason', async () => {
    const rows = await lake.run(`SELECT reason FROM ${REJECTED} ORDER BY reason`);
    assert.deepEqual(
      rows.map(row => row['reason']),
      ['device_id is missing', 'id is missing', 'value is missing'],
    );
  });

  it('counts the readings of each day, site and metric in curated, with the lowest and the highest', async () => {
    const sums = new Map<string, number[]>();
    for (const { occurred_at, site, metric, value } of expected()) {
      const key = `${occurred_at.slice(0, 10)} ${site} ${metric}`;
      sums.set(key, [...(sums.get(key) ?? []), value!]);
    }
    const rows = await lake.run(`SELECT * FROM ${DAILY}`);
    const found = rows.map(row => [`${row['day']} ${row['site']} ${row['metric']}`, Number(row['readings']), row['lowest'], row['highest']]);
    const wanted = [...sums].map(([key, values]) => [key, values.length, Math.min(...values), Math.max(...values)]);
    assert.deepEqual(found.sort(), wanted.sort());
  });

  it('writes few Parquet files, none larger than its promise', async () => {
    const { 'most-per-partition': most, 'target-mb': target } = promises.files;
    for (const { name, bucket, prefix, partition } of lake.tables) {
      const files = await lake.list(bucket, folderOf(prefix));
      assert.ok(files.length > 0, `${name} is empty`);
      const partitions = new Map<string, number>();
      for (const { key, size } of files) {
        const body = await lake.get(bucket, key);
        assert.equal(Buffer.from(body.subarray(-4)).toString(), 'PAR1', `${key} is no Parquet`);
        assert.ok(size > 0 && size <= target * 2 ** 20, `${key} has ${size} bytes`);
        const folder = key.slice(0, key.lastIndexOf('/'));
        partitions.set(folder, (partitions.get(folder) ?? 0) + 1);
      }
      if (partition) assert.ok(Math.max(...partitions.values()) <= most, `${name} has too many files`);
    }
  });

  it('ends in the same state where it is repeated', async () => {
    const first = await written();
    await night(lake);
    assert.deepEqual(await written(), first);
  });
});

describe('another night', () => {
  it('adds nothing of readings that are sent again', async () => {
    const before = await lake.run(`SELECT * FROM ${DAILY} ORDER BY ALL`);
    await deliver(lake, samples().slice(0, 20), 'stream-2');
    const { error } = await night(lake);
    assert.equal(error, undefined);
    assert.deepEqual(await lake.run(`SELECT * FROM ${DAILY} ORDER BY ALL`), before);
  });

  it('leaves curated as it is where too much is refused', async () => {
    const before = await written();
    const [one] = samples() as [Sample];
    const occurred_at = `${new Date().toISOString().slice(0, 10)} 00:00:01`;
    const broken = Array.from({ length: 20 }, (_, index) => ({ ...one, id: `broken-${index}`, value: null, occurred_at }));
    await deliver(lake, broken, 'broken');
    const { error, started } = await night(lake);
    assert.match(error ?? '', /Curated data stays as it was/);
    assert.deepEqual(started, []);
    const after = await written();
    const curated = (files: Record<string, string>) => Object.entries(files).filter(([key]) => key.startsWith('daily_'));
    assert.deepEqual(curated(after), curated(before));
  });

  const STARTS = 'arn:aws:states:::states:startExecution';
  for (const id of ['Transform', 'Curate'])
    for (const [state] of Object.entries(definitionOf(id).States).filter(
      ([, { Type, Resource }]) => Type === 'Task' && Resource !== STARTS,
    ))
      it(`fails where ${id}.${state} fails, and starts nothing`, async () => {
        const { error, started } = await runMachine(lake, id, state);
        assert.match(error ?? '', /Broken by the test/);
        assert.deepEqual(started, []);
      });
});
