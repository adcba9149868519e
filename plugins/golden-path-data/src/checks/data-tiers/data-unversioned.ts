import { holdsData, splitBlock } from '../../buckets';
import { mend, type Change } from '../../edit';
import { textAt, valueAt, type Place } from '../../graph';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

export const dataUnversioned: DataCheck = {
  id: 'data-unversioned',
  title: 'Data that an overwrite loses for good',
  practice: 'data-tiers',
  severity: 'high',
  rationale:
    'A job that overwrites or deletes the wrong prefix takes the data with it; with versioning the objects of before are still there.',
  remedy:
    'Set `VersioningConfiguration: { Status: Enabled }`, and let a lifecycle rule end the old versions.',
  fixable: true,
  equivalents: [
    { tool: 'checkov', id: 'CKV_AWS_21', relation: 'looser' },
    { tool: 'trivy', id: 'AVD-AWS-0090', relation: 'looser' },
    {
      tool: 'cfn-guard',
      id: 'S3_BUCKET_VERSIONING_ENABLED',
      relation: 'looser',
    },
    {
      tool: 'aws-config',
      id: 'S3_BUCKET_VERSIONING_ENABLED',
      relation: 'looser',
    },
  ],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Raw:
    Type: AWS::S3::Bucket
    Properties:
      VersioningConfiguration:
        Status: Enabled
`,
        },
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
          'main.tf': `resource "aws_s3_bucket" "raw" {
  bucket = "lake-raw"
}

resource "aws_s3_bucket_versioning" "raw" {
  bucket = aws_s3_bucket.raw.id

  versioning_configuration {
    status = "Suspended"
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
      'No bucket of data is declared.',
      (bucket, say) => {
        if (!holdsData(model, bucket)) return;
        const status = textAt(bucket, 'VersioningConfiguration.Status');
        const unset = valueAt(bucket, 'VersioningConfiguration') === undefined;
        const written =
          status.state === 'known'
            ? ({ kind: 'scalar', value: status.value, at: status.at } as const)
            : undefined;
        say.require(status, {
          is: word => word === 'Enabled',
          absent: 'wrong',
          message: `${bucket.name} keeps no older version of its objects`,
          fix: () =>
            mend(model, bucket, {
              safety: 'safe',
              reason:
                'What lies in the bucket and how it is read stay as they are; from then on older versions are kept and paid for.',
              cloudformation: [
                {
                  kind: 'set',
                  path: 'VersioningConfiguration.Status',
                  to: 'Enabled',
                },
              ],
              terraform: unset
                ? splitBlock(bucket, 'aws_s3_bucket_versioning', [
                    'versioning_configuration {',
                    '  status = "Enabled"',
                    '}',
                  ])
                : replaced(written),
            }),
        });
      },
    ),
};

type Written = { kind: 'scalar'; value: string; at: Place } | undefined;

/** A literal `status` becomes another; a flag in the bucket itself is no such literal, and the fix is then not possible. */
function replaced(written: Written): Change[] {
  return written ? [{ kind: 'replace', value: written, by: 'Enabled' }] : [];
}
