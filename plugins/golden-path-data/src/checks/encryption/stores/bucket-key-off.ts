import { mend } from '../../../edit';
import { flagAt, textAt } from '../../../graph';
import type { DataCheck } from '../../DataCheck';
import { judge } from '../../judge';

const RULE = 'BucketEncryption.ServerSideEncryptionConfiguration.0';

export const bucketKeyOff: DataCheck = {
  id: 'bucket-key-off',
  title: 'Bucket with KMS but without a bucket key',
  practice: 'encryption',
  severity: 'low',
  rationale:
    'Without a bucket key every read and every write of an object is a request to KMS: it costs money and runs into quotas under a large scan.',
  remedy: 'Set `BucketKeyEnabled: true`, or `bucket_key_enabled = true`.',
  fixable: true,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Raw:
    Type: AWS::S3::Bucket
    Properties:
      BucketEncryption:
        ServerSideEncryptionConfiguration:
          - BucketKeyEnabled: true
            ServerSideEncryptionByDefault:
              SSEAlgorithm: aws:kms
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_s3_bucket" "raw" {
  bucket = "lake-raw"
}

resource "aws_s3_bucket_server_side_encryption_configuration" "raw" {
  bucket = aws_s3_bucket.raw.id

  rule {
    bucket_key_enabled = true

    apply_server_side_encryption_by_default {
      sse_algorithm = "aws:kms"
    }
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
  Raw:
    Type: AWS::S3::Bucket
    Properties:
      BucketEncryption:
        ServerSideEncryptionConfiguration:
          - ServerSideEncryptionByDefault:
              SSEAlgorithm: aws:kms
`,
        },
        lines: [8],
      },
      {
        files: {
          'main.tf': `resource "aws_s3_bucket" "raw" {
  bucket = "lake-raw"
}

resource "aws_s3_bucket_server_side_encryption_configuration" "raw" {
  bucket = aws_s3_bucket.raw.id

  rule {
    bucket_key_enabled = false

    apply_server_side_encryption_by_default {
      sse_algorithm = "aws:kms"
    }
  }
}
`,
        },
        lines: [9],
      },
    ],
  },
  run: model =>
    judge(
      model,
      ['AWS::S3::Bucket'],
      'No bucket is encrypted with a key of KMS.',
      (bucket, say) => {
        const algorithm = textAt(
          bucket,
          `${RULE}.ServerSideEncryptionByDefault.SSEAlgorithm`,
        );
        // Two layers of encryption (aws:kms:dsse) know no bucket keys.
        if (algorithm.state === 'unknown') say.unknown(algorithm.value);
        if (algorithm.state !== 'known' || algorithm.value !== 'aws:kms')
          return;
        const enabled = flagAt(bucket, `${RULE}.BucketKeyEnabled`);
        const value =
          enabled.state === 'known'
            ? { kind: 'scalar' as const, value: false, at: enabled.at }
            : undefined;
        if (enabled.state === 'unknown') say.unknown(enabled.value);
        else if (enabled.state === 'known' && enabled.value) say.pass();
        else
          say.fail(
            value?.at ?? algorithm.at,
            `${bucket.name} asks KMS for every single object`,
            {
              fix: () =>
                mend(model, bucket, {
                  safety: 'safe',
                  reason:
                    'The same key encrypts the same objects; S3 only keeps a key derived from it for a while.',
                  cloudformation: [
                    { kind: 'set', path: `${RULE}.BucketKeyEnabled`, to: true },
                  ],
                  ...(value && {
                    terraform: [{ kind: 'replace', value, by: true }],
                  }),
                }),
            },
          );
      },
    ),
};
