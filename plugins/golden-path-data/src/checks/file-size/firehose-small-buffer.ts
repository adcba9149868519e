import { mend } from '../../edit';
import { numberAt, valueAt } from '../../graph';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

const TARGET = 'ExtendedS3DestinationConfiguration';
const MEGABYTES = 64;
const SECONDS = 300;
/** What Firehose takes where nothing is said; where it converts, it takes 128. The interval is then 300. */
const UNSET_MEGABYTES = 5;

export const firehoseSmallBuffer: DataCheck = {
  id: 'firehose-small-buffer',
  title: 'Firehose that writes small files',
  practice: 'file-size',
  severity: 'medium',
  rationale:
    'Firehose writes a file whenever its buffer is full or its time is up: small buffers make thousands of small files a day for each prefix.',
  remedy:
    'Set `SizeInMBs: 128` and `IntervalInSeconds: 300` or more, unless somebody needs the data within seconds.',
  fixable: true,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Delivery:
    Type: AWS::KinesisFirehose::DeliveryStream
    Properties:
      ExtendedS3DestinationConfiguration:
        BucketARN: arn:aws:s3:::lake-raw
        BufferingHints: { SizeInMBs: 128, IntervalInSeconds: 300 }
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_kinesis_firehose_delivery_stream" "raw" {
  name        = "raw"
  destination = "extended_s3"

  extended_s3_configuration {
    bucket_arn         = "arn:aws:s3:::lake-raw"
    buffering_size     = 64
    buffering_interval = 900
  }
}
`,
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': `Resources:
  Delivery:
    Type: AWS::KinesisFirehose::DeliveryStream
    Properties:
      ExtendedS3DestinationConfiguration:
        BucketARN: arn:aws:s3:::lake-raw
        BufferingHints:
          SizeInMBs: 128
          IntervalInSeconds: 60
`,
        },
        lines: [9],
      },
      {
        files: {
          'main.tf': `resource "aws_kinesis_firehose_delivery_stream" "raw" {
  name        = "raw"
  destination = "extended_s3"

  extended_s3_configuration {
    bucket_arn = "arn:aws:s3:::lake-raw"
  }
}
`,
        },
        lines: [1],
      },
    ],
  },
  run: model =>
    judge(
      model,
      ['AWS::KinesisFirehose::DeliveryStream'],
      'No Firehose delivers to S3.',
      (firehose, say) => {
        const target = valueAt(firehose, TARGET);
        if (!target) return;
        const converts =
          valueAt(target, 'DataFormatConversionConfiguration') !== undefined;
        const setting = (name: string, argument: string, to: number) => ({
          answer: numberAt(target, `BufferingHints.${name}`),
          fix: () =>
            mend(model, firehose, {
              safety: 'assisted',
              reason:
                'Data arrives up to five minutes later; look whether a reader needs it sooner.',
              cloudformation: [
                { kind: 'set', path: `${TARGET}.BufferingHints.${name}`, to },
              ],
              terraform: [
                {
                  kind: 'set',
                  path: `extended_s3_configuration.${argument}`,
                  to,
                },
              ],
            }),
        });
        const size = setting('SizeInMBs', 'buffering_size', 128);
        const interval = setting(
          'IntervalInSeconds',
          'buffering_interval',
          SECONDS,
        );
        say.require(size.answer, {
          is: value => value >= MEGABYTES,
          absent: converts ? 'right' : 'wrong',
          message: value =>
            `${firehose.name} writes a file every ${
              value ?? UNSET_MEGABYTES
            } MB`,
          fix: size.fix,
        });
        say.require(interval.answer, {
          is: value => value >= SECONDS,
          absent: 'right',
          message: value =>
            `${firehose.name} writes a file every ${value} seconds`,
          fix: interval.fix,
        });
      },
    ),
};
