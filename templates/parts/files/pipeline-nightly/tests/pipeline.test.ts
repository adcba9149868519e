// The pipeline on this machine: samples in a local S3, the state machines as they are synthesised, their statements in DuckDB.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { parse } from 'yaml';
import { config } from '../infra/config.ts';
import { promises } from '../infra/lib/promises.ts';
import { databaseOf } from '../infra/lib/tiers.ts';
import { folderOf, Lake } from './local/Lake.ts';
import { definitionOf } from './local/machines.ts';
import { night } from './local/night.ts';
import { runMachine } from './local/runMachine.ts';
import { deliver, samples, type Sample } from './local/samples.ts';

const root = resolve(import.meta.dirname, '..');
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

/** The state of each record after all changes, without the statements of the pipeline. */
function expected(all: Sample[]) {
  const newest = new Map<string, Sample>();
  for (const one of all.filter(({ id }) => id).sort((a, b) => (a.committed_at < b.committed_at ? -1 : 1))) newest.set(one.id, one);
  const refused = (one: Sample) => Number(one.amount) < 0 || one.currency.length !== 3;
  const live = [...newest.values()].filter(one => one.op !== 'D');
  return { good: live.filter(one => !refused(one)), bad: [...live.filter(refused), ...all.filter(({ id }) => !id)] };
}

describe('a night', () => {
  before(async () => {
    const { error, started } = await night(lake);
    assert.equal(error, undefined);
    assert.equal(started.length, 1, 'curate starts where the gate passes');
  });

  it('brings the newest state of each record that holds into transformed', async () => {
    const { good } = expected(samples());
    const rows = await lake.run(`SELECT id, amount, category FROM ${RECORDS} ORDER BY id`);
    const plain = good.map(({ id, amount, category }) => ({ id, amount, category }));
    assert.deepEqual(rows, plain.sort((a, b) => (a.id < b.id ? -1 : 1)));
  });

  it('keeps what is refused, with the reason', async () => {
    const rows = await lake.run(`SELECT id, reason FROM ${REJECTED} ORDER BY reason`);
    assert.equal(rows.length, expected(samples()).bad.length);
    assert.deepEqual(
      rows.map(row => row['reason']),
      ['amount is missing or negative', 'currency is no code of three letters', 'id is missing'],
    );
  });

  it('sums up each day, category and currency in curated', async () => {
    const sums = new Map<string, { records: number; cents: number }>();
    for (const { occurred_at, category, currency, amount } of expected(samples()).good) {
      const key = `${occurred_at.slice(0, 10)} ${category} ${currency}`;
      const sum = sums.get(key) ?? { records: 0, cents: 0 };
      sums.set(key, { records: sum.records + 1, cents: sum.cents + Math.round(Number(amount) * 100) });
    }
    const rows = await lake.run(`SELECT * FROM ${DAILY}`);
    const found = rows.map(
      row =>
        [
          `${row['day']} ${row['category']} ${row['currency']}`,
          { records: Number(row['records']), cents: Math.round(Number(row['amount']) * 100) },
        ] as const,
    );
    assert.deepEqual(new Map([...found].sort()), new Map([...sums].sort()));
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

  it('takes no part in raw but reading', async () => {
    for (const id of ['Transform', 'Curate'])
      assert.doesNotMatch(
        JSON.stringify(definitionOf(id)),
        new RegExp(String.raw`(INTO|FROM|UPDATE|TABLE) \\"${databaseOf(config, 'raw')}\\"[^ ]* (AS|USING|SET)`, 'i'),
      );
  });
});

describe('the contracts', () => {
  for (const path of globSync('contracts/*.odcs.yaml', { cwd: root }))
    it(`${path} is what the tables are`, () => {
      const { schema } = parse(readFileSync(join(root, path), 'utf8'));
      for (const { name, properties } of schema) {
        const tables = lake.tables.filter(table => table.name === name && table.partition);
        assert.equal(tables.length, 1, `${name} is declared once`);
        assert.deepEqual(
          properties.map((one: { name: string; physicalType: string }) => [one.name, one.physicalType]),
          tables[0]!.columns.map(({ name: column, type }) => [column, type === 'long' ? 'bigint' : type]),
        );
      }
    });
});

describe('another night', () => {
  it('takes a record away that the source deleted, and its sum where it was the last', async () => {
    const [{ occurred_at, category, currency }] = expected(samples()).good as [Sample];
    const day = occurred_at.slice(0, 10);
    const gone = expected(samples()).good.filter(
      one => one.occurred_at.startsWith(day) && one.category === category && one.currency === currency,
    );
    const now = `${new Date().toISOString().slice(0, 10)} 23:00:00`;
    await deliver(lake, gone.map(one => ({ ...one, file: 'changes', op: 'D', committed_at: now })), 'deleted');
    await night(lake);
    const where = `WHERE day = DATE '${day}' AND category = '${category}' AND currency = '${currency}'`;
    assert.deepEqual(await lake.run(`SELECT * FROM ${DAILY} ${where}`), []);
    const ids = gone.map(one => `'${one.id}'`).join(', ');
    assert.deepEqual(await lake.run(`SELECT * FROM ${RECORDS} WHERE id IN (${ids})`), []);
  });

  it('leaves curated as it is where too much is refused', async () => {
    const before = await written();
    const [one] = samples() as [Sample];
    const now = `${new Date().toISOString().slice(0, 10)} 23:30:00`;
    const broken = Array.from({ length: 20 }, (_, index) => ({
      ...one,
      file: 'changes' as const,
      id: `broken-${index}`,
      amount: '-1.00',
      committed_at: now,
    }));
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
