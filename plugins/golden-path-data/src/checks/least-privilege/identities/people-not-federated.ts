import { valueAt } from '../../../graph';
import type { DataCheck } from '../../DataCheck';
import { judge } from '../../judge';

const PROVIDERS = [
  'AWS::IAM::SAMLProvider',
  'AWS::SSO::PermissionSet',
  'AWS::SSO::Assignment',
  'AWS::Cognito::UserPoolIdentityProvider',
];
const LOGINS = ['AWS::IAM::User', 'aws_iam_user_login_profile'];

export const peopleNotFederated: DataCheck = {
  id: 'people-not-federated',
  title: 'Person who signs in with a password of IAM',
  practice: 'least-privilege',
  severity: 'medium',
  rationale:
    'A password of IAM knows nothing of people who leave or change teams, and nobody but AWS sees it tried; the directory of the organisation does.',
  remedy:
    'Take the login profile away, and give the person a permission set of IAM Identity Center, or a role through a SAML provider.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Directory:
    Type: AWS::IAM::SAMLProvider
    Properties: { SamlMetadataDocument: '<xml/>' }
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_ssoadmin_permission_set" "analysts" {
  name         = "analysts"
  instance_arn = "arn:aws:sso:::instance/ssoins-1"
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
        lines: [6],
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
      [...LOGINS, ...PROVIDERS],
      'No person signs in by what the project declares.',
      (resource, say) => {
        const login = valueAt(resource, 'LoginProfile');
        if (PROVIDERS.includes(resource.type)) say.pass();
        else if (login?.kind === 'unknown') say.unknown(login);
        else if (login)
          say.fail(
            login,
            `${resource.name} lets a person sign in with a password of IAM`,
          );
      },
    ),
};
