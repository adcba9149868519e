import { valueAt } from '../../../graph';
import { customerKeyAt, withOnlyKey } from '../../../keys';
import type { DataCheck } from '../../DataCheck';
import { judge } from '../../judge';

export const lambdaKeyOfAws: DataCheck = {
  id: 'lambda-key-of-aws',
  title: 'Variables of a function without your key',
  practice: 'encryption',
  severity: 'medium',
  rationale:
    'With the key of AWS whoever may read the settings of a function reads its variables too; a key of your own is a second right to give.',
  remedy: 'Set `KmsKeyArn`, or `kms_key_arn`, on functions with variables.',
  fixable: true,
  equivalents: [{ tool: 'checkov', id: 'CKV_AWS_173', relation: 'stricter' }],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Enrich:
    Type: AWS::Lambda::Function
    Properties:
      KmsKeyArn: !GetAtt Key.Arn
      Environment:
        Variables: { STAGE: prod }
  Key:
    Type: AWS::KMS::Key
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_lambda_function" "enrich" {
  function_name = "enrich"
  kms_key_arn   = "arn:aws:kms:eu-west-1:111122223333:key/1a2b"

  environment {
    variables = { STAGE = "prod" }
  }
}

resource "aws_lambda_function" "plain" {
  function_name = "plain"
}
`,
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': `Transform: AWS::Serverless-2016-10-31
Resources:
  Key:
    Type: AWS::KMS::Key
  Enrich:
    Type: AWS::Serverless::Function
    Properties:
      Handler: index.handler
      Environment:
        Variables: { STAGE: prod }
`,
        },
        lines: [5],
      },
      {
        files: {
          'main.tf': `resource "aws_kms_key" "lake" {
  enable_key_rotation = true
}

resource "aws_lambda_function" "enrich" {
  function_name = "enrich"

  environment {
    variables = { STAGE = "prod" }
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
      ['AWS::Lambda::Function'],
      'No function with variables is declared.',
      (lambda, say) => {
        const variables = valueAt(lambda, 'Environment.Variables');
        if (variables?.kind === 'unknown') say.unknown(variables);
        const isEmpty =
          variables?.kind === 'map' &&
          !variables.entries.size &&
          !variables.open;
        if (!variables || variables.kind === 'unknown' || isEmpty) return;
        say.require(customerKeyAt(model, lambda, 'KmsKeyArn'), {
          is: own => own,
          absent: 'wrong',
          message: `The variables of ${lambda.name} are encrypted with a key of AWS`,
          fix: () =>
            withOnlyKey(model, lambda, {
              path: 'KmsKeyArn',
              argument: 'kms_key_arn',
              reason:
                'The role of the function needs `kms:Decrypt` on the key.',
            }),
        });
      },
    ),
};
