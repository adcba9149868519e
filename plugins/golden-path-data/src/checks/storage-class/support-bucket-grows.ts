import { lifecycleRules, receivesAccessLogs } from '../../buckets';
import { valueAt } from '../../graph';
import { tierOf } from '../../tiers';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

export const supportBucketGrows: DataCheck = {
  id: 'support-bucket-grows',
  title: 'Logs and results that are never deleted',
  practice: 'storage-class',
  severity: 'medium',
  rationale:
    'Access logs, query results and temporary files grow with every use and lose their worth within weeks; nobody deletes them by hand.',
  remedy:
    'Give the bucket a rule that expires its objects, such as `ExpirationInDays: 90` for logs and fewer for query results.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Raw:
    Type: AWS::S3::Bucket
    Properties:
      LoggingConfiguration: { DestinationBucketName: !Ref AccessLogs }
  AccessLogs:
    Type: AWS::S3::Bucket
    Properties:
      LifecycleConfiguration:
        Rules:
          - Status: Enabled
            ExpirationInDays: 90
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_s3_bucket" "raw" {
  logging {
    target_bucket = aws_s3_bucket.logs.id
  }
}

resource "aws_s3_bucket" "logs" {
  lifecycle_rule {
    enabled = true

    expiration {
      days = 90
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
      LoggingConfiguration: { DestinationBucketName: !Ref AccessLogs }
  AccessLogs:
    Type: AWS::S3::Bucket
`,
        },
        lines: [6],
      },
      {
        files: {
          'main.tf': `resource "aws_s3_bucket" "raw" {
  logging {
    target_bucket = aws_s3_bucket.logs.id
  }
}

resource "aws_s3_bucket" "logs" {
  lifecycle_rule {
    enabled = true

    transition {
      days          = 30
      storage_class = "STANDARD_IA"
    }
  }
}
`,
        },
        lines: [7],
      },
    ],
  },
  run: model =>
    judge(
      model,
      ['AWS::S3::Bucket'],
      'No bucket of logs or results is declared.',
      (bucket, say) => {
        const { support } = tierOf(model, bucket);
        const logs = receivesAccessLogs(model, bucket);
        // What is deployed from a bucket, and the state of deployments, must not go by itself.
        if (!logs && !/log|result|temp|tmp|scratch/i.test(support ?? ''))
          return;
        const { rules, open } = lifecycleRules(bucket);
        const expires = rules.some(
          rule =>
            valueAt(rule, 'ExpirationInDays') !== undefined ||
            valueAt(rule, 'ExpirationDate') !== undefined,
        );
        if (expires) say.pass();
        else if (open) say.unknown(open);
        else say.fail(undefined, `Nothing in ${bucket.name} is ever deleted`);
      },
    ),
};
