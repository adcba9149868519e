import { valueAt } from '../../../graph';
import { statementsOf } from '../../../iam';
import type { DataCheck } from '../../DataCheck';
import { judge } from '../../judge';
import { sayWhetherOpen } from './judgeOpen';

export const keyOpenPolicy: DataCheck = {
  id: 'key-open-policy',
  title: 'Key that anybody may use',
  practice: 'least-privilege',
  severity: 'critical',
  rationale:
    'A key policy for `*` lets every account of AWS use or change the key, and with it read what it encrypts as soon as they reach it.',
  remedy:
    'Name the roles that use the key, or bind `*` by `kms:CallerAccount` and `kms:ViaService`. The account itself as principal is sound: its policies then decide.',
  fixable: false,
  equivalents: [{ tool: 'checkov', id: 'CKV_AWS_33', relation: 'looser' }],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Lake:
    Type: AWS::KMS::Key
    Properties:
      KeyPolicy:
        Statement:
          - Effect: Allow
            Principal: { AWS: !Sub 'arn:\${AWS::Partition}:iam::\${AWS::AccountId}:root' }
            Action: kms:*
            Resource: '*'
          - Effect: Allow
            Principal: '*'
            Action: kms:Decrypt
            Resource: '*'
            Condition:
              StringEquals:
                kms:CallerAccount: !Ref AWS::AccountId
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_kms_key" "lake" {
  description = "lake"
}
`,
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': `Resources:
  Lake:
    Type: AWS::KMS::Key
    Properties:
      KeyPolicy:
        Statement:
          - Effect: Allow
            Principal: '*'
            Action: kms:*
            Resource: '*'
`,
        },
        lines: [9],
      },
      {
        files: {
          'main.tf': `data "aws_iam_policy_document" "lake" {
  statement {
    actions   = ["kms:Decrypt"]
    resources = ["*"]

    principals {
      type        = "AWS"
      identifiers = ["*"]
    }
  }
}

resource "aws_kms_key" "lake" {
  description = "lake"
}

resource "aws_kms_key_policy" "lake" {
  key_id = aws_kms_key.lake.id
  policy = data.aws_iam_policy_document.lake.json
}
`,
        },
        lines: [3],
      },
    ],
  },
  run: model =>
    judge(
      model,
      ['AWS::KMS::Key', 'AWS::KMS::ReplicaKey'],
      'No key is declared.',
      (key, say) =>
        sayWhetherOpen(
          statementsOf(valueAt(key, 'KeyPolicy')),
          say,
          `Anybody may use the key ${key.name}`,
        ),
    ),
};
