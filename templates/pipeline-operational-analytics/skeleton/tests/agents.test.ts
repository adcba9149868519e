// What sends lines, and the index that they come to, by their texts alone: neither Firehose nor OpenSearch runs on a laptop.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import { config } from '../infra/config.ts';
import { COLUMNS } from '../infra/lib/columns.ts';
import { pipelineBody } from '../infra/lib/searchPipeline.ts';
import { synthesise } from '../scripts/snapshot.ts';
import { samples } from './local/samples.ts';
import { Deployed } from './local/templates.ts';

const root = resolve(import.meta.dirname, '..');
const agents = (name: string) => parse(readFileSync(join(root, 'agents', name), 'utf8'));
const deployed = new Deployed();
const streams = deployed.ofType('AWS::KinesisFirehose::DeliveryStream').map(one => one.Properties);
const [group] = deployed.ofType('AWS::Logs::SubscriptionFilter').map(one => deployed.resolve(one.stack, one.Properties));
const groupName = deployed.ofType('AWS::Logs::LogGroup').find(one => group.LogGroupName.endsWith(one.id))!.Properties['LogGroupName'];

describe('agents', () => {
  it('Fluent Bit sends each line to the lake and to the index', () => {
    const { outputs } = agents('fluent-bit.yaml').pipeline;
    const [lake, index] = outputs;
    assert.ok(streams.some(one => one['DeliveryStreamName'] === lake.delivery_stream));
    const body = parse(bodyOf());
    assert.equal(index.uri, body.lines.source.http.path);
    assert.deepEqual([index.aws_auth, index.aws_service], ['on', 'osis']);
    assert.equal(outputs.length, 2);
  });

  it('the collector and the agent of CloudWatch write to the group that is handed on', () => {
    const { exporters, service } = agents('otel-collector.yaml');
    assert.equal(exporters.awscloudwatchlogs.log_group_name, groupName);
    assert.deepEqual(service.pipelines.logs.exporters, Object.keys(exporters));
    for (const one of agents('cloudwatch-agent.json').logs.logs_collected.files.collect_list)
      assert.equal(one.log_group_name, groupName);
  });

  it('are all spoken of here', () => {
    assert.deepEqual(globSync('agents/*', { cwd: root }).sort(), ['agents/cloudwatch-agent.json', 'agents/fluent-bit.yaml', 'agents/otel-collector.yaml']);
  });
});

describe('deliveries', () => {
  it('write to the same table of raw, as Parquet, and what they cannot read beside it', () => {
    assert.equal(streams.length, 2);
    for (const { ExtendedS3DestinationConfiguration: to } of streams) {
      assert.equal(to.DataFormatConversionConfiguration.SchemaConfiguration.TableName, `${config.dataset}_lines`);
      assert.ok(to.DataFormatConversionConfiguration.OutputFormatConfiguration.Serializer.ParquetSerDe);
      assert.match(to.Prefix, /^lines\//);
      assert.match(to.ErrorOutputPrefix, /^errors\//);
    }
  });

  it('unpack what CloudWatch Logs hands on, and nothing else', () => {
    const unpacking = streams.filter(one => one['ExtendedS3DestinationConfiguration'].ProcessingConfiguration);
    assert.deepEqual(
      unpacking.map(one => one['DeliveryStreamName']),
      [`${config.name}-groups`],
    );
  });

  it('take the columns that lines have', () => {
    for (const one of samples()) assert.deepEqual(Object.keys(one), COLUMNS.raw.map(({ name }) => name));
  });
});

describe('the index', () => {
  it('knows no person', () => {
    const [{ delete_entries: gone }] = parse(bodyOf()).lines.processor;
    assert.deepEqual(gone.with_keys, COLUMNS.raw.filter(({ personal }) => personal).map(({ name }) => name));
  });

  it('takes its time from the line', () => {
    const { date } = parse(bodyOf()).lines.processor[1];
    assert.equal(date.match[0].key, 'occurred_at');
    assert.equal(date.match[0].patterns[0].replace(/\w/g, '0'), samples()[0]!.occurred_at.replace(/\d/g, '0'));
  });

  it('can be left out, and leaves the lake as it is', () => {
    const without = synthesise({ search: false });
    assert.doesNotMatch(without['Consumption.template.json']!, /OpenSearch|OSIS/);
    const as = synthesise();
    for (const stack of ['Storage', 'Cataloging', 'Ingestion', 'Processing'])
      assert.equal(without[`${stack}.template.json`], as[`${stack}.template.json`], stack);
  });
});

function bodyOf(): string {
  return pipelineBody({ region: 'eu-west-1', role: 'role', host: 'host', index: 'lines', networkPolicy: 'policy', failures: 'bucket' });
}
