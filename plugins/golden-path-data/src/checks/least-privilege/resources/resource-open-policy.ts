import { valueAt } from '../../../graph';
import { statementsOf } from '../../../iam';
import type { DataCheck } from '../../DataCheck';
import { judge } from '../../judge';
import { sayWhetherOpen } from './judgeOpen';

/** Where the policy of a resource stands. Buckets, keys, queues, topics, functions and search domains have checks of their own. */
const POLICIES: Record<string, string> = {
  'AWS::SecretsManager::ResourcePolicy': 'ResourcePolicy',
  'AWS::ECR::Repository': 'RepositoryPolicyText',
  'AWS::ECR::RepositoryPolicy': 'PolicyText',
  'AWS::Kinesis::ResourcePolicy': 'ResourcePolicy',
  'AWS::DynamoDB::Table': 'ResourcePolicy.PolicyDocument',
  'AWS::S3Tables::TableBucketPolicy': 'ResourcePolicy',
  'AWS::Backup::BackupVault': 'AccessPolicy',
  aws_glue_resource_policy: 'PolicyInJson',
};

export const resourceOpenPolicy: DataCheck = {
  id: 'resource-open-policy',
  title: 'Secret, image, stream or table that anybody may reach',
  practice: 'least-privilege',
  severity: 'critical',
  rationale:
    'A policy that allows `*` on a secret, a repository, a stream, a table or the catalog lets every account of AWS reach it; no role of yours has to be taken over first.',
  remedy:
    'Name the accounts or roles as `Principal`, or bind `*` by `aws:PrincipalOrgID`.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Images:
    Type: AWS::ECR::Repository
    Properties:
      RepositoryPolicyText:
        Statement:
          - Effect: Allow
            Principal: { AWS: 'arn:aws:iam::111122223333:root' }
            Action: [ecr:BatchGetImage]
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_secretsmanager_secret_policy" "db" {
  secret_arn = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:db"
  policy = jsonencode({
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "secretsmanager:GetSecretValue"
      Resource  = "*"
      Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-123456" } }
    }]
  })
}
`,
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': `Resources:
  Policy:
    Type: AWS::SecretsManager::ResourcePolicy
    Properties:
      SecretId: db
      ResourcePolicy:
        Statement:
          - Effect: Allow
            Principal: '*'
            Action: secretsmanager:GetSecretValue
            Resource: '*'
`,
        },
        lines: [10],
      },
      {
        files: {
          'main.tf': `resource "aws_ecr_repository_policy" "images" {
  repository = "images"
  policy = jsonencode({
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = ["ecr:BatchGetImage"]
    }]
  })
}
`,
        },
        lines: [7],
      },
    ],
  },
  run: model =>
    judge(
      model,
      Object.keys(POLICIES),
      'No resource has a policy of its own.',
      (resource, say) => {
        const document = valueAt(resource, POLICIES[resource.type]);
        if (document)
          sayWhetherOpen(
            statementsOf(document),
            say,
            `Anybody may reach what ${resource.name} holds`,
          );
      },
    ),
};
