import type { Adapter } from './Adapter';
import { arg, defaulted, listed, made, plain } from './words';

/** Users and groups, what is attached to them, providers that people come through, and permission sets. */
export const identityAdapters: Adapter[] = [
  {
    from: 'aws_iam_user',
    to: 'AWS::IAM::User',
    properties: args =>
      plain(args, {
        name: 'UserName',
        permissions_boundary: 'PermissionsBoundary',
        tags: 'Tags',
      }),
  },
  {
    from: 'aws_iam_group',
    to: 'AWS::IAM::Group',
    properties: args => plain(args, { name: 'GroupName' }),
  },
  {
    from: 'aws_iam_access_key',
    to: 'AWS::IAM::AccessKey',
    properties: args => plain(args, { user: 'UserName', status: 'Status' }),
  },
  {
    from: 'aws_iam_user_login_profile',
    to: 'aws_iam_user_login_profile',
    properties: args => ({
      UserName: arg(args, 'user'),
      LoginProfile: made(args, from => ({
        PasswordResetRequired: defaulted(
          arg(from, 'password_reset_required'),
          false,
          from,
        ),
      })),
    }),
  },
  {
    from: 'aws_iam_user_policy',
    to: 'AWS::IAM::UserPolicy',
    properties: args =>
      plain(args, {
        name: 'PolicyName',
        user: 'UserName',
        policy: 'PolicyDocument',
      }),
  },
  {
    from: 'aws_iam_group_policy',
    to: 'AWS::IAM::GroupPolicy',
    properties: args =>
      plain(args, {
        name: 'PolicyName',
        group: 'GroupName',
        policy: 'PolicyDocument',
      }),
  },
  attachment('aws_iam_policy_attachment', 'policy_arn', {
    users: 'Users',
    groups: 'Groups',
    roles: 'Roles',
  }),
  attachment('aws_iam_user_policy_attachment', 'policy_arn', {
    user: 'Users',
  }),
  attachment('aws_iam_group_policy_attachment', 'policy_arn', {
    group: 'Groups',
  }),
  attachment('aws_ssoadmin_managed_policy_attachment', 'managed_policy_arn', {
    permission_set_arn: 'PermissionSetArn',
  }),
  {
    from: 'aws_iam_saml_provider',
    to: 'AWS::IAM::SAMLProvider',
    properties: args => plain(args, { name: 'Name' }),
  },
  {
    from: 'aws_iam_openid_connect_provider',
    to: 'AWS::IAM::OIDCProvider',
    properties: args =>
      plain(args, { url: 'Url', client_id_list: 'ClientIdList' }),
  },
  {
    from: 'aws_ssoadmin_permission_set',
    to: 'AWS::SSO::PermissionSet',
    properties: args => plain(args, { name: 'Name', tags: 'Tags' }),
  },
  {
    from: 'aws_ssoadmin_permission_set_inline_policy',
    to: 'AWS::SSO::PermissionSet',
    completes: 'permission_set_arn',
    properties: args => plain(args, { inline_policy: 'InlinePolicy' }),
  },
  {
    from: 'aws_ssoadmin_account_assignment',
    to: 'AWS::SSO::Assignment',
    properties: args =>
      plain(args, {
        permission_set_arn: 'PermissionSetArn',
        principal_type: 'PrincipalType',
      }),
  },
];

/** A policy that is attached by its ARN. A lone user or group counts as a list of one. */
function attachment(
  type: string,
  arn: string,
  names: Record<string, string>,
): Adapter {
  return {
    from: type,
    to: type,
    properties: args => ({
      ...plain(args, names),
      ManagedPolicyArns: listed(arg(args, arn)),
    }),
  };
}
