import { decided } from '../records/decided';
import { exampleRecord } from '../records/exampleRecord';
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

export const streamingServiceUndecided: DataCheck = {
  id: 'streaming-service-undecided',
  title: 'Nobody decided the streaming service',
  practice: 'streaming-service',
  severity: 'medium',
  rationale:
    'Kinesis, Kafka and Firehose differ in latency, replay, cost at rest and what the team has to run; without reasons none of it was weighed.',
  remedy:
    'Write `docs/decisions/streaming-service.md` with front matter (practice, status, decision, chosen, date, review-by, deciders, options, because) and have it accepted.',
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
      { files: { 'template.yaml': TEMPLATE }, lines: [2] },
      { files: { 'main.tf': MODULE }, lines: [1] },
      {
        files: {
          'template.yaml': TEMPLATE,
          [RECORD]: exampleRecord('streaming-service', {
            chosen: 'kinesis',
            status: 'proposed',
          }),
        },
        lines: [1],
      },
      {
        files: {
          'template.yaml': TEMPLATE,
          [RECORD]: exampleRecord('streaming-service', {
            chosen: 'kinesis',
            date: 'in March',
          }),
        },
        lines: [5],
      },
    ],
  },
  run: model => decided(model, streamingChoice),
};
