import { agrees } from '../records/agrees';
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

export const streamingServiceContradicted: DataCheck = {
  id: 'streaming-service-contradicted',
  title: 'The code does not do what the record on the streaming service says',
  practice: 'streaming-service',
  severity: 'high',
  rationale:
    'A record that says one thing while the code does another misleads everybody who relies on it, which is worse than none.',
  remedy:
    'Write a new record for what the code does and mark the old one `superseded`, or change the code to what was decided.',
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
      {
        files: {
          'template.yaml': TEMPLATE,
          [RECORD]: exampleRecord('streaming-service', {
            status: 'superseded',
            chosen: 'msk',
          }),
          'docs/decisions/newer.md': exampleRecord('streaming-service', {
            chosen: 'kinesis',
          }),
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': TEMPLATE,
          [RECORD]: exampleRecord('streaming-service', { chosen: 'msk' }),
        },
        lines: [11, 2],
      },
      {
        files: {
          'main.tf': MODULE,
          [RECORD]: exampleRecord('streaming-service', { chosen: 'msk' }),
        },
        lines: [11, 1],
      },
    ],
  },
  run: model => agrees(model, streamingChoice),
};
