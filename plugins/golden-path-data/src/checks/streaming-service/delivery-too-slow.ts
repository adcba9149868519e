import { numberAt } from '../../graph';
import { judge } from '../judge';
import { bufferingOf, fastestPromise } from './promises';
import type { DataCheck } from '../DataCheck';

export const deliveryTooSlow: DataCheck = {
  id: 'delivery-too-slow',
  title: 'Delivery in batches where the contract asks for seconds',
  practice: 'streaming-service',
  severity: 'medium',
  rationale:
    'Firehose holds records back until its buffer is full or its interval is over; a consumer who was promised seconds waits for minutes.',
  remedy:
    'Read the stream by a consumer of its own (Lambda, Flink) for what has to be fast, lower the buffering interval, or agree on another latency in the contract.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Deliver:
    Type: AWS::KinesisFirehose::DeliveryStream
    Properties:
      ExtendedS3DestinationConfiguration:
        BucketARN: arn:aws:s3:::raw
        RoleARN: arn:aws:iam::111122223333:role/f
        BufferingHints: { IntervalInSeconds: 300, SizeInMBs: 64 }
`,
          'contracts/alerts.odcs.yaml': `apiVersion: v3.1.0
kind: DataContract
id: alerts
version: 1.0.0
status: active
slaProperties:
  - { property: latency, value: 15, unit: min }
`,
        },
      },
      {
        files: {
          'template.yaml': `Resources:
  Deliver:
    Type: AWS::KinesisFirehose::DeliveryStream
    Properties:
      ExtendedS3DestinationConfiguration:
        BucketARN: arn:aws:s3:::raw
        RoleARN: arn:aws:iam::111122223333:role/f
        BufferingHints: { IntervalInSeconds: 10, SizeInMBs: 64 }
`,
          'contracts/alerts.odcs.yaml': `apiVersion: v3.1.0
kind: DataContract
id: alerts
version: 1.0.0
status: active
slaProperties:
  - { property: latency, value: 20, unit: s }
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_kinesis_firehose_delivery_stream" "deliver" {
  name        = "deliver"
  destination = "extended_s3"
  extended_s3_configuration {
    bucket_arn         = "arn:aws:s3:::raw"
    role_arn           = "arn:aws:iam::111122223333:role/f"
    buffering_interval = 60
  }
}
`,
          'contracts/alerts.odcs.yaml': `apiVersion: v3.1.0
kind: DataContract
id: alerts
version: 1.0.0
status: active
slaProperties:
  - { property: latency, value: 2, unit: h }
`,
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': `Resources:
  Deliver:
    Type: AWS::KinesisFirehose::DeliveryStream
    Properties:
      ExtendedS3DestinationConfiguration:
        BucketARN: arn:aws:s3:::raw
        RoleARN: arn:aws:iam::111122223333:role/f
        BufferingHints: { IntervalInSeconds: 300, SizeInMBs: 64 }
`,
          'contracts/alerts.odcs.yaml': `apiVersion: v3.1.0
kind: DataContract
id: alerts
version: 1.0.0
status: active
slaProperties:
  - { property: latency, value: 20, unit: s }
`,
        },
        lines: [8],
      },
      {
        files: {
          'main.tf': `resource "aws_kinesis_firehose_delivery_stream" "deliver" {
  name        = "deliver"
  destination = "extended_s3"
  extended_s3_configuration {
    bucket_arn         = "arn:aws:s3:::raw"
    role_arn           = "arn:aws:iam::111122223333:role/f"
    buffering_interval = 300
  }
}
`,
          'contracts/alerts.odcs.yaml': `apiVersion: v3.1.0
kind: DataContract
id: alerts
version: 1.0.0
status: active
slaProperties:
  - { property: latency, value: 5, unit: s }
`,
        },
        lines: [7],
      },
    ],
  },
  run: model => {
    const promise = fastestPromise(model);
    if (!promise)
      return {
        outcome: 'not-applicable',
        reason: 'No contract promises a latency.',
      };
    const fast =
      model.graph.ofType(
        'AWS::Lambda::EventSourceMapping',
        'AWS::KinesisAnalyticsV2::Application',
        'AWS::Pipes::Pipe',
      ).length > 0;
    return judge(
      model,
      ['AWS::KinesisFirehose::DeliveryStream'],
      'No delivery stream is declared.',
      (delivery, say) => {
        if (fast || promise.seconds >= 60) {
          say.pass();
          return;
        }
        for (const hints of bufferingOf(delivery))
          say.require(numberAt(hints, 'IntervalInSeconds'), {
            is: interval => interval <= promise.seconds,
            absent: 'wrong',
            message: (interval = 300) =>
              `${delivery.name} holds records back for up to ${interval} seconds, and ${promise.file} promises them within ${promise.seconds}.`,
          });
      },
    );
  },
};
