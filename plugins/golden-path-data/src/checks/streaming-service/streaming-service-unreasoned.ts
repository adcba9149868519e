import { exampleRecord } from '../records/exampleRecord';
import { reasoned } from '../records/reasoned';
import { streamingChoice } from './streamingChoice';
import type { DataCheck } from '../DataCheck';

const TEMPLATE = `Resources:
  Curate: { Type: AWS::Kinesis::Stream, Properties: { ShardCount: 2 } }
`;
const MODULE = `resource "aws_kinesis_stream" "curate" {
  name        = "events"
  shard_count = 2
}
`;
const RECORD = 'docs/decisions/streaming-service.md';

export const streamingServiceUnreasoned: DataCheck = {
  id: 'streaming-service-unreasoned',
  title: 'The record on the streaming service gives no reasons',
  practice: 'streaming-service',
  severity: 'high',
  rationale:
    'A record that keeps the text of its template, or names one option, shows that a form was filled in and not that something was weighed.',
  remedy:
    'Say in 120 characters or more why this one and not the others, name at least two options and the people who decided, and replace what the template left.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': TEMPLATE,
          [RECORD]: exampleRecord('streaming-service', { chosen: 'kinesis' }),
        },
      },
      {
        files: {
          'main.tf': MODULE,
          [RECORD]: exampleRecord('streaming-service', { chosen: 'kinesis' }),
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': TEMPLATE,
          [RECORD]: exampleRecord('streaming-service', {
            chosen: 'kinesis',
            because: 'It is the standard.',
          }),
        },
        lines: [9],
      },
      {
        files: {
          'main.tf': MODULE,
          [RECORD]: exampleRecord('streaming-service', {
            chosen: 'kinesis',
            options: '[Kinesis Data Streams]',
            deciders: '[guests]',
          }),
        },
        lines: [7, 8],
      },
      {
        files: {
          'template.yaml': TEMPLATE,
          [RECORD]: exampleRecord('streaming-service', {
            chosen: 'kinesis',
            because:
              'TODO explain why this one and not the others, with the volume and the latency that the consumers need, and what the alternatives would have cost us.',
          }),
        },
        lines: [9],
      },
    ],
  },
  run: model => reasoned(model, streamingChoice),
};
