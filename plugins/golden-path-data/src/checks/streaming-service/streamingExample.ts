import type { ExampleChoice } from '../records/exampleChoice';

/** What the examples of the checks on records choose. */
export const streamingExample: ExampleChoice = {
  practice: 'streaming-service',
  chosen: 'kinesis',
  other: 'msk',
  template: `Resources:
  Curate: { Type: AWS::Kinesis::Stream, Properties: { ShardCount: 2 } }
`,
  module: `resource "aws_kinesis_stream" "curate" {
  name        = "events"
  shard_count = 2
}
`,
};
