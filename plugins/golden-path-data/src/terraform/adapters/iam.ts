import type { Adapter } from './Adapter';
import { arg, blocks, listed, made, plain } from './words';

/** Roles and policies. */
export const iamAdapters: Adapter[] = [
  {
    from: 'aws_iam_role',
    to: 'AWS::IAM::Role',
    properties: args => ({
      ...plain(args, {
        name: 'RoleName',
        assume_role_policy: 'AssumeRolePolicyDocument',
        managed_policy_arns: 'ManagedPolicyArns',
        permissions_boundary: 'PermissionsBoundary',
        tags: 'Tags',
      }),
      Policies: blocks(args, 'inline_policy', one =>
        made(one, policy => ({
          PolicyName: arg(policy, 'name'),
          PolicyDocument: arg(policy, 'policy'),
        })),
      ),
    }),
  },
  {
    from: 'aws_iam_role_policy',
    to: 'AWS::IAM::RolePolicy',
    properties: args =>
      plain(args, {
        name: 'PolicyName',
        role: 'RoleName',
        policy: 'PolicyDocument',
      }),
  },
  {
    from: 'aws_iam_policy',
    to: 'AWS::IAM::ManagedPolicy',
    properties: args =>
      plain(args, {
        name: 'ManagedPolicyName',
        policy: 'PolicyDocument',
        tags: 'Tags',
      }),
  },
  {
    from: 'aws_iam_role_policy_attachment',
    to: 'AWS::IAM::Role',
    completes: 'role',
    kept: true,
    properties: args => ({
      ManagedPolicyArns: listed(arg(args, 'policy_arn')),
    }),
  },
  {
    from: 'aws_iam_role_policy_attachments_exclusive',
    to: 'AWS::IAM::Role',
    completes: 'role_name',
    properties: args => ({ ManagedPolicyArns: arg(args, 'policy_arns') }),
  },
  {
    from: 'aws_iam_instance_profile',
    to: 'AWS::IAM::InstanceProfile',
    properties: args => ({
      ...plain(args, { name: 'InstanceProfileName' }),
      Roles: listed(arg(args, 'role')),
    }),
  },
];
