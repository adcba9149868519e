import { receivesAccessLogs, splitBlock } from '../../../buckets';
import { mend } from '../../../edit';
import { textAt, valueAt } from '../../../graph';
import { onlyKey } from '../../../keys';
import type { DataCheck } from '../../DataCheck';
import { judge } from '../../judge';

const RULES = 'BucketEncryption.ServerSideEncryptionConfiguration';
const BY_DEFAULT = `${RULES}.0.ServerSideEncryptionByDefault`;

export const bucketWithoutKms: DataCheck = {
  id: 'bucket-without-kms',
  title: 'Bucket encrypted without a key of KMS',
  practice: 'encryption',
  severity: 'medium',
  rationale:
    'S3 encrypts every object by itself, but with a key that nobody can refuse, watch or withdraw: whoever may read the bucket reads its data.',
  remedy:
    'Set `SSEAlgorithm: aws:kms` with the ARN of a key of your own and `BucketKeyEnabled: true`.',
  fixable: true,
  equivalents: [
    { tool: 'checkov', id: 'CKV_AWS_145', relation: 'looser' },
    { tool: 'aws-config', id: 'S3_DEFAULT_ENCRYPTION_KMS', relation: 'looser' },
  ],
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
          - ServerSideEncryptionByDefault:
              SSEAlgorithm: aws:kms
              KMSMasterKeyID: !GetAtt Key.Arn
  Key:
    Type: AWS::KMS::Key
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
    apply_server_side_encryption_by_default {
      sse_algorithm = "aws:kms:dsse"
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
              SSEAlgorithm: AES256
`,
        },
        lines: [8],
      },
      {
        files: {
          'main.tf': `resource "aws_kms_key" "lake" {
  enable_key_rotation = true
}

resource "aws_s3_bucket" "raw" {
  bucket = "lake-raw"
}
`,
        },
        lines: [5],
      },
      {
        files: {
          'template.yaml': `Resources:
  Key:
    Type: AWS::KMS::Key
  Raw:
    Type: AWS::S3::Bucket
`,
        },
        lines: [4],
      },
    ],
  },
  run: model =>
    judge(
      model,
      ['AWS::S3::Bucket'],
      'No S3 bucket is declared, or only ones that receive access logs.',
      (bucket, say) => {
        // S3 delivers access logs under its own key alone, as its documentation has it.
        if (receivesAccessLogs(model, bucket)) return;
        const key = onlyKey(model, bucket);
        const unset = valueAt(bucket, 'BucketEncryption') === undefined;
        say.require(textAt(bucket, `${BY_DEFAULT}.SSEAlgorithm`), {
          is: algorithm => algorithm.startsWith('aws:kms'),
          absent: 'wrong',
          message: algorithm =>
            algorithm
              ? `${bucket.name} is encrypted with ${algorithm}, not with a key of KMS`
              : `${bucket.name} is left to the key of S3`,
          fix: () =>
            key && unset
              ? mend(model, bucket, {
                  safety: 'assisted',
                  reason:
                    'Whoever reads or writes the bucket needs rights on the key too; objects that lie there already keep their key.',
                  cloudformation: [
                    {
                      kind: 'set',
                      path: RULES,
                      to: [
                        {
                          BucketKeyEnabled: true,
                          ServerSideEncryptionByDefault: {
                            SSEAlgorithm: 'aws:kms',
                            KMSMasterKeyID: key.cloudformation,
                          },
                        },
                      ],
                    },
                  ],
                  terraform: splitBlock(
                    bucket,
                    'aws_s3_bucket_server_side_encryption_configuration',
                    [
                      'rule {',
                      '  bucket_key_enabled = true',
                      '',
                      '  apply_server_side_encryption_by_default {',
                      '    sse_algorithm     = "aws:kms"',
                      `    kms_master_key_id = ${key.terraform.code}`,
                      '  }',
                      '}',
                    ],
                  ),
                })
              : undefined,
        });
      },
    ),
};
