import { customerKeyAt, withOnlyKey } from '../../../keys';
import type { DataCheck } from '../../DataCheck';
import { judge } from '../../judge';

export const queueKeyOfAws: DataCheck = {
  id: 'queue-key-of-aws',
  title: 'Queue encrypted without your key',
  practice: 'encryption',
  severity: 'medium',
  rationale:
    'With the key of SQS the policy of the queue alone decides who reads what waits in it; a key of your own is a second right to give.',
  remedy:
    'Set `KmsMasterKeyId`, or `kms_master_key_id`, to a key of your own whose policy lets the senders use it.',
  fixable: true,
  equivalents: [
    { tool: 'checkov', id: 'CKV_AWS_27', relation: 'stricter' },
    { tool: 'checkov', id: 'CKV2_AWS_73', relation: 'stricter' },
    { tool: 'trivy', id: 'AVD-AWS-0135', relation: 'stricter' },
  ],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Orders:
    Type: AWS::SQS::Queue
    Properties:
      KmsMasterKeyId: !Ref Key
  Key:
    Type: AWS::KMS::Key
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_sqs_queue" "orders" {
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
    Type: AWS::SQS::Queue
    Properties:
      KmsMasterKeyId: alias/aws/sqs
`,
        },
        lines: [7],
      },
      {
        files: {
          'main.tf': `resource "aws_kms_key" "lake" {
  enable_key_rotation = true
}

resource "aws_sqs_queue" "orders" {
  name = "orders"
}
`,
        },
        lines: [5],
      },
    ],
  },
  run: model =>
    judge(model, ['AWS::SQS::Queue'], 'No queue is declared.', (queue, say) => {
      say.require(customerKeyAt(model, queue, 'KmsMasterKeyId'), {
        is: own => own,
        absent: 'wrong',
        message: `${queue.name} is encrypted without a key of yours`,
        fix: () =>
          withOnlyKey(model, queue, {
            path: 'KmsMasterKeyId',
            argument: 'kms_master_key_id',
            reason:
              'Whoever sends needs `kms:GenerateDataKey` on the key and whoever reads `kms:Decrypt`; services such as S3 and SNS need a line in its policy.',
          }),
      });
    }),
};
