// What devices may do, what becomes of what they say, and who is told. The function runs here; IoT Core and the index are held to their texts
// alone, since neither runs on a laptop.
import assert from 'node:assert/strict';
import { before, beforeEach, describe, it } from 'node:test';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import type { KinesisStreamEvent } from 'aws-lambda';
import { mockClient } from 'aws-sdk-client-mock';
import { parse } from 'yaml';
import { config } from '../infra/config.ts';
import { COLUMNS } from '../infra/lib/columns.ts';
import { pipelineBody } from '../infra/lib/searchPipeline.ts';
import { samples } from './local/samples.ts';
import { Deployed } from './local/templates.ts';

const deployed = new Deployed();
const one = (type: string) => {
  const [found, ...more] = deployed.ofType(type);
  assert.ok(found && !more.length, type);
  return { ...found, Properties: deployed.resolve(found.stack, found.Properties) };
};

describe('a device', () => {
  it('connects under its own name, and publishes its own readings', () => {
    const { Statement } = one('AWS::IoT::Policy').Properties.PolicyDocument;
    for (const { Effect, Action, Resource } of Statement) {
      assert.equal(Effect, 'Allow');
      assert.doesNotMatch(Action, /\*/);
      assert.match(Resource, /\$\{iot:Connection\.Thing\.ThingName\}/);
    }
    assert.deepEqual(Statement.map((each: { Action: string }) => each.Action), ['iot:Connect', 'iot:Publish']);
  });

  it('is heard by the rule under the topics that it may publish to', () => {
    const { Sql, Actions, ErrorAction } = one('AWS::IoT::TopicRule').Properties.TopicRulePayload;
    assert.match(Sql, new RegExp(`FROM '${config.name}/\\+/\\+/readings'$`));
    assert.equal(Actions[0].Kinesis.PartitionKey, '${topic(3)}');
    assert.ok(ErrorAction.CloudwatchLogs.LogGroupName);
  });

  it('says the columns that raw has', () => {
    for (const each of samples()) assert.deepEqual(Object.keys(each), COLUMNS.raw.map(({ name }) => name));
  });
});

describe('a reading beyond its limits', () => {
  const topics = mockClient(SNSClient);
  let handler: typeof import('../functions/raise.ts').handler;
  before(async () => {
    Object.assign(process.env, { AWS_REGION: 'eu-west-1', ALERTS: 'arn:alerts', LIMITS: JSON.stringify(config.limits) });
    ({ handler } = await import('../functions/raise.ts'));
  });
  beforeEach(() => topics.reset());

  const [metric, { least, most }] = Object.entries(config.limits)[0]!;
  const batch = (...records: unknown[]) =>
    ({
      Records: records.map((record, index) => ({
        kinesis: {
          sequenceNumber: String(index),
          data: Buffer.from(typeof record === 'string' ? record : JSON.stringify(record)).toString('base64'),
        },
      })),
    }) as KinesisStreamEvent;
  const reading = (value: unknown) => ({ site: 'lyon', device_id: 'pump-1', metric, value });

  it('is told, and no other', async () => {
    const { batchItemFailures } = await handler(batch(reading(least), reading(most), reading(most + 1), reading(least - 1)));
    assert.deepEqual(batchItemFailures, []);
    const told = topics.commandCalls(PublishCommand).map(({ args }) => args[0].input);
    assert.equal(told.length, 2);
    assert.match(told[0]!.Message!, new RegExp(`^${metric} of pump-1 at lyon is ${most + 1}, and should be from ${least} to ${most}`));
    assert.equal(told[0]!.TopicArn, 'arn:alerts');
  });

  it('is not seen in what is no reading', async () => {
    const { batchItemFailures } = await handler(batch('no JSON', 'null', '[]', reading('100'), { metric: 'constructor', value: 1e9 }));
    assert.deepEqual(batchItemFailures, []);
    assert.equal(topics.commandCalls(PublishCommand).length, 0);
  });

  it('comes again from the first that could not be told', async () => {
    topics.on(PublishCommand).rejects(new Error('no'));
    const { batchItemFailures } = await handler(batch(reading(least), reading(most + 1), reading(most + 2)));
    assert.deepEqual(batchItemFailures, [{ itemIdentifier: '1' }]);
  });
});

describe('the index', () => {
  it('reads the stream, and takes its time from the reading', () => {
    const body = parse(pipelineBody({ region: 'eu-west-1', role: 'role', stream: 'readings', host: 'host', index: 'i', networkPolicy: 'p', failures: 'b' }));
    assert.equal(body.readings.source.kinesis.streams[0].stream_name, 'readings');
    assert.equal(body.readings.processor[0].date.match[0].key, 'occurred_at');
    assert.equal(body.readings.sink[0].opensearch.index, 'i-%{yyyy.MM.dd}');
  });
});
