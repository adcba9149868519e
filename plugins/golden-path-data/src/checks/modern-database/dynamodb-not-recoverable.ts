import { mend } from '../../edit';
import { flagAt } from '../../graph';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

export const dynamodbNotRecoverable: DataCheck = {
  id: 'dynamodb-not-recoverable',
  title: 'DynamoDB table without point-in-time recovery',
  practice: 'modern-database',
  severity: 'high',
  rationale:
    'A wrong job overwrites items in seconds; with point-in-time recovery the table can be restored to the second before.',
  remedy:
    'Set `PointInTimeRecoverySpecification` with `PointInTimeRecoveryEnabled: true`, or a block `point_in_time_recovery` with `enabled = true`.',
  fixable: true,
  equivalents: [
    { tool: 'checkov', id: 'CKV_AWS_28', relation: 'equal' },
    { tool: 'trivy', id: 'AVD-AWS-0024', relation: 'looser' },
    { tool: 'cdk-nag', id: 'AwsSolutions-DDB3', relation: 'looser' },
    { tool: 'cfn-guard', id: 'DYNAMODB_PITR_ENABLED', relation: 'looser' },
  ],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Orders:
    Type: AWS::DynamoDB::Table
    Properties:
      BillingMode: PAY_PER_REQUEST
      PointInTimeRecoverySpecification:
        PointInTimeRecoveryEnabled: true
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

  point_in_time_recovery {
    enabled = true
  }
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

  point_in_time_recovery {
    enabled = false
  }
}
`,
        },
        lines: [12],
      },
    ],
  },
  run: model =>
    judge(
      model,
      ['AWS::DynamoDB::Table'],
      'No DynamoDB table is declared.',
      (resource, say) => {
        say.require(
          flagAt(
            resource,
            'PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled',
          ),
          {
            is: yes => yes,
            absent: 'wrong',
            message: `${resource.name} cannot be restored to a point in time`,
            fix: () =>
              mend(model, resource, {
                safety: 'safe',
                reason:
                  'It is switched on in place, and its backups are paid for by size.',
                cloudformation: [
                  {
                    kind: 'set',
                    path: 'PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled',
                    to: true,
                  },
                ],
                terraform: [
                  {
                    kind: 'set',
                    path: 'point_in_time_recovery.enabled',
                    to: true,
                  },
                ],
              }),
          },
        );
      },
    ),
};
