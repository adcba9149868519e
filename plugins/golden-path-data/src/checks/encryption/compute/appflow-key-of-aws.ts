import { customerKeyAt, withOnlyKey } from '../../../keys';
import type { DataCheck } from '../../DataCheck';
import { judge } from '../../judge';

export const appflowKeyOfAws: DataCheck = {
  id: 'appflow-key-of-aws',
  title: 'AppFlow flow or connection without your key',
  practice: 'encryption',
  severity: 'medium',
  rationale:
    'AppFlow keeps the tokens of the applications it reads from, and data on its way; a key of AWS can neither be watched nor withdrawn.',
  remedy: 'Set `KMSArn`, or `kms_arn`, to a key of your own.',
  fixable: true,
  equivalents: [
    { tool: 'checkov', id: 'CKV_AWS_263', relation: 'stricter' },
    { tool: 'checkov', id: 'CKV_AWS_264', relation: 'stricter' },
  ],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Sales:
    Type: AWS::AppFlow::Flow
    Properties:
      FlowName: sales
      KMSArn: !GetAtt Key.Arn
  Key:
    Type: AWS::KMS::Key
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_appflow_flow" "sales" {
  name    = "sales"
  kms_arn = "arn:aws:kms:eu-west-1:111122223333:key/1a2b"
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
  Sales:
    Type: AWS::AppFlow::Flow
    Properties:
      FlowName: sales
`,
        },
        lines: [4],
      },
      {
        files: {
          'main.tf': `resource "aws_kms_key" "lake" {
  enable_key_rotation = true
}

resource "aws_appflow_connector_profile" "sales" {
  name           = "sales"
  connector_type = "Salesforce"
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
      ['AWS::AppFlow::Flow', 'AWS::AppFlow::ConnectorProfile'],
      'No AppFlow flow is declared.',
      (flow, say) => {
        say.require(customerKeyAt(model, flow, 'KMSArn'), {
          is: own => own,
          absent: 'wrong',
          message: `${flow.name} is encrypted with a key of AWS`,
          fix: () =>
            withOnlyKey(model, flow, {
              path: 'KMSArn',
              argument: 'kms_arn',
              reason:
                'A flow that exists is replaced; the policy of the key must let AppFlow use it.',
            }),
        });
      },
    ),
};
