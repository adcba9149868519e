import type { DataCheck } from '../../DataCheck';
import { judge } from '../../judge';

export const iamUser: DataCheck = {
  id: 'iam-user',
  title: 'User of IAM',
  practice: 'least-privilege',
  severity: 'high',
  rationale:
    'A user has credentials that do not run out: they are copied into files and pipelines, and outlive the person and the purpose they were made for.',
  remedy:
    'Let people come through IAM Identity Center or another provider, services through a role, and pipelines through an OIDC role.',
  fixable: false,
  equivalents: [{ tool: 'checkov', id: 'CKV_AWS_273', relation: 'equal' }],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Loader:
    Type: AWS::IAM::Role
    Properties: { AssumeRolePolicyDocument: {} }
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_iam_role" "loader" {
  name = "loader"
}
`,
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': `Resources:
  Loader:
    Type: AWS::IAM::User
`,
        },
        lines: [2],
      },
      {
        files: {
          'main.tf': `resource "aws_iam_user" "loader" {
  name = "loader"
}
`,
        },
        lines: [1],
      },
    ],
  },
  run: model =>
    judge(
      model,
      ['AWS::IAM::User', 'AWS::IAM::Role'],
      'No user and no role is declared.',
      (resource, say) => {
        if (resource.type === 'AWS::IAM::Role') say.pass();
        else
          say.fail(
            undefined,
            `${resource.name} is a user, whose credentials never run out`,
          );
      },
    ),
};
