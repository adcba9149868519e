import { mend } from '../../../edit';
import { customerKeyAt, onlyKey } from '../../../keys';
import type { DataCheck } from '../../DataCheck';
import { judge } from '../../judge';

export const trailWithoutOwnKey: DataCheck = {
  id: 'trail-without-own-key',
  title: 'Trail that no key of your own encrypts',
  practice: 'encryption',
  severity: 'medium',
  rationale:
    'A trail says who did what with which data; with a key of your own, reading it takes a right that the bucket alone does not give.',
  remedy:
    'Name a key in `KMSKeyId`, and let cloudtrail.amazonaws.com use it in the policy of the key.',
  fixable: true,
  equivalents: [
    { tool: 'checkov', id: 'CKV_AWS_35', relation: 'stricter' },
    { tool: 'trivy', id: 'AVD-AWS-0015', relation: 'stricter' },
    {
      tool: 'cfn-guard',
      id: 'CLOUD_TRAIL_ENCRYPTION_ENABLED',
      relation: 'stricter',
    },
    {
      tool: 'aws-config',
      id: 'CLOUD_TRAIL_ENCRYPTION_ENABLED',
      relation: 'stricter',
    },
  ],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Trail:
    Type: AWS::CloudTrail::Trail
    Properties:
      IsLogging: true
      S3BucketName: audit
      KMSKeyId: alias/audit
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_kms_key" "audit" {
  enable_key_rotation = true
}

resource "aws_cloudtrail" "audit" {
  name           = "audit"
  s3_bucket_name = "audit"
  kms_key_id     = aws_kms_key.audit.arn
}
`,
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': `Resources:
  Trail:
    Type: AWS::CloudTrail::Trail
    Properties:
      IsLogging: true
      S3BucketName: audit
  Key:
    Type: AWS::KMS::Key
`,
        },
        lines: [2],
      },
      {
        files: {
          'main.tf': `resource "aws_cloudtrail" "audit" {
  name           = "audit"
  s3_bucket_name = "audit"
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
      ['AWS::CloudTrail::Trail'],
      'No trail is declared.',
      (trail, say) => {
        const key = onlyKey(model, trail);
        say.require(customerKeyAt(model, trail, 'KMSKeyId'), {
          is: own => own,
          absent: 'wrong',
          message: `${trail.name} has no key of your own`,
          fix: () =>
            key &&
            mend(model, trail, {
              safety: 'assisted',
              reason:
                'The policy of the key must let cloudtrail.amazonaws.com encrypt with it, or the trail stops.',
              cloudformation: [
                { kind: 'set', path: 'KMSKeyId', to: key.cloudformation },
              ],
              terraform: [
                { kind: 'set', path: 'kms_key_id', to: key.terraform },
              ],
            }),
        });
      },
    ),
};
