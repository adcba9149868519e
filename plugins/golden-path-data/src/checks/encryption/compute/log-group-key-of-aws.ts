import { customerKeyAt, withOnlyKey } from '../../../keys';
import type { DataCheck } from '../../DataCheck';
import { judge } from '../../judge';

export const logGroupKeyOfAws: DataCheck = {
  id: 'log-group-key-of-aws',
  title: 'Log group without your key',
  practice: 'encryption',
  severity: 'low',
  rationale:
    'Records end up in error messages: the logs of a pipeline deserve the key of the data they may quote.',
  remedy:
    'Set `KmsKeyId`, or `kms_key_id`, and let `logs.<region>.amazonaws.com` use the key in its policy.',
  fixable: true,
  equivalents: [
    { tool: 'checkov', id: 'CKV_AWS_158', relation: 'stricter' },
    { tool: 'trivy', id: 'AVD-AWS-0017', relation: 'stricter' },
    {
      tool: 'cfn-guard',
      id: 'CLOUDWATCH_LOG_GROUP_ENCRYPTED',
      relation: 'stricter',
    },
  ],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Logs:
    Type: AWS::Logs::LogGroup
    Properties:
      KmsKeyId: !GetAtt Key.Arn
  Key:
    Type: AWS::KMS::Key
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_cloudwatch_log_group" "pipeline" {
  name       = "/lake/pipeline"
  kms_key_id = "arn:aws:kms:eu-west-1:111122223333:key/1a2b"
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
  Logs:
    Type: AWS::Logs::LogGroup
    Properties:
      RetentionInDays: 90
`,
        },
        lines: [4],
      },
      {
        files: {
          'main.tf': `resource "aws_kms_key" "lake" {
  enable_key_rotation = true
}

resource "aws_cloudwatch_log_group" "pipeline" {
  name = "/lake/pipeline"
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
      ['AWS::Logs::LogGroup'],
      'No log group is declared.',
      (group, say) => {
        say.require(customerKeyAt(model, group, 'KmsKeyId'), {
          is: own => own,
          absent: 'wrong',
          message: `${group.name} is encrypted with the key of CloudWatch Logs`,
          fix: () =>
            withOnlyKey(model, group, {
              path: 'KmsKeyId',
              argument: 'kms_key_id',
              reason:
                'The policy of the key must let CloudWatch Logs of the region use it; what was logged before keeps its old key.',
            }),
        });
      },
    ),
};
