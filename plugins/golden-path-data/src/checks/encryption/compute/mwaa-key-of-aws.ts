import { customerKeyAt, withOnlyKey } from '../../../keys';
import type { DataCheck } from '../../DataCheck';
import { judge } from '../../judge';

export const mwaaKeyOfAws: DataCheck = {
  id: 'mwaa-key-of-aws',
  title: 'Airflow environment without your key',
  practice: 'encryption',
  severity: 'medium',
  rationale:
    'The database of Airflow holds connections and variables, often with passwords; a key of your own says who opened it and can be withdrawn.',
  remedy:
    'Set `KmsKey`, or `kms_key`, when the environment is made: one that exists is replaced.',
  fixable: true,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Airflow:
    Type: AWS::MWAA::Environment
    Properties:
      Name: lake
      KmsKey: !GetAtt Key.Arn
  Key:
    Type: AWS::KMS::Key
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_mwaa_environment" "lake" {
  name    = "lake"
  kms_key = "arn:aws:kms:eu-west-1:111122223333:key/1a2b"
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
  Airflow:
    Type: AWS::MWAA::Environment
    Properties:
      Name: lake
`,
        },
        lines: [4],
      },
      {
        files: {
          'main.tf': `resource "aws_kms_key" "lake" {
  enable_key_rotation = true
}

resource "aws_mwaa_environment" "lake" {
  name = "lake"
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
      ['AWS::MWAA::Environment'],
      'No Airflow environment is declared.',
      (environment, say) => {
        say.require(customerKeyAt(model, environment, 'KmsKey'), {
          is: own => own,
          absent: 'wrong',
          message: `${environment.name} is encrypted with a key of AWS`,
          fix: () =>
            withOnlyKey(model, environment, {
              path: 'KmsKey',
              argument: 'kms_key',
              reason:
                'An environment that exists is replaced; the policy of the key must let Airflow and its logs use it.',
            }),
        });
      },
    ),
};
