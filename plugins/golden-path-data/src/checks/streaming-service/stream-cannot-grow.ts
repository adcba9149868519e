import { numberAt, textAt } from '../../graph';
import { judge } from '../judge';
import { isWatched } from './isWatched';
import type { DataCheck } from '../DataCheck';

export const streamCannotGrow: DataCheck = {
  id: 'stream-cannot-grow',
  title: 'A stream of one shard that nobody would grow',
  practice: 'streaming-service',
  severity: 'low',
  rationale:
    'A shard takes one megabyte a second; what comes above is refused, and without an alarm or scaling nobody knows.',
  remedy:
    'Set the stream mode to `ON_DEMAND`, or add an alarm on `WriteProvisionedThroughputExceeded` that somebody hears, or more shards.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Events:
    Type: AWS::Kinesis::Stream
    Properties: { StreamModeDetails: { StreamMode: ON_DEMAND } }
`,
        },
      },
      {
        files: {
          'template.yaml': `Resources:
  Events:
    Type: AWS::Kinesis::Stream
    Properties: { ShardCount: 1 }
  Full:
    Type: AWS::CloudWatch::Alarm
    Properties:
      Namespace: AWS/Kinesis
      MetricName: WriteProvisionedThroughputExceeded
      Dimensions: [{ Name: StreamName, Value: !Ref Events }]
      ComparisonOperator: GreaterThanThreshold
      EvaluationPeriods: 1
      Threshold: 0
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_kinesis_stream" "events" {
  name        = "events"
  shard_count = 1
}
resource "aws_cloudwatch_metric_alarm" "full" {
  alarm_name          = "full"
  namespace           = "AWS/Kinesis"
  metric_name         = "WriteProvisionedThroughputExceeded"
  comparison_operator = "GreaterThanThreshold"
  evaluation_periods  = 1
  threshold           = 0
  dimensions = {
    StreamName = aws_kinesis_stream.events.name
  }
}
`,
        },
      },
      {
        files: {
          'template.yaml': `Resources:
  Events:
    Type: AWS::Kinesis::Stream
    Properties: { ShardCount: 4 }
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
        },
        lines: [4],
      },
      {
        files: {
          'main.tf': `resource "aws_kinesis_stream" "events" {
  name        = "events"
  shard_count = 1
}
`,
        },
        lines: [3],
      },
    ],
  },
  run: model =>
    judge(
      model,
      ['AWS::Kinesis::Stream'],
      'No Kinesis stream is declared.',
      (stream, say) => {
        const mode = textAt(stream, 'StreamModeDetails.StreamMode');
        if (mode.state === 'unknown') say.unknown(mode.value);
        else if (mode.state === 'known' && mode.value === 'ON_DEMAND')
          say.pass();
        else if (isWatched(model, stream)) say.pass();
        else {
          const [gap] = model.graph.gapsFor(['AWS::CloudWatch::Alarm']);
          const shards = numberAt(stream, 'ShardCount');
          if (gap && shards.state === 'known' && shards.value <= 1)
            say.unknown(gap.what);
          else
            say.require(shards, {
              is: count => count > 1,
              absent: 'right',
              message: `${stream.name} has one shard, no scaling, and no alarm that tells when it is full.`,
            });
        }
      },
    ),
};
