import type { DataCheck } from '../../DataCheck';
import { isFullAccess } from '../../../knowledge/broadPolicies';
import { judgeAttachments } from './judgeAttachments';

export const fullAccessPolicy: DataCheck = {
  id: 'full-access-policy',
  title: 'Full access to a service by a policy of AWS',
  practice: 'least-privilege',
  severity: 'high',
  rationale:
    'Policies like `AmazonS3FullAccess` allow every action on everything a service has in the account; AWS writes them for a first try, and widens them as it likes.',
  remedy:
    'Attach a policy of your own with the actions that are needed, on the ARNs of the project.',
  fixable: false,
  equivalents: [
    { tool: 'cdk-nag', id: 'AwsSolutions-IAM4', relation: 'looser' },
  ],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Transform: AWS::Serverless-2016-10-31
Resources:
  Enrich:
    Type: AWS::Serverless::Function
    Properties:
      Handler: index.handler
      Runtime: nodejs22.x
      InlineCode: exports.handler = async () => {}
      Policies: [AWSLambdaBasicExecutionRole]
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_iam_role" "job" {
  name                = "job"
  managed_policy_arns = ["arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess"]
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
  Enrich:
    Type: AWS::Serverless::Function
    Properties:
      Handler: index.handler
      Runtime: nodejs22.x
      InlineCode: exports.handler = async () => {}
      Policies:
        - AmazonS3FullAccess
`,
        },
        lines: [10],
      },
      {
        files: {
          'main.tf': `resource "aws_iam_role" "job" {
  name = "job"
}

resource "aws_iam_role_policy_attachment" "job" {
  role       = aws_iam_role.job.name
  policy_arn = "arn:aws:iam::aws:policy/AmazonDynamoDBFullAccess"
}

resource "aws_iam_role_policy_attachment" "elsewhere" {
  role       = "loader"
  policy_arn = "arn:aws:iam::aws:policy/AmazonS3FullAccess"
}
`,
        },
        lines: [7, 12],
      },
    ],
  },
  run: model =>
    judgeAttachments(
      model,
      isFullAccess,
      (holder, name) => `${holder} has ${name}, which names no resource`,
    ),
};
