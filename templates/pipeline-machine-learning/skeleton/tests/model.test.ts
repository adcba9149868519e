// From records over curated features to a model, by the statements of the pipeline and the code of the image. SageMaker, which starts that image in
// AWS, has no stand-in here: what it is asked is held to its contract.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { once } from 'node:events';
import validateMachine from 'asl-validator';
import { config } from '../infra/config.ts';
import { promises } from '../infra/lib/promises.ts';
import { statement } from '../infra/lib/statement.ts';
import { databaseOf } from '../infra/lib/tiers.ts';
import { gainOf, learn, predict, type Example } from '../image/Model.ts';
import { serve } from '../image/serve.ts';
import { examplesOf, train } from '../image/train.ts';
import { Lake } from './local/Lake.ts';
import { runMachine } from './local/runMachine.ts';
import { deliver, samples, type Sample } from './local/samples.ts';

const FEATURES = `"${databaseOf(config, 'curated')}"."features_${config.dataset}"`;
const DAY = 86_400_000;

/** A year of two hundred customers: those with an even number come every three weeks, the others came a few times long ago. */
function year(): Sample[] {
  const [pattern] = samples() as [Sample];
  const now = Date.now();
  return Array.from({ length: 200 }, (_, customer) =>
    Array.from({ length: customer % 2 ? 3 : 12 }, (__, index) => {
      const days = customer % 2 ? 120 + index * 40 + (customer % 30) : index * 21 + (customer % 20);
      const at = new Date(now - days * DAY).toISOString().slice(0, 19).replace('T', ' ');
      return { ...pattern, id: `y-${customer}-${index}`, customer_id: `c-${customer}`, amount: `${10 + (customer % 7)}.00`, occurred_at: at, updated_at: at };
    }),
  ).flat();
}

let lake: Lake;
const folder = mkdtempSync(join(tmpdir(), 'model-'));
before(async () => {
  lake = await Lake.start();
  await deliver(lake, year(), 'year');
  for (const id of ['Transform', 'Curate']) assert.equal((await runMachine(lake, id)).error, undefined);
});
after(async () => {
  await lake.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('the features', () => {
  it('are those of today, and those of the day from which on it is known who came back', async () => {
    const rows = await lake.run(`SELECT day, count(*) AS customers, count(returned) AS known FROM ${FEATURES} GROUP BY day ORDER BY day`);
    assert.equal(rows.length, 2);
    const [earlier, today] = rows as [Record<string, any>, Record<string, any>];
    assert.equal((Date.parse(today['day']) - Date.parse(earlier['day'])) / DAY, promises['horizon-days']);
    assert.equal(Number(earlier['known']), Number(earlier['customers']));
    assert.equal(Number(today['known']), 0);
  });

  it('know nothing of what came later', async () => {
    const rows = await lake.run(`SELECT min(days_since) AS least FROM ${FEATURES}`);
    assert.ok(Number(rows[0]?.['least']) >= 0);
  });

  it('end in the same state where the night is repeated', async () => {
    const all = () => lake.run(`SELECT * FROM ${FEATURES} ORDER BY ALL`);
    const first = await all();
    assert.equal((await runMachine(lake, 'Curate')).error, undefined);
    assert.deepEqual(await all(), first);
  });
});

describe('the model', () => {
  let gain: number;
  before(async () => {
    const rows = await lake.run(statement(config, 'training/examples'));
    const csv = [Object.keys(rows[0]!), ...rows.map(row => Object.values(row))].map(cells => cells.map(cell => `"${cell}"`).join(',')).join('\n');
    assert.doesNotMatch(csv, /c-\d/, 'nobody can be told from the examples');
    writeFileSync(join(folder, 'examples.csv'), csv);
    gain = train(folder, folder);
  });

  it('beats the baseline on examples that it has not seen', () => {
    assert.ok(gain > 0.2, `gain ${gain}`);
  });

  it('is the same where the examples are', () => {
    const examples = examplesOf(readFileSync(join(folder, 'examples.csv'), 'utf8'), 'examples.csv');
    assert.deepEqual(learn(examples), learn(examples));
  });

  it('gains nothing where there is nothing to learn', () => {
    const same: Example[] = Array.from({ length: 100 }, (_, index) => ({ records: 3, days_since: 5, amount: 10, returned: index % 2 ? 1 : 0 }));
    const learnt = learn(same);
    assert.ok(Math.abs(gainOf(learnt, same)) < 0.001);
    assert.ok(Math.abs(predict(learnt, same[0]!) - 0.5) < 0.01);
  });

  it('refuses what is no example, and too few of them', () => {
    assert.throws(() => examplesOf('a,b\n1,2', 'x.csv'), /x\.csv: the columns are a,b/);
    assert.throws(() => examplesOf('returned,records,days_since,amount\n1,2,three,4', 'x.csv'), /x\.csv:2: not four numbers/);
    const few = mkdtempSync(join(tmpdir(), 'few-'));
    writeFileSync(join(few, 'few.csv'), 'returned,records,days_since,amount\n1,2,3,4\n');
    assert.throws(() => train(few, few), /at least 50/);
    rmSync(few, { recursive: true });
  });

  it('answers as SageMaker asks it', async () => {
    const server = serve(folder, 0);
    await once(server, 'listening');
    const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const ask = (body: string) => fetch(`${at}/invocations`, { method: 'POST', body });
    assert.equal((await fetch(`${at}/ping`)).status, 200);
    const answer = await ask(JSON.stringify([{ records: 12, days_since: 2, amount: 200 }, { records: 1, days_since: 300, amount: 10 }]));
    const [regular, lost] = (await answer.json()) as [number, number];
    assert.ok(regular > 0.5 && lost < 0.5, `${regular} ${lost}`);
    assert.equal((await ask('[{"records":"many"}]')).status, 400);
    assert.equal((await ask('no JSON')).status, 400);
    server.close();
    server.closeAllConnections();
  });
});

describe('the contract of SageMaker', () => {
  const machine = JSON.parse(readFileSync(resolve(import.meta.dirname, '../pipeline/asl/learn.asl.json'), 'utf8'));

  it('is kept by a machine that is sound', async () => {
    const { isValid, errors } = await validateMachine(machine);
    assert.ok(isValid, JSON.stringify(errors));
  });

  it('reads the gain that the training says, and proposes nothing that gains nothing', () => {
    const { Train, IsBetter, Propose } = machine.States;
    const [{ Regex }] = Train.Parameters.AlgorithmSpecification.MetricDefinitions;
    assert.equal(new RegExp(Regex).exec('gain=0.123456')?.[1], '0.123456');
    assert.equal(Train.Parameters.EnableNetworkIsolation, true);
    assert.deepEqual([IsBetter.Choices[0].Next, IsBetter.Default], ['Propose', 'NotBetter']);
    assert.equal(Propose.Parameters.ModelApprovalStatus, 'PendingManualApproval');
  });
});
