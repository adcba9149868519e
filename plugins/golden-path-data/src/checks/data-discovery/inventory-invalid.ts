import { verdictOf } from 'backstage-plugin-golden-path-common';
import { documentsOf, placeholderIn, textsIn } from '../../documents';
import { isDataProject } from '../../model';
import { OfDocument } from '../records/OfDocument';
import type { DataCheck } from '../DataCheck';

export const inventoryInvalid: DataCheck = {
  id: 'inventory-invalid',
  title: 'The inventory of sources is incomplete or a template',
  practice: 'data-discovery',
  severity: 'medium',
  rationale:
    'An inventory that leaves out volume, personal data or contact answers none of the questions it is read for.',
  remedy:
    'Fill in what the message names; `docs/schemas/inventory.schema.json` describes every field and works in an editor.',
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
    resource: Events
    system-of-record: the shop
    format: json
    volume-per-day: a lot
    velocity: stream
    personal-data: none
    contact: group:default/shop
`,
        },
        lines: [7],
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
    resource: Events
    system-of-record: the shop
    format: json
    volume-per-day: 40 GB
    velocity: stream
    personal-data: none
    contact: TBD
`,
        },
        lines: [10],
      },
      {
        files: {
          'template.yaml': `Resources:
  Events:
    Type: AWS::Kinesis::Stream
    Properties: { ShardCount: 1 }
`,
          'docs/discovery/inventory.yaml': 'reviewed: 2026-03-01\n',
        },
        lines: [1],
      },
    ],
  },
  run: model => {
    if (!isDataProject(model))
      return {
        outcome: 'not-applicable',
        reason: 'The project builds no store or pipeline of data.',
      };
    const opinions = documentsOf(model).inventories.map(
      ({ value, problems }) => {
        const say = new OfDocument();
        for (const { at, message } of problems)
          say.fail(at, `In the inventory, ${message}.`);
        for (const { at, text } of textsIn(value)) {
          const found = placeholderIn(text);
          if (found)
            say.fail(
              at,
              `The inventory still holds the placeholder "${found}".`,
            );
        }
        say.pass();
        return say;
      },
    );
    return verdictOf(opinions, 'There is no inventory.');
  },
};
