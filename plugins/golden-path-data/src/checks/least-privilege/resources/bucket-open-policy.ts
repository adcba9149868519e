import { policyStatements } from '../../../buckets';
import { flagAt, list, properties } from '../../../graph';
import { NAMES_CALLER, statementsOf } from '../../../iam';
import type { DataCheck } from '../../DataCheck';
import { judge } from '../../judge';
import { sayWhetherOpen } from './judgeOpen';

/** A public policy is then refused, or holds for the account alone. */
const BLOCKS = ['BlockPublicPolicy', 'RestrictPublicBuckets'];

/** S3 takes a policy for public unless it is bound by one of these; a range of addresses is enough. */
const NOT_PUBLIC = new RegExp(`${NAMES_CALLER.source}|^aws:sourceip$`);

export const bucketOpenPolicy: DataCheck = {
  id: 'bucket-open-policy',
  title: 'Bucket whose policy lets anybody in',
  practice: 'least-privilege',
  severity: 'critical',
  rationale:
    'A bucket policy that allows `*` without saying who opens the data to the internet, unless a block on public access stands in its way.',
  remedy:
    'Name the roles or services that read and write, or bind `*` by `aws:PrincipalOrgID`, `aws:SourceArn` or `aws:SourceVpce`.',
  fixable: false,
  equivalents: [{ tool: 'checkov', id: 'CKV_AWS_70', relation: 'looser' }],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Raw:
    Type: AWS::S3::Bucket
  Policy:
    Type: AWS::S3::BucketPolicy
    Properties:
      Bucket: !Ref Raw
      PolicyDocument:
        Statement:
          - Effect: Allow
            Principal: '*'
            Action: s3:GetObject
            Resource: !Sub '\${Raw.Arn}/*'
            Condition: { StringEquals: { 'aws:PrincipalOrgID': o-123456 } }
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_s3_bucket" "raw" {
  bucket = "lake-raw"
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
  Policy:
    Type: AWS::S3::BucketPolicy
    Properties:
      Bucket: !Ref Raw
      PolicyDocument:
        Statement:
          - Effect: Allow
            Principal: '*'
            Action: s3:GetObject
            Resource: !Sub '\${Raw.Arn}/*'
`,
        },
        lines: [12],
      },
      {
        files: {
          'main.tf': `resource "aws_s3_bucket" "raw" {
  bucket = "lake-raw"
}

resource "aws_s3_bucket_policy" "raw" {
  bucket = aws_s3_bucket.raw.id
  policy = jsonencode({
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "*" }
      Action    = "s3:*"
      Resource  = "\${aws_s3_bucket.raw.arn}/*"
      Condition = { IpAddress = { "aws:SourceIp" = "0.0.0.0/0" } }
    }]
  })
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
      ['AWS::S3::Bucket'],
      'No bucket is declared.',
      (bucket, say) => {
        const blocked = BLOCKS.map(name =>
          flagAt(bucket, `PublicAccessBlockConfiguration.${name}`),
        );
        if (blocked.some(one => one.state === 'known' && one.value)) {
          say.pass();
          return;
        }
        const { statements, open } = policyStatements(model, bucket);
        const document = properties(
          { Statement: list(statements, bucket.at, open) },
          bucket.at,
        );
        sayWhetherOpen(
          statementsOf(document),
          say,
          `Anybody may reach the bucket ${bucket.name}`,
          NOT_PUBLIC,
        );
      },
    ),
};
