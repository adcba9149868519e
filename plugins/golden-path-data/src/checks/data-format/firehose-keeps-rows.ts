import { bucketOf } from '../../buckets';
import { flagAt, valueAt, type Resource } from '../../graph';
import type { DataModel } from '../../model';
import { tierOf } from '../../tiers';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

const TARGET = 'ExtendedS3DestinationConfiguration';

export const firehoseKeepsRows: DataCheck = {
  id: 'firehose-keeps-rows',
  title: 'Firehose that writes rows where queries read',
  practice: 'data-format',
  severity: 'medium',
  rationale:
    'Firehose writes records as they come; where a query reads them, each one scans JSON that Firehose could have turned into Parquet on its way.',
  remedy:
    'Set `DataFormatConversionConfiguration` with a schema of the Glue catalog, or deliver to the raw tier and let a job convert.',
  fixable: false,
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
        BucketARN: !GetAtt Curated.Arn
        DataFormatConversionConfiguration:
          Enabled: true
  Curated:
    Type: AWS::S3::Bucket
    Properties:
      Tags: [{ Key: 'data:tier', Value: curated }]
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_s3_bucket" "raw" {
  tags = { "data:tier" = "raw" }
}

resource "aws_kinesis_firehose_delivery_stream" "raw" {
  name        = "raw"
  destination = "extended_s3"

  extended_s3_configuration {
    bucket_arn = aws_s3_bucket.raw.arn
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
        BucketARN: !GetAtt Curated.Arn
  Curated:
    Type: AWS::S3::Bucket
    Properties:
      Tags: [{ Key: 'data:tier', Value: curated }]
`,
        },
        lines: [6],
      },
      {
        files: {
          'main.tf': `resource "aws_s3_bucket" "transformed" {
  tags = { "data:tier" = "transformed" }
}

resource "aws_kinesis_firehose_delivery_stream" "transformed" {
  name        = "transformed"
  destination = "extended_s3"

  extended_s3_configuration {
    bucket_arn = aws_s3_bucket.transformed.arn

    data_format_conversion_configuration {
      enabled = false
    }
  }
}
`,
        },
        lines: [13],
      },
    ],
  },
  run: model =>
    judge(
      model,
      ['AWS::KinesisFirehose::DeliveryStream'],
      'No Firehose delivers data to S3.',
      (firehose, say) => {
        const target = valueAt(firehose, TARGET);
        if (!target) return;
        const converted = flagAt(
          target,
          'DataFormatConversionConfiguration.Enabled',
        );
        const bucket = bucketOf(model, valueAt(target, 'BucketARN'));
        if (converted.state === 'unknown') say.unknown(converted.value);
        else if (converted.state === 'known' && converted.value) say.pass();
        else if (!bucket)
          say.unknown('it writes to a bucket that is not in the project');
        else
          switch (placeOf(model, bucket)) {
            case 'raw':
              say.pass();
              break;
            case 'queried':
              say.fail(
                converted.state === 'known' ? converted.at : target,
                `${firehose.name} writes rows to ${bucket.name}, where queries read`,
                { about: [bucket.id] },
              );
              break;
            case 'support':
              break;
            default:
              say.unknown(`nothing tells the tier of ${bucket.name}`);
          }
      },
    ),
};

/** Whether what lies in a bucket is delivered as it came, or queried. */
function placeOf(
  model: DataModel,
  bucket: Resource,
): 'raw' | 'queried' | 'support' | undefined {
  const { tier, support } = tierOf(model, bucket);
  if (support !== undefined) return 'support';
  if (tier) return tier === 'raw' ? 'raw' : 'queried';
  return undefined;
}
