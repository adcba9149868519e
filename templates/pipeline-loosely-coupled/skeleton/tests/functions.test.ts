// The functions as they are, against a table on this machine. What Firehose and the Data API would be told is held to their contract alone.
import assert from 'node:assert/strict';
import { before, beforeEach, describe, it } from 'node:test';
import { DuckDBInstance } from '@duckdb/node-api';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { changes, messages, Services } from './local/Services.ts';

const EVENT = {
  id: 'f-1',
  customer_id: 'c-1',
  category: 'books',
  amount: '12.50',
  currency: 'EUR',
  occurred_at: '2026-03-01 10:00:00',
  updated_at: '2026-03-01 11:00:00',
};
const image = (event: object) => Object.fromEntries(Object.entries(event).map(([name, value]) => [name, { S: String(value) }]));

let services: Services;
before(async () => {
  services = await Services.shared();
});
beforeEach(() => {
  services.answers.clear();
  services.delivered();
});

describe('store', () => {
  const store = async (...events: unknown[]) => {
    const { handler } = await import('../functions/store.ts');
    return handler(messages(events.map(event => (typeof event === 'string' ? event : JSON.stringify(event)))));
  };

  it('keeps the newest state, whatever comes twice or late', async () => {
    await store(EVENT);
    await store({ ...EVENT, amount: '13.00', updated_at: '2026-03-01 12:00:00' });
    const { batchItemFailures } = await store(EVENT);
    assert.deepEqual(batchItemFailures, []);
    assert.equal((await services.item('f-1'))?.['amount']?.S, '13.00');
  });

  it('remembers for a month what was deleted, so that a late change does not bring it back', async () => {
    await store({ ...EVENT, id: 'f-2', updated_at: '2026-03-02 12:00:00', deleted: true });
    await store({ ...EVENT, id: 'f-2' });
    const item = await services.item('f-2');
    assert.equal(item?.['updated_at']?.S, '2026-03-02 12:00:00');
    assert.ok(Number(item?.['gone_at']?.N) > Date.now() / 1000);
  });

  it('sets apart what says not which record it changes, or when', async () => {
    const { batchItemFailures } = await store({ ...EVENT, id: '' }, { ...EVENT, updated_at: 'yesterday' }, 'no JSON', '[1]');
    assert.deepEqual(batchItemFailures, []);
    const rows = services.delivered();
    assert.equal(rows.length, 4);
    assert.deepEqual(rows.map(({ op }) => op), ['I', 'I', 'I', 'I']);
  });

  it('asks for a message again where a service is away, and for no other', async () => {
    services.answers.set('PutRecord', { status: 400, body: { __type: 'ServiceUnavailableException', message: 'away' } });
    const { batchItemFailures } = await store({ ...EVENT, id: '' }, { ...EVENT, id: 'f-3' });
    assert.deepEqual(batchItemFailures, [{ itemIdentifier: 'm-0' }]);
    assert.ok(await services.item('f-3'));
  });
});

describe('deliver', () => {
  it('says of a change what the table in raw has columns for', async () => {
    const { handler } = await import('../functions/deliver.ts');
    const after = image({ ...EVENT, hidden: 'x' });
    await handler(changes([{ after, at: Date.UTC(2026, 2, 1, 12) }, { before: after, at: 0 }]));
    const [made, gone] = services.delivered();
    assert.deepEqual(made, { op: 'I', committed_at: '2026-03-01 12:00:00', ...EVENT });
    assert.equal(gone?.['op'], 'D');
  });

  it('begins again with the first record that Firehose did not take', async () => {
    const { handler } = await import('../functions/deliver.ts');
    const RequestResponses = [{ RecordId: 'r' }, { ErrorCode: 'ServiceUnavailableException' }, { RecordId: 'r' }];
    services.answers.set('PutRecordBatch', { status: 200, body: { FailedPutCount: 1, RequestResponses } });
    const { batchItemFailures } = await handler(changes([1, 2, 3].map(id => ({ after: image({ ...EVENT, id }) }))));
    assert.deepEqual(batchItemFailures, [{ itemIdentifier: 's-1' }]);
  });
});

describe('relate', () => {
  it('asks the Data API to write and to delete, with the values apart from the text', async () => {
    const { handler, UPSERT, DELETE } = await import('../functions/relate.ts');
    const after = image(EVENT);
    assert.deepEqual(await handler(changes([{ after }, { before: after }])), { batchItemFailures: [] });
    const [written, deleted] = services.calls.filter(({ path }) => path === '/Execute').slice(-2);
    assert.equal(written?.body.sql, UPSERT);
    assert.deepEqual(
      Object.fromEntries(written?.body.parameters.map(({ name, value }: any) => [name, value.stringValue])),
      EVENT,
    );
    assert.equal(deleted?.body.sql, DELETE);
    assert.deepEqual(deleted?.body.parameters, [{ name: 'id', value: { stringValue: 'f-1' } }]);
  });

  it('leaves what is newer as it is', async () => {
    const { TABLE, UPSERT } = await import('../functions/relate.ts');
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    await connection.run(TABLE);
    const write = (event: typeof EVENT) => connection.run(UPSERT.replace(/:(\w+)/g, (_, name) => `'${event[name as keyof typeof EVENT]}'`));
    await write(EVENT);
    await write({ ...EVENT, amount: '14.00', updated_at: '2026-03-01 12:00:00' });
    await write(EVENT);
    const rows = (await connection.runAndReadAll('SELECT id, amount FROM records')).getRowObjectsJson();
    assert.deepEqual(rows, [{ id: 'f-1', amount: '14.00' }]);
    connection.closeSync();
  });
});

describe('answer', () => {
  const ask = async (id?: string) => {
    const { handler } = await import('../functions/answer.ts');
    return handler({ pathParameters: { id } } as unknown as APIGatewayProxyEventV2);
  };

  it('has the newest state of a record, and says where there is none', async () => {
    const { handler: store } = await import('../functions/store.ts');
    await store(messages([JSON.stringify({ ...EVENT, id: 'f-4' }), JSON.stringify({ ...EVENT, id: 'f-5', deleted: true })]));
    const { statusCode, body } = await ask('f-4');
    assert.equal(statusCode, 200);
    assert.deepEqual(JSON.parse(body!), { ...EVENT, id: 'f-4' });
    assert.equal((await ask('f-5')).statusCode, 404);
    assert.equal((await ask('never')).statusCode, 404);
    assert.equal((await ask()).statusCode, 400);
  });
});
