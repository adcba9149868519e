// The live side as it is, with a door in the place of SNS. How Kinesis hands out batches is held to the contract of the event source alone.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { KinesisStreamEvent } from 'aws-lambda';
import { config } from '../infra/config.ts';
import { samples } from './local/samples.ts';
import { Deployed } from './local/templates.ts';

const EVENT = { ...samples()[0]!, op: 'I', id: 's-1', amount: String(config.signalFrom) };
const told: URLSearchParams[] = [];
let away = false;
const door = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  if (away) return void response.writeHead(400).end('<ErrorResponse><Error><Code>NotFound</Code></Error></ErrorResponse>');
  told.push(new URLSearchParams(Buffer.concat(chunks).toString()));
  response.end('<PublishResponse><PublishResult><MessageId>1</MessageId></PublishResult></PublishResponse>');
});

before(async () => {
  await new Promise<void>(done => door.listen(0, '127.0.0.1', done));
  Object.assign(process.env, {
    AWS_REGION: 'eu-west-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL: `http://127.0.0.1:${(door.address() as AddressInfo).port}`,
    TOPIC: 'arn:aws:sns:eu-west-1:111122223333:signals',
    SIGNAL_FROM: String(config.signalFrom),
  });
});
after(() => {
  door.closeAllConnections();
  door.close();
});
beforeEach(() => {
  told.length = 0;
  away = false;
});

async function take(...events: unknown[]) {
  const { handler } = await import('../functions/signal.ts');
  const Records = events.map((event, index) => ({
    kinesis: {
      sequenceNumber: String(index),
      data: Buffer.from(typeof event === 'string' ? event : JSON.stringify(event)).toString('base64'),
    },
  }));
  return handler({ Records } as KinesisStreamEvent);
}

describe('signal', () => {
  it('tells of what is large enough, without the person, and of nothing else', async () => {
    const smaller = { ...EVENT, amount: String(config.signalFrom - 0.01) };
    const { batchItemFailures } = await take(smaller, EVENT, { ...EVENT, op: 'D' }, { ...EVENT, id: '' });
    assert.deepEqual(batchItemFailures, []);
    assert.equal(told.length, 1);
    const message = JSON.parse(told[0]!.get('Message')!);
    assert.deepEqual([message.id, message.amount], ['s-1', config.signalFrom]);
    assert.ok(!told[0]!.get('Message')!.includes(EVENT.customer_id));
  });

  it('goes past what is no event', async () => {
    const { batchItemFailures } = await take('no JSON', '[1]', 'null', { ...EVENT, amount: 'much' }, EVENT);
    assert.deepEqual(batchItemFailures, []);
    assert.equal(told.length, 1);
  });

  it('asks for all from the first that it could not tell', async () => {
    away = true;
    const { batchItemFailures } = await take({ ...EVENT, amount: '0' }, EVENT, EVENT);
    assert.deepEqual(batchItemFailures, [{ itemIdentifier: '1' }]);
  });
});

describe('the contract of the event source', () => {
  const [mapping] = new Deployed().ofType('AWS::Lambda::EventSourceMapping');

  it('takes batches apart that fail, and keeps what stays broken', () => {
    const { BisectBatchOnFunctionError, FunctionResponseTypes, DestinationConfig, MaximumRetryAttempts } = mapping!.Properties;
    assert.equal(BisectBatchOnFunctionError, true);
    assert.deepEqual(FunctionResponseTypes, ['ReportBatchItemFailures']);
    assert.ok(MaximumRetryAttempts > 0);
    assert.ok(DestinationConfig.OnFailure.Destination);
  });
});
