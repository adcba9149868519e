import { customerKeyAt, withOnlyKey } from '../../../keys';
import type { DataCheck } from '../../DataCheck';
import { judge } from '../../judge';

export const secretKeyOfAws: DataCheck = {
  id: 'secret-key-of-aws',
  title: 'Secret encrypted with a key that is not yours',
  practice: 'encryption',
  severity: 'medium',
  rationale:
    'With the key of AWS the policy of the secret alone decides who reads it, and it cannot be shared with another account.',
  remedy: 'Set `KmsKeyId`, or `kms_key_id`, to a key of your own.',
  fixable: true,
  equivalents: [
    { tool: 'checkov', id: 'CKV_AWS_149', relation: 'equal' },
    { tool: 'trivy', id: 'AVD-AWS-0098', relation: 'stricter' },
    { tool: 'cfn-guard', id: 'SECRETSMANAGER_USING_CMK', relation: 'stricter' },
  ],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Orders:
    Type: AWS::SecretsManager::Secret
    Properties:
      KmsKeyId: alias/lake
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_secretsmanager_secret" "orders" {
  name       = "orders"
  kms_key_id = aws_kms_key.lake.arn
}

resource "aws_kms_key" "lake" {
  enable_key_rotation = true
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
    Type: AWS::SecretsManager::Secret
    Properties:
      KmsKeyId: alias/aws/secretsmanager
`,
        },
        lines: [7],
      },
      {
        files: {
          'main.tf': `resource "aws_kms_key" "lake" {
  enable_key_rotation = true
}

resource "aws_secretsmanager_secret" "orders" {
  name = "orders"
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
      ['AWS::SecretsManager::Secret'],
      'No secret is declared.',
      (secret, say) => {
        say.require(customerKeyAt(model, secret, 'KmsKeyId'), {
          is: own => own,
          absent: 'wrong',
          message: `${secret.name} is encrypted with the key of AWS`,
          fix: () =>
            withOnlyKey(model, secret, {
              path: 'KmsKeyId',
              argument: 'kms_key_id',
              reason:
                'Whoever reads the secret needs `kms:Decrypt` on the key.',
            }),
        });
      },
    ),
};
