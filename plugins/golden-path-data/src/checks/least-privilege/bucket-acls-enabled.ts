import { mend } from '../../edit';
import { textAt } from '../../graph';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

const OWNERSHIP = 'OwnershipControls.Rules.0.ObjectOwnership';

export const bucketAclsEnabled: DataCheck = {
  id: 'bucket-acls-enabled',
  title: 'Bucket whose objects still have ACLs',
  practice: 'least-privilege',
  severity: 'medium',
  rationale:
    'An ACL grants access object by object, beside every policy: nobody sees in one place who may read, and the writer may own what it wrote.',
  remedy:
    'Set `ObjectOwnership: BucketOwnerEnforced`, take `AccessControl` away, and let policies say who may do what.',
  fixable: true,
  equivalents: [{ tool: 'checkov', id: 'CKV2_AWS_65', relation: 'stricter' }],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Raw:
    Type: AWS::S3::Bucket
    Properties:
      OwnershipControls:
        Rules:
          - ObjectOwnership: BucketOwnerEnforced
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
    Properties:
      OwnershipControls:
        Rules:
          - ObjectOwnership: ObjectWriter
`,
        },
        lines: [7],
      },
      {
        files: {
          'main.tf': `resource "aws_s3_bucket" "raw" {
  bucket = "lake-raw"
}

resource "aws_s3_bucket_ownership_controls" "raw" {
  bucket = aws_s3_bucket.raw.id

  rule {
    object_ownership = "BucketOwnerPreferred"
  }
}

resource "aws_s3_bucket_acl" "raw" {
  bucket = aws_s3_bucket.raw.id
  acl    = "log-delivery-write"
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
      'No S3 bucket is declared.',
      (bucket, say) => {
        const acl = textAt(bucket, 'AccessControl');
        const ownership = textAt(bucket, OWNERSHIP);
        // Since April 2023 a new bucket has no ACLs unless it asks for them.
        if (ownership.state === 'absent')
          say.require(acl, {
            is: name => name === 'Private',
            absent: 'right',
            message: name => `${bucket.name} is granted by the ACL ${name}`,
          });
        else
          say.require(ownership, {
            is: owner => owner === 'BucketOwnerEnforced',
            absent: 'right',
            message: owner => `${bucket.name} keeps its ACLs with ${owner}`,
            fix: () => {
              if (ownership.state !== 'known' || acl.state !== 'absent')
                return undefined;
              const value = {
                kind: 'scalar',
                value: ownership.value,
                at: ownership.at,
              } as const;
              const enforced = {
                kind: 'replace',
                value,
                by: 'BucketOwnerEnforced',
              } as const;
              return mend(model, bucket, {
                safety: 'assisted',
                reason:
                  'Writers that send an ACL with each object are refused from then on, and grants by ACL end.',
                cloudformation: [enforced],
                terraform: [enforced],
              });
            },
          });
      },
    ),
};
