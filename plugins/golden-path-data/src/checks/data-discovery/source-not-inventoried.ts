import { documentsOf } from '../../documents';
import { judge } from '../judge';
import { INGESTION, isIngestion, isNamed } from './ingestionOf';
import type { DataCheck } from '../DataCheck';

export const sourceNotInventoried: DataCheck = {
  id: 'source-not-inventoried',
  title: 'Data comes in that the inventory does not know',
  practice: 'data-discovery',
  severity: 'high',
  rationale:
    'A source that is not in the inventory has no known owner, volume or class of personal data, and nobody looks for them.',
  remedy:
    'Add the source to `docs/discovery/inventory.yaml` and name the resource that brings it in under `resource`, or take the resource away.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Events:
    Type: AWS::Kinesis::Stream
    Properties: { ShardCount: 1 }
`,
          'docs/discovery/inventory.yaml': `reviewed: 2026-03-01
sources:
  - name: events
    resource: Events
    system-of-record: the shop
    format: json
    volume-per-day: 40 GB
    velocity: stream
    personal-data: none
    contact: group:default/shop
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_kinesis_stream" "events" {
  name        = "events"
  shard_count = 1
}
`,
          'docs/discovery/inventory.yaml': `reviewed: 2026-03-01
sources:
  - name: events
    resource: aws_kinesis_stream.events
    system-of-record: the shop
    format: json
    volume-per-day: 40 GB
    velocity: stream
    personal-data: none
    contact: group:default/shop
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_kinesis_stream" "events" {
  name        = "events"
  shard_count = 1
}
`,
          'docs/discovery/inventory.yaml': `reviewed: 2026-03-01
sources:
  - name: events
    resource: arn:aws:kinesis:eu-west-1:111122223333:stream/events
    system-of-record: the shop
    format: json
    volume-per-day: 40 GB
    velocity: stream
    personal-data: none
    contact: group:default/shop
`,
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': `Resources:
  Events:
    Type: AWS::Kinesis::Stream
    Properties: { ShardCount: 1 }
`,
          'docs/discovery/inventory.yaml': `reviewed: 2026-03-01
sources:
  - name: events
    resource: Orders
    system-of-record: the shop
    format: json
    volume-per-day: 40 GB
    velocity: stream
    personal-data: none
    contact: group:default/shop
`,
        },
        lines: [2],
      },
      {
        files: {
          'main.tf': `resource "aws_kinesis_stream" "events" {
  name        = "events"
  shard_count = 1
}
`,
          'docs/discovery/inventory.yaml': `reviewed: 2026-03-01
sources:
  - name: events
    resource: orders
    system-of-record: the shop
    format: json
    volume-per-day: 40 GB
    velocity: stream
    personal-data: none
    contact: group:default/shop
`,
        },
        lines: [1],
      },
    ],
  },
  run: model => {
    const { inventories } = documentsOf(model);
    if (!inventories.length)
      return {
        outcome: 'not-applicable',
        reason: 'There is no inventory; another check says so.',
      };
    const words = inventories.flatMap(({ sources }) =>
      sources.flatMap(({ resources }) => resources),
    );
    return judge(
      model,
      INGESTION,
      'Nothing brings data in.',
      (resource, say) => {
        if (!isIngestion(resource)) return;
        if (words.some(word => isNamed(resource, word))) say.pass();
        else
          say.fail(
            undefined,
            `${resource.name} brings data in, and no source in ${inventories[0].file} names it under \`resource\`.`,
          );
      },
    );
  },
};
