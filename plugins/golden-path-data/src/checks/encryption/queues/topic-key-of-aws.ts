import { customerKeyAt, withOnlyKey } from '../../../keys';
import type { DataCheck } from '../../DataCheck';
import { judge } from '../../judge';

export const topicKeyOfAws: DataCheck = {
  id: 'topic-key-of-aws',
  title: 'Topic encrypted without your key',
  practice: 'encryption',
  severity: 'medium',
  rationale:
    'Without a key SNS does not encrypt what it stores, and with that of AWS neither alarms nor other accounts can publish to the topic.',
  remedy:
    'Set `KmsMasterKeyId`, or `kms_master_key_id`, to a key of your own whose policy lets the publishers use it.',
  fixable: true,
  equivalents: [
    { tool: 'checkov', id: 'CKV_AWS_26', relation: 'stricter' },
    { tool: 'trivy', id: 'AVD-AWS-0095', relation: 'stricter' },
    { tool: 'trivy', id: 'AVD-AWS-0136', relation: 'stricter' },
    { tool: 'cfn-guard', id: 'SNS_ENCRYPTED_KMS', relation: 'stricter' },
  ],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Orders:
    Type: AWS::SNS::Topic
    Properties:
      KmsMasterKeyId: !Ref Key
  Key:
    Type: AWS::KMS::Key
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_sns_topic" "orders" {
  name              = "orders"
  kms_master_key_id = "alias/lake"
}
`,
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': `Resources:
  Key:
    Type: AWS::KMS::Key
  Orders:
    Type: AWS::SNS::Topic
    Properties:
      KmsMasterKeyId: alias/aws/sns
`,
        },
        lines: [7],
      },
      {
        files: {
          'main.tf': `resource "aws_kms_key" "lake" {
  enable_key_rotation = true
}

resource "aws_sns_topic" "orders" {
  name = "orders"
}
`,
        },
        lines: [5],
      },
    ],
  },
  run: model =>
    judge(model, ['AWS::SNS::Topic'], 'No topic is declared.', (topic, say) => {
      say.require(customerKeyAt(model, topic, 'KmsMasterKeyId'), {
        is: own => own,
        absent: 'wrong',
        message: `${topic.name} is encrypted without a key of yours`,
        fix: () =>
          withOnlyKey(model, topic, {
            path: 'KmsMasterKeyId',
            argument: 'kms_master_key_id',
            reason:
              'Whoever publishes needs `kms:GenerateDataKey` on the key; CloudWatch, EventBridge and S3 need a line in its policy, or they fall silent.',
          }),
      });
    }),
};
