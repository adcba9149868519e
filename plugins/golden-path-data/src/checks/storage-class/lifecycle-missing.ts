import { lifecycleRules, splitBlock } from '../../buckets';
import { mend } from '../../edit';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

const CLOUDFORMATION_RULE = {
  Id: 'cool-down',
  Status: 'Enabled',
  Transitions: [{ StorageClass: 'INTELLIGENT_TIERING', TransitionInDays: 0 }],
  NoncurrentVersionExpiration: { NoncurrentDays: 90 },
  AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 },
};
const TERRAFORM_RULE = [
  'rule {',
  '  id     = "cool-down"',
  '  status = "Enabled"',
  '',
  '  filter {}',
  '',
  '  transition {',
  '    days          = 0',
  '    storage_class = "INTELLIGENT_TIERING"',
  '  }',
  '',
  '  noncurrent_version_expiration {',
  '    noncurrent_days = 90',
  '  }',
  '',
  '  abort_incomplete_multipart_upload {',
  '    days_after_initiation = 7',
  '  }',
  '}',
];

export const lifecycleMissing: DataCheck = {
  id: 'lifecycle-missing',
  title: 'Bucket without a lifecycle in force',
  practice: 'storage-class',
  severity: 'medium',
  rationale:
    'Without a rule every object, every old version and every broken upload stays in the most expensive class for ever.',
  remedy:
    'Give the bucket a rule with `Status: Enabled` that moves objects to the class that suits their use and ends broken uploads.',
  fixable: true,
  equivalents: [
    { tool: 'checkov', id: 'CKV2_AWS_61', relation: 'stricter' },
    { tool: 'aws-config', id: 'S3_LIFECYCLE_POLICY_CHECK', relation: 'equal' },
  ],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Raw:
    Type: AWS::S3::Bucket
    Properties:
      LifecycleConfiguration:
        Rules:
          - Status: Enabled
            ExpirationInDays: 400
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_s3_bucket" "raw" {
  bucket = "lake-raw"
}

resource "aws_s3_bucket_lifecycle_configuration" "raw" {
  bucket = aws_s3_bucket.raw.id

  rule {
    id     = "cool"
    status = "Enabled"

    transition {
      days          = 90
      storage_class = "STANDARD_IA"
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
      BucketName: lake-raw
`,
        },
        lines: [2],
      },
      {
        files: {
          'main.tf': `resource "aws_s3_bucket" "raw" {
  bucket = "lake-raw"
}
`,
        },
        lines: [1],
      },
      {
        files: {
          'template.yaml': `Resources:
  Raw:
    Type: AWS::S3::Bucket
    Properties:
      LifecycleConfiguration:
        Rules:
          - Status: Disabled
            ExpirationInDays: 400
`,
        },
        lines: [2],
      },
    ],
  },
  run: model =>
    judge(
      model,
      ['AWS::S3::Bucket'],
      'No S3 bucket is declared.',
      (bucket, say) => {
        const { rules, open } = lifecycleRules(bucket);
        if (rules.length) say.pass();
        else if (open) say.unknown(open);
        else
          say.fail(undefined, `${bucket.name} has no lifecycle in force`, {
            fix: () =>
              bucket.properties.entries.has('LifecycleConfiguration')
                ? undefined
                : mend(model, bucket, {
                    safety: 'assisted',
                    reason:
                      'Objects that are read often are better left to another number of days, and logs are better deleted.',
                    cloudformation: [
                      {
                        kind: 'set',
                        path: 'LifecycleConfiguration',
                        to: { Rules: [CLOUDFORMATION_RULE] },
                      },
                    ],
                    terraform: splitBlock(
                      bucket,
                      'aws_s3_bucket_lifecycle_configuration',
                      TERRAFORM_RULE,
                    ),
                  }),
          });
      },
    ),
};
