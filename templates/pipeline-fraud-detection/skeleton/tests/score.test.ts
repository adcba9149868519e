// The live side as it is, with SNS and SageMaker stood in for. How Kinesis hands out batches, and SNS cases, is held to their contracts alone.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, beforeEach, describe, it } from 'node:test';
import { InvokeEndpointCommand, SageMakerRuntimeClient } from '@aws-sdk/client-sagemaker-runtime';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import type { KinesisStreamEvent } from 'aws-lambda';
import { mockClient } from 'aws-sdk-client-mock';
import type { Rules } from '../functions/rules.ts';
import { config } from '../infra/config.ts';
import { synthesise } from '../scripts/snapshot.ts';
import { samples } from './local/samples.ts';
import { Deployed } from './local/templates.ts';

const text = readFileSync(join(import.meta.dirname, '../pipeline/rules.json'), 'utf8');
const { rules, reviewFrom, declineFrom }: Rules = JSON.parse(text);
/** A payment of which no rule says anything. */
const PLAIN = { ...samples()[0]!, id: 'p-1', op: 'I', amount: '1.00', category: 'books', occurred_at: '2026-03-02 09:00:00' };
const topics = mockClient(SNSClient);
const models = mockClient(SageMakerRuntimeClient);

let handler: typeof import('../functions/score.ts').handler;
before(async () => {
  Object.assign(process.env, { AWS_REGION: 'eu-west-1', DECISIONS: 'arn:decisions', RULES: text });
  ({ handler } = await import('../functions/score.ts'));
});
beforeEach(() => {
  topics.reset();
  models.reset();
  delete process.env['MODEL'];
});

async function take(...events: unknown[]) {
  const Records = events.map((event, index) => ({
    kinesis: {
      sequenceNumber: String(index),
      data: Buffer.from(typeof event === 'string' ? event : JSON.stringify(event)).toString('base64'),
    },
  }));
  const { batchItemFailures } = await handler({ Records } as KinesisStreamEvent);
  const told = topics.commandCalls(PublishCommand).map(({ args }) => args[0].input);
  return { batchItemFailures, told, decisions: told.map(({ Message }) => JSON.parse(Message!)) };
}

/** A payment of which each rule says what it says. */
function worst() {
  const amount = Math.max(...rules.map(({ when }) => when.amountFrom ?? 0));
  const category = rules.flatMap(({ when }) => when.categories ?? [])[0] ?? 'books';
  const hour = rules.flatMap(({ when }) => when.hours ?? [])[0] ?? 9;
  const occurred_at = `2026-03-02 ${String(hour).padStart(2, '0')}:00:00`;
  return { ...PLAIN, id: 'p-2', amount: String(amount), category, occurred_at };
}

describe('the rules', () => {
  it('approve what none of them holds for, and decline what all hold for, with each reason', async () => {
    const { decisions, told, batchItemFailures } = await take(PLAIN, worst());
    assert.deepEqual(batchItemFailures, []);
    assert.deepEqual(decisions.map(({ id, decision }) => [id, decision]), [['p-1', 'approve'], ['p-2', 'decline']]);
    assert.deepEqual(decisions.map(({ reasons }) => reasons), [[], rules.map(({ because }) => because)]);
    assert.equal(decisions[1].score, 100);
    assert.equal(told[1]!.MessageAttributes!['decision']!.StringValue, 'decline');
  });

  for (const { because, when, points } of rules)
    it(`count ${points} points where ${because}, and none just beside it`, async () => {
      const amount = when.amountFrom ?? 1;
      const category = when.categories?.[0] ?? 'books';
      const hour = String(when.hours?.[0] ?? 9).padStart(2, '0');
      const at = { ...PLAIN, category, amount: String(amount), occurred_at: `2026-03-02 ${hour}:00:00` };
      const beside = { ...PLAIN, amount: String(when.amountFrom === undefined ? 1 : amount - 0.01) };
      const { decisions } = await take(at, beside);
      assert.ok(decisions[0].reasons.includes(because));
      assert.ok(decisions[0].score >= points);
      assert.ok(!decisions[1].reasons.includes(because));
    });

  it('leave a payment that cannot be judged to people', async () => {
    const { decisions } = await take({ ...PLAIN, amount: 'much' }, { ...PLAIN, amount: '-1' }, { ...PLAIN, amount: null });
    assert.deepEqual(decisions.map(({ decision }) => decision), ['review', 'review', 'review']);
  });

  it('name no person', async () => {
    const { told } = await take(worst());
    assert.ok(!told[0]!.Message!.includes(PLAIN.customer_id));
  });

  it('go past what is no payment', async () => {
    const { batchItemFailures, decisions } = await take('no JSON', '[1]', 'null', { ...PLAIN, op: 'D' }, { ...PLAIN, id: '' }, PLAIN);
    assert.deepEqual(batchItemFailures, []);
    assert.equal(decisions.length, 1);
  });

  it('ask for all from the first that could not be told', async () => {
    topics.resolvesOnce({}).rejects(new Error('no'));
    const { batchItemFailures } = await take(PLAIN, PLAIN, PLAIN);
    assert.deepEqual(batchItemFailures, [{ itemIdentifier: '1' }]);
  });
});

describe('a model', () => {
  const answers = (body: string) =>
    models.on(InvokeEndpointCommand).resolves({ Body: new TextEncoder().encode(body) as never });
  beforeEach(() => {
    process.env['MODEL'] = 'fraud';
  });

  it('raises a score, and says so', async () => {
    answers(JSON.stringify({ risk: reviewFrom / 100 }));
    const { decisions } = await take(PLAIN);
    assert.deepEqual([decisions[0].decision, decisions[0].by, decisions[0].score], ['review', 'model', reviewFrom]);
    const [call] = models.commandCalls(InvokeEndpointCommand);
    assert.ok(!String(call!.args[0].input.Body).includes(PLAIN.customer_id));
  });

  it('lowers none', async () => {
    answers('{"risk":0}');
    const { decisions } = await take(worst());
    assert.deepEqual([decisions[0].decision, decisions[0].by], ['decline', 'rules']);
    assert.ok(decisions[0].score >= declineFrom);
  });

  for (const body of ['{"risk":"1"}', '{"risk":2}', 'null', 'no JSON'])
    it(`leaves the decision to the rules where it answers ${body}`, async () => {
      answers(body);
      const { decisions, batchItemFailures } = await take(PLAIN);
      assert.deepEqual(batchItemFailures, []);
      assert.deepEqual([decisions[0].decision, decisions[0].by], ['approve', 'rules']);
    });

  it('may be asked where it is switched on, and nowhere else', () => {
    for (const model of [true, false]) {
      const switched = new Deployed(synthesise({ model }));
      const asks = switched.ofType('AWS::IAM::Policy').filter(each => JSON.stringify(each.Properties).includes('sagemaker:InvokeEndpoint'));
      assert.deepEqual(asks.map(({ id }) => id.startsWith('ScoreRole')), model ? [true] : []);
      const told = switched.ofType('AWS::Lambda::Function').filter(each => 'MODEL' in (each.Properties['Environment']?.Variables ?? {}));
      assert.equal(told.length, asks.length);
    }
  });

  it('leaves the decision to the rules where it is away', async () => {
    models.on(InvokeEndpointCommand).rejects(new Error('away'));
    const { decisions } = await take(PLAIN);
    assert.deepEqual([decisions[0].decision, decisions[0].by], ['approve', 'rules']);
  });
});

describe('the contracts of what carries decisions', () => {
  const deployed = new Deployed();
  const one = (type: string, id: string) => {
    const found = deployed.ofType(type).find(each => each.id.startsWith(id));
    assert.ok(found, id);
    return deployed.resolve(found.stack, found.Properties);
  };

  it('take batches apart that fail, keep what stays broken, and hardly wait for others', () => {
    const mapping = one('AWS::Lambda::EventSourceMapping', 'ScoreReads');
    assert.equal(mapping.BisectBatchOnFunctionError, true);
    assert.deepEqual(mapping.FunctionResponseTypes, ['ReportBatchItemFailures']);
    assert.ok(mapping.MaximumBatchingWindowInSeconds <= 1);
    assert.ok(mapping.MaximumRetryAttempts > 0);
    assert.ok(mapping.DestinationConfig.OnFailure.Destination);
  });

  it('bring to people what is for people', () => {
    const { Protocol, FilterPolicy, RawMessageDelivery } = one('AWS::SNS::Subscription', 'CasesOf');
    assert.deepEqual([Protocol, FilterPolicy, RawMessageDelivery], ['sqs', { decision: ['review'] }, true]);
  });

  it('ring where a decision or a case waits too long', () => {
    assert.equal(one('AWS::CloudWatch::Alarm', 'ScoreLate').Threshold, config.decidedWithinSeconds * 1000);
    assert.equal(one('AWS::CloudWatch::Alarm', 'CasesWait').Threshold, config.reviewedWithinHours * 3600);
  });
});
