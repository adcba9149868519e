import type { DataCheck } from '../../DataCheck';
import { ADMINISTRATORS } from '../../../knowledge/broadPolicies';
import { judgeAttachments } from './judgeAttachments';

export const administratorPolicy: DataCheck = {
  id: 'administrator-policy',
  title: 'Role, user or group that administers the account',
  practice: 'least-privilege',
  severity: 'critical',
  rationale:
    'With `AdministratorAccess`, `PowerUserAccess` or `IAMFullAccess` the whole account is open, or can be opened: one fault in what runs with them is a fault everywhere.',
  remedy:
    'Attach a policy of your own with the actions and ARNs that are needed; let people administer through a role that they assume for a while.',
  fixable: false,
  equivalents: [
    { tool: 'checkov', id: 'CKV_AWS_274', relation: 'stricter' },
    { tool: 'checkov', id: 'CKV2_AWS_56', relation: 'stricter' },
    { tool: 'cdk-nag', id: 'AwsSolutions-IAM4', relation: 'looser' },
    {
      tool: 'cfn-guard',
      id: 'IAM_ROLE_ADMINISTRATOR_ACCESS_POLICY_RULE',
      relation: 'stricter',
    },
    {
      tool: 'cfn-guard',
      id: 'IAM_ROLE_ELEVATED_MANAGED_POLICY_RULE',
      relation: 'stricter',
    },
  ],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Job:
    Type: AWS::IAM::Role
    Properties:
      ManagedPolicyArns:
        - !Sub arn:\${AWS::Partition}:iam::aws:policy/service-role/AWSGlueServiceRole
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_iam_policy" "job" {
  policy = jsonencode({ Statement = [] })
}

resource "aws_iam_group_policy_attachment" "job" {
  group      = "analysts"
  policy_arn = aws_iam_policy.job.arn
}
`,
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': `Resources:
  Job:
    Type: AWS::IAM::Role
    Properties:
      ManagedPolicyArns:
        - !Sub arn:\${AWS::Partition}:iam::aws:policy/AdministratorAccess
`,
        },
        lines: [6],
      },
      {
        files: {
          'main.tf': `resource "aws_iam_role" "job" {
  name = "job"
}

resource "aws_iam_role_policy_attachment" "job" {
  role       = aws_iam_role.job.name
  policy_arn = "arn:aws:iam::aws:policy/PowerUserAccess"
}

resource "aws_ssoadmin_managed_policy_attachment" "team" {
  instance_arn       = "arn:aws:sso:::instance/ssoins-1"
  permission_set_arn = "arn:aws:sso:::permissionSet/ssoins-1/ps-1"
  managed_policy_arn = "arn:aws:iam::aws:policy/IAMFullAccess"
}
`,
        },
        lines: [7, 13],
      },
    ],
  },
  run: model =>
    judgeAttachments(
      model,
      name => ADMINISTRATORS.has(name),
      (holder, name) =>
        `${holder} has ${name}, with which it administers the account`,
    ),
};
