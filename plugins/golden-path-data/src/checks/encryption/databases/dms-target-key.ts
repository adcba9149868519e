import { textAt, valueAt } from '../../../graph';
import { customerKeyAt } from '../../../keys';
import { bucketOf } from '../../../buckets';
import type { DataCheck } from '../../DataCheck';
import { judge } from '../../judge';

const BUCKET_KEY =
  'BucketEncryption.ServerSideEncryptionConfiguration.0.ServerSideEncryptionByDefault.KMSMasterKeyID';

export const dmsTargetKey: DataCheck = {
  id: 'dms-target-key',
  title: 'DMS that writes objects without your key',
  practice: 'encryption',
  severity: 'medium',
  rationale:
    'DMS encrypts the objects it writes as its endpoint or the bucket say; where neither names a key, the key of S3 is used.',
  remedy:
    'Set `EncryptionMode: sse-kms` and `ServerSideEncryptionKmsKeyId` in `S3Settings`, or make a key of your own the default of the bucket.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Target:
    Type: AWS::DMS::Endpoint
    Properties:
      EndpointType: target
      EngineName: s3
      S3Settings:
        BucketName: !Ref Raw
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
          'main.tf': `resource "aws_dms_s3_endpoint" "raw" {
  endpoint_id                       = "raw"
  endpoint_type                     = "target"
  bucket_name                       = "lake-raw"
  encryption_mode                   = "SSE_KMS"
  server_side_encryption_kms_key_id = "arn:aws:kms:eu-west-1:111122223333:key/1a2b"
}
`,
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': `Resources:
  Target:
    Type: AWS::DMS::Endpoint
    Properties:
      EndpointType: target
      EngineName: s3
      S3Settings:
        BucketName: !Ref Raw
  Raw:
    Type: AWS::S3::Bucket
`,
        },
        lines: [8],
      },
      {
        files: {
          'main.tf': `resource "aws_s3_bucket" "raw" {
  bucket = "lake-raw"
}

resource "aws_dms_endpoint" "raw" {
  endpoint_id   = "raw"
  endpoint_type = "target"
  engine_name   = "s3"

  s3_settings {
    bucket_name = aws_s3_bucket.raw.bucket
  }
}
`,
        },
        lines: [10],
      },
    ],
  },
  run: model =>
    judge(
      model,
      ['AWS::DMS::Endpoint'],
      'No DMS endpoint writes objects.',
      (resource, say) => {
        const settings = valueAt(resource, 'S3Settings');
        const type = textAt(resource, 'EndpointType');
        if (!settings || (type.state === 'known' && type.value === 'source'))
          return;
        const own = customerKeyAt(
          model,
          resource,
          'S3Settings.ServerSideEncryptionKmsKeyId',
        );
        if (own.state !== 'absent') {
          say.require(own, {
            is: yes => yes,
            absent: 'wrong',
            message: `${resource.name} writes objects with a key of AWS`,
          });
          return;
        }
        const bucket = bucketOf(model, valueAt(settings, 'BucketName'));
        if (!bucket) {
          say.unknown(
            'the default key of a bucket outside of the project is not known',
          );
          return;
        }
        const key = customerKeyAt(model, bucket, BUCKET_KEY);
        if (key.state === 'unknown') say.unknown(key.value);
        else if (key.state === 'known' && key.value) say.pass();
        else
          say.fail(
            settings,
            `${resource.name} writes to ${bucket.name} with no key of yours`,
            {
              about: [bucket.id],
            },
          );
      },
    ),
};
