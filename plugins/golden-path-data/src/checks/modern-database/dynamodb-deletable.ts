import { mend } from '../../edit';
import { flagAt } from '../../graph';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

export const dynamodbDeletable: DataCheck = {
  id: 'dynamodb-deletable',
  title: 'DynamoDB table that can be deleted by mistake',
  practice: 'modern-database',
  severity: 'medium',
  rationale:
    'Without deletion protection one wrong plan, stack deletion or click takes the table away.',
  remedy:
    'Set `DeletionProtectionEnabled: true`, or `deletion_protection_enabled = true`; switch it off on the day the table shall really go.',
  fixable: true,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Orders:
    Type: AWS::DynamoDB::Table
    Properties:
      BillingMode: PAY_PER_REQUEST
      DeletionProtectionEnabled: true
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_dynamodb_table" "orders" {
  name         = "orders"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  deletion_protection_enabled = true
}
`,
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': `Resources:
  Orders:
    Type: AWS::DynamoDB::Table
    Properties:
      BillingMode: PAY_PER_REQUEST
      TableName: orders
`,
        },
        lines: [2],
      },
      {
        files: {
          'main.tf': `resource "aws_dynamodb_table" "orders" {
  name         = "orders"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  deletion_protection_enabled = false
}
`,
        },
        lines: [11],
      },
    ],
  },
  run: model =>
    judge(
      model,
      ['AWS::DynamoDB::Table'],
      'No DynamoDB table is declared.',
      (resource, say) => {
        say.require(flagAt(resource, 'DeletionProtectionEnabled'), {
          is: yes => yes,
          absent: 'wrong',
          message: `${resource.name} has no deletion protection`,
          fix: () =>
            mend(model, resource, {
              safety: 'safe',
              reason:
                'It is changed in place; only deleting the table now needs a step before.',
              cloudformation: [
                { kind: 'set', path: 'DeletionProtectionEnabled', to: true },
              ],
              terraform: [
                { kind: 'set', path: 'deletion_protection_enabled', to: true },
              ],
            }),
        });
      },
    ),
};
