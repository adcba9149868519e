import { splitBlock } from '../../buckets';
import { mend } from '../../edit';
import { flagAt, valueAt, type Resource } from '../../graph';
import type { DataModel } from '../../model';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

const BLOCK = 'PublicAccessBlockConfiguration';
const SETTINGS = [
  'BlockPublicAcls',
  'BlockPublicPolicy',
  'IgnorePublicAcls',
  'RestrictPublicBuckets',
];

export const bucketPublicAccessOpen: DataCheck = {
  id: 'bucket-public-access-open',
  title: 'Bucket that could be made public',
  practice: 'least-privilege',
  severity: 'critical',
  rationale:
    'Most data that was ever found in the open lay in a bucket that one wrong policy or ACL had made public; the four settings rule that out.',
  remedy:
    'Set `BlockPublicAcls`, `BlockPublicPolicy`, `IgnorePublicAcls` and `RestrictPublicBuckets` to true on every bucket.',
  fixable: true,
  equivalents: [
    { tool: 'checkov', id: 'CKV_AWS_53', relation: 'stricter' },
    { tool: 'checkov', id: 'CKV_AWS_54', relation: 'stricter' },
    { tool: 'checkov', id: 'CKV_AWS_55', relation: 'stricter' },
    { tool: 'checkov', id: 'CKV_AWS_56', relation: 'stricter' },
    { tool: 'checkov', id: 'CKV_AWS_392', relation: 'stricter' },
  ],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Raw:
    Type: AWS::S3::Bucket
    Properties:
      PublicAccessBlockConfiguration:
        BlockPublicAcls: true
        BlockPublicPolicy: true
        IgnorePublicAcls: true
        RestrictPublicBuckets: true
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_s3_bucket" "raw" {
  bucket = "lake-raw"
}

resource "aws_s3_bucket_public_access_block" "raw" {
  bucket = aws_s3_bucket.raw.id

  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_s3_bucket" "raw" {
  bucket = "lake-raw"
}

resource "aws_s3_account_public_access_block" "all" {
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
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

resource "aws_s3_bucket_public_access_block" "raw" {
  bucket = aws_s3_bucket.raw.id

  block_public_acls       = true
  block_public_policy     = false
  ignore_public_acls      = true
  restrict_public_buckets = true
}
`,
        },
        lines: [9],
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
    ],
  },
  run: model =>
    judge(
      model,
      ['AWS::S3::Bucket', 'AWS::S3::AccessPoint'],
      'No S3 bucket is declared.',
      (bucket, say) => {
        // An access point has all four unless it says otherwise.
        const absent = bucket.type === 'AWS::S3::Bucket' ? 'wrong' : 'right';
        const block = valueAt(bucket, BLOCK);
        if (!block && absent === 'wrong' && accountBlocks(model)) say.pass();
        else if (!block && absent === 'wrong')
          say.fail(
            undefined,
            `Public access to ${bucket.name} is not blocked`,
            {
              fix: () => blockAll(model, bucket),
            },
          );
        else
          for (const setting of SETTINGS) {
            const given = flagAt(bucket, `${BLOCK}.${setting}`);
            say.require(given, {
              is: on => on,
              absent,
              message: `${setting} is not set on ${bucket.name}`,
              fix: () =>
                mend(model, bucket, {
                  safety: 'assisted',
                  reason:
                    'Whatever reads the bucket in public stops; a website belongs behind CloudFront.',
                  cloudformation: [
                    { kind: 'set', path: `${BLOCK}.${setting}`, to: true },
                  ],
                  ...(given.state === 'known' && {
                    terraform: [
                      {
                        kind: 'replace',
                        value: { kind: 'scalar', value: false, at: given.at },
                        by: true,
                      },
                    ],
                  }),
                }),
            });
          }
      },
    ),
};

/** Whether the project blocks public access for the whole account. */
function accountBlocks({ graph }: DataModel): boolean {
  return graph.ofType('aws_s3_account_public_access_block').some(account =>
    SETTINGS.every(setting => {
      const given = flagAt(account, `${BLOCK}.${setting}`);
      return given.state === 'known' && given.value;
    }),
  );
}

function blockAll(model: DataModel, bucket: Resource) {
  return mend(model, bucket, {
    safety: 'assisted',
    reason:
      'Whatever reads the bucket in public stops; a website belongs behind CloudFront.',
    cloudformation: [
      {
        kind: 'set',
        path: BLOCK,
        to: Object.fromEntries(SETTINGS.map(setting => [setting, true])),
      },
    ],
    terraform: splitBlock(bucket, 'aws_s3_bucket_public_access_block', [
      'block_public_acls       = true',
      'block_public_policy     = true',
      'ignore_public_acls      = true',
      'restrict_public_buckets = true',
    ]),
  });
}
