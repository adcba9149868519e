import { mend } from '../../edit';
import { itemsAt, textAt } from '../../graph';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

const PUBLIC = ['PublicRead', 'PublicReadWrite', 'AuthenticatedRead'];

export const bucketPublicAcl: DataCheck = {
  id: 'bucket-public-acl',
  title: 'Bucket that its ACL makes public',
  practice: 'least-privilege',
  severity: 'critical',
  rationale:
    'Everybody on the internet, or everybody with any account at AWS, may list the bucket and read what lies in it.',
  remedy:
    'Take the ACL away, and let a bucket policy name those who may read; put a website behind CloudFront.',
  fixable: true,
  equivalents: [
    { tool: 'checkov', id: 'CKV_AWS_375', relation: 'stricter' },
    { tool: 'checkov', id: 'CKV2_AWS_43', relation: 'stricter' },
    { tool: 'trivy', id: 'AVD-AWS-0161', relation: 'stricter' },
  ],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Raw:
    Type: AWS::S3::Bucket
    Properties:
      AccessControl: Private
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_s3_bucket" "raw" {
  acl = "bucket-owner-full-control"
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
      AccessControl: PublicRead
`,
        },
        lines: [5],
      },
      {
        files: {
          'main.tf': `resource "aws_s3_bucket" "raw" {
  bucket = "lake-raw"
}

resource "aws_s3_bucket_acl" "raw" {
  bucket = aws_s3_bucket.raw.id
  acl    = "public-read-write"
}
`,
        },
        lines: [7],
      },
      {
        files: {
          'main.tf': `resource "aws_s3_bucket" "raw" {
  grant {
    type        = "Group"
    permissions = ["READ"]
    uri         = "http://acs.amazonaws.com/groups/global/AllUsers"
  }
}
`,
        },
        lines: [5],
      },
    ],
  },
  run: model =>
    judge(
      model,
      ['AWS::S3::Bucket'],
      'No S3 bucket is declared.',
      (bucket, say) => {
        const acl = textAt(bucket, 'AccessControl');
        say.require(acl, {
          is: name => !PUBLIC.includes(name),
          absent: 'right',
          message: name => `${bucket.name} is open to all by the ACL ${name}`,
          fix: () => {
            if (acl.state !== 'known') return undefined;
            const written = {
              kind: 'scalar',
              value: acl.value,
              at: acl.at,
            } as const;
            return mend(model, bucket, {
              safety: 'assisted',
              reason: 'Whatever reads the bucket in public stops.',
              cloudformation: [
                { kind: 'replace', value: written, by: 'Private' },
              ],
              terraform: [{ kind: 'replace', value: written, by: 'private' }],
            });
          },
        });
        for (const grant of itemsAt(bucket, 'Grants').items) {
          const uri = textAt(grant, 'URI');
          if (
            uri.state === 'known' &&
            /\/(AllUsers|AuthenticatedUsers)$/.test(uri.value)
          )
            say.fail(uri.at, `${bucket.name} is open to all by a grant`);
        }
      },
    ),
};
