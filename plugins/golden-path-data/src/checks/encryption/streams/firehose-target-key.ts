import { bucketOf } from '../../../buckets';
import { textAt, valueAt, type Resource, type Value } from '../../../graph';
import { customerKey, customerKeyAt } from '../../../keys';
import type { DataModel } from '../../../model';
import type { DataCheck } from '../../DataCheck';
import { judge } from '../../judge';
import type { Say } from '../../Say';

/** Where Firehose writes objects: as its destination, and beside it. */
const TARGETS = [
  'ExtendedS3DestinationConfiguration',
  'S3DestinationConfiguration',
  'RedshiftDestinationConfiguration.S3Configuration',
  'ElasticsearchDestinationConfiguration.S3Configuration',
  'AmazonopensearchserviceDestinationConfiguration.S3Configuration',
  'AmazonOpenSearchServerlessDestinationConfiguration.S3Configuration',
  'SplunkDestinationConfiguration.S3Configuration',
  'HttpEndpointDestinationConfiguration.S3Configuration',
  'SnowflakeDestinationConfiguration.S3Configuration',
  'IcebergDestinationConfiguration.S3Configuration',
];
const KEY = 'EncryptionConfiguration.KMSEncryptionConfig.AWSKMSKeyARN';
const BUCKET_KEY =
  'BucketEncryption.ServerSideEncryptionConfiguration.0.ServerSideEncryptionByDefault';

export const firehoseTargetKey: DataCheck = {
  id: 'firehose-target-key',
  title: 'Firehose that writes objects without your key',
  practice: 'encryption',
  severity: 'medium',
  rationale:
    'Firehose encrypts what it writes as its own settings or the bucket say; where neither names a key, the key of S3 is used.',
  remedy:
    'Name a key in the `EncryptionConfiguration` of the destination, or make one the default of the bucket.',
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
        BucketARN: !GetAtt Raw.Arn
  Raw:
    Type: AWS::S3::Bucket
    Properties:
      BucketEncryption:
        ServerSideEncryptionConfiguration:
          - ServerSideEncryptionByDefault:
              SSEAlgorithm: aws:kms
              KMSMasterKeyID: alias/lake
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_kinesis_firehose_delivery_stream" "raw" {
  name        = "raw"
  destination = "extended_s3"

  extended_s3_configuration {
    bucket_arn  = "arn:aws:s3:::lake-raw"
    kms_key_arn = "arn:aws:kms:eu-west-1:111122223333:key/1a2b"
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
        BucketARN: !GetAtt Raw.Arn
  Raw:
    Type: AWS::S3::Bucket
`,
        },
        lines: [6],
      },
      {
        files: {
          'main.tf': `resource "aws_s3_bucket" "raw" {
  bucket = "lake-raw"
}

resource "aws_kinesis_firehose_delivery_stream" "raw" {
  name        = "raw"
  destination = "extended_s3"

  extended_s3_configuration {
    bucket_arn  = aws_s3_bucket.raw.arn
    kms_key_arn = "arn:aws:kms:eu-west-1:111122223333:alias/aws/s3"
  }
}
`,
        },
        lines: [11],
      },
    ],
  },
  run: model =>
    judge(
      model,
      ['AWS::KinesisFirehose::DeliveryStream'],
      'No Firehose writes objects.',
      (firehose, say) => {
        for (const path of TARGETS) {
          const target = valueAt(firehose, path);
          if (target) look(model, firehose, target, say);
        }
      },
    ),
};

function look(
  model: DataModel,
  firehose: Resource,
  target: Value,
  say: Say,
): void {
  const own = customerKey(model.graph, valueAt(target, KEY));
  if (own.state !== 'absent') {
    say.require(own, {
      is: yes => yes,
      absent: 'wrong',
      message: `${firehose.name} writes objects with a key of AWS`,
    });
    return;
  }
  const bucket = bucketOf(model, valueAt(target, 'BucketARN'));
  if (!bucket) {
    say.unknown(
      'the default key of a bucket outside of the project is not known',
    );
    return;
  }
  const algorithm = textAt(bucket, `${BUCKET_KEY}.SSEAlgorithm`);
  const key = customerKeyAt(model, bucket, `${BUCKET_KEY}.KMSMasterKeyID`);
  if (algorithm.state === 'unknown') say.unknown(algorithm.value);
  else if (key.state === 'unknown') say.unknown(key.value);
  else if (
    algorithm.state === 'known' &&
    algorithm.value.startsWith('aws:kms') &&
    key.state === 'known' &&
    key.value
  )
    say.pass();
  else
    say.fail(
      target,
      `${firehose.name} writes to ${bucket.name} with no key of yours`,
      { about: [bucket.id] },
    );
}
