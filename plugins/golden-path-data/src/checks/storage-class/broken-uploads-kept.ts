import { lifecycleRules, scopeOf } from '../../buckets';
import { mend } from '../../edit';
import { numberAt, valueAt } from '../../graph';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

const DAYS = 7;

const ENDS_UPLOADS = {
  Id: 'end-broken-uploads',
  Status: 'Enabled',
  AbortIncompleteMultipartUpload: { DaysAfterInitiation: DAYS },
};

export const brokenUploadsKept: DataCheck = {
  id: 'broken-uploads-kept',
  title: 'Broken uploads that are never cleared',
  practice: 'storage-class',
  severity: 'low',
  rationale:
    'The parts of a multipart upload that broke off are paid for and appear in no listing, until a rule ends them.',
  remedy:
    'Add `AbortIncompleteMultipartUpload` with 7 days or less to a rule of the whole bucket.',
  fixable: true,
  equivalents: [{ tool: 'checkov', id: 'CKV_AWS_300', relation: 'stricter' }],
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
            AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 }
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_s3_bucket" "raw" {
  lifecycle_rule {
    enabled                                = true
    abort_incomplete_multipart_upload_days = 3
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
      LifecycleConfiguration:
        Rules:
          - Status: Enabled
            ExpirationInDays: 400
`,
        },
        lines: [7],
      },
      {
        files: {
          'main.tf': `resource "aws_s3_bucket" "raw" {
  lifecycle_rule {
    enabled                                = true
    abort_incomplete_multipart_upload_days = 60
  }
}
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
      'No S3 bucket has a lifecycle.',
      (bucket, say) => {
        const { rules, open } = lifecycleRules(bucket);
        const all = valueAt(bucket, 'LifecycleConfiguration.Rules');
        const limits = rules
          .filter(rule => scopeOf(rule) === undefined)
          .map(rule =>
            numberAt(
              rule,
              'AbortIncompleteMultipartUpload.DaysAfterInitiation',
            ),
          );
        if (limits.some(one => one.state === 'known' && one.value <= DAYS)) {
          say.pass();
          return;
        }
        const unsure = limits.find(one => one.state === 'unknown');
        if (unsure?.state === 'unknown') say.unknown(unsure.value);
        else if (open) say.unknown(open);
        else if (rules.length)
          say.fail(
            all,
            `No rule ends the broken uploads of all of ${bucket.name} within ${DAYS} days`,
            {
              fix: () =>
                mend(model, bucket, {
                  safety: 'safe',
                  reason:
                    'Only parts of uploads that were not finished within a week are removed; no object is.',
                  cloudformation: all
                    ? [{ kind: 'append', value: all, item: ENDS_UPLOADS }]
                    : [],
                }),
            },
          );
      },
    ),
};
