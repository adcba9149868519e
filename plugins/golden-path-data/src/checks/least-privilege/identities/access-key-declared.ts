import { textAt } from '../../../graph';
import type { DataCheck } from '../../DataCheck';
import { judge } from '../../judge';

export const accessKeyDeclared: DataCheck = {
  id: 'access-key-declared',
  title: 'Access key in the code',
  practice: 'least-privilege',
  severity: 'high',
  rationale:
    'A key that a template makes stands in outputs, in the state of Terraform and in every place it is copied to, and works from anywhere until somebody deletes it.',
  remedy:
    'Give what needs access a role: an instance or task its own, a pipeline one through OIDC, a machine elsewhere one through IAM Roles Anywhere.',
  fixable: false,
  equivalents: [],
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
          'main.tf': `resource "aws_iam_access_key" "old" {
  user   = "loader"
  status = "Inactive"
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
    Type: AWS::IAM::AccessKey
    Properties: { UserName: loader }
`,
        },
        lines: [2],
      },
      {
        files: {
          'main.tf': `resource "aws_iam_access_key" "loader" {
  user = "loader"
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
      ['AWS::IAM::AccessKey', 'AWS::IAM::Role'],
      'No access key and no role is declared.',
      (resource, say) => {
        if (resource.type === 'AWS::IAM::Role') say.pass();
        else
          say.require(textAt(resource, 'Status'), {
            is: status => status === 'Inactive',
            absent: 'wrong',
            message: `${resource.name} is a key that never runs out`,
          });
      },
    ),
};
