import { mend } from '../../../edit';
import { flagAt, valueAt } from '../../../graph';
import type { DataCheck } from '../../DataCheck';
import { judge } from '../../judge';

export const passwordNotReset: DataCheck = {
  id: 'password-not-reset',
  title: 'First password that stays',
  practice: 'least-privilege',
  severity: 'low',
  rationale:
    'The first password is known to whoever made the user; without a reset it stays the password.',
  remedy:
    'Set `LoginProfile.PasswordResetRequired: true`, or `password_reset_required = true`.',
  fixable: true,
  equivalents: [
    {
      tool: 'cfn-guard',
      id: 'IAM_USER_LOGIN_PROFILE_PASSWORD_RESET_RULE',
      relation: 'looser',
    },
  ],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Analyst:
    Type: AWS::IAM::User
    Properties:
      LoginProfile:
        Password: '{{resolve:secretsmanager:analyst}}'
        PasswordResetRequired: true
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_iam_user_login_profile" "analyst" {
  user                    = "analyst"
  password_reset_required = true
}
`,
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': `Resources:
  Analyst:
    Type: AWS::IAM::User
    Properties:
      LoginProfile:
        Password: '{{resolve:secretsmanager:analyst}}'
`,
        },
        lines: [2],
      },
      {
        files: {
          'main.tf': `resource "aws_iam_user_login_profile" "analyst" {
  user = "analyst"
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
      ['AWS::IAM::User', 'aws_iam_user_login_profile'],
      'No user has a password.',
      (resource, say) => {
        if (!valueAt(resource, 'LoginProfile')) return;
        say.require(flagAt(resource, 'LoginProfile.PasswordResetRequired'), {
          is: yes => yes,
          absent: 'wrong',
          message: `${resource.name} may keep its first password`,
          fix: () =>
            mend(model, resource, {
              safety: 'safe',
              reason: 'It asks for a new password once, at the first sign-in.',
              cloudformation: [
                {
                  kind: 'set',
                  path: 'LoginProfile.PasswordResetRequired',
                  to: true,
                },
              ],
              terraform: [
                { kind: 'set', path: 'password_reset_required', to: true },
              ],
            }),
        });
      },
    ),
};
