import { lifecycleRules, scopeOf } from '../../buckets';
import { mend } from '../../edit';
import { itemsAt, textAt, valueAt } from '../../graph';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

export const oldVersionsKept: DataCheck = {
  id: 'old-versions-kept',
  title: 'Versions that are kept without end',
  practice: 'storage-class',
  severity: 'medium',
  rationale:
    'In a bucket with versioning nothing is ever deleted: every overwrite and every delete leaves a version that is paid for and never seen.',
  remedy:
    'Add `NoncurrentVersionExpiration` to the rule of the whole bucket, with as many days as a mistake may take to be noticed.',
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
      VersioningConfiguration: { Status: Enabled }
      LifecycleConfiguration:
        Rules:
          - Status: Enabled
            NoncurrentVersionExpiration: { NoncurrentDays: 90 }
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_s3_bucket" "raw" {
  versioning {
    enabled = true
  }

  lifecycle_rule {
    enabled = true

    noncurrent_version_expiration {
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
      VersioningConfiguration:
        Status: Enabled
      LifecycleConfiguration:
        Rules:
          - Status: Enabled
            ExpirationInDays: 400
`,
        },
        lines: [6],
      },
      {
        files: {
          'main.tf': `resource "aws_s3_bucket" "raw" {
  bucket = "lake-raw"
}

resource "aws_s3_bucket_versioning" "raw" {
  bucket = aws_s3_bucket.raw.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "raw" {
  bucket = aws_s3_bucket.raw.id

  rule {
    id     = "expire"
    status = "Enabled"

    expiration {
      days = 400
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
      'No bucket with versioning has a lifecycle.',
      (bucket, say) => {
        const versioning = textAt(bucket, 'VersioningConfiguration.Status');
        if (versioning.state === 'unknown') {
          say.unknown(versioning.value);
          return;
        }
        if (versioning.state === 'absent' || versioning.value !== 'Enabled')
          return;
        const { rules, open } = lifecycleRules(bucket);
        const ends = rules.some(
          rule =>
            valueAt(rule, 'NoncurrentVersionExpiration') !== undefined ||
            valueAt(rule, 'NoncurrentVersionExpirationInDays') !== undefined,
        );
        if (ends) say.pass();
        else if (open) say.unknown(open);
        else if (rules.length)
          say.fail(
            versioning.at,
            `${bucket.name} keeps every version of every object`,
            { fix: () => fixOf() },
          );

        function fixOf() {
          // The rule of the whole bucket, where it is written in the template itself.
          const all = itemsAt(bucket, 'LifecycleConfiguration.Rules').items;
          const at = all.findIndex(
            rule => rules.includes(rule) && scopeOf(rule) === undefined,
          );
          return mend(model, bucket, {
            safety: 'assisted',
            reason:
              'Versions that are older than 90 days are deleted; choose as many days as your recovery needs.',
            ...(at >= 0 && {
              cloudformation: [
                {
                  kind: 'set',
                  path: `LifecycleConfiguration.Rules.${at}.NoncurrentVersionExpiration`,
                  to: { NoncurrentDays: 90 },
                },
              ],
            }),
          });
        }
      },
    ),
};
