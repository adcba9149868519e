import { once } from 'backstage-plugin-golden-path-common';
import {
  itemsAt,
  valueAt,
  type Resource,
  type Unknown,
  type Value,
} from '../graph';
import { statementsOf, type Statement } from './statementsOf';

/** What carries policies that say what somebody may do: roles, users, groups, permission sets, and policies of their own. */
export const IDENTITY_POLICIES = [
  'AWS::IAM::Role',
  'AWS::IAM::User',
  'AWS::IAM::Group',
  'AWS::IAM::Policy',
  'AWS::IAM::RolePolicy',
  'AWS::IAM::UserPolicy',
  'AWS::IAM::GroupPolicy',
  'AWS::IAM::ManagedPolicy',
  'AWS::SSO::PermissionSet',
];

/** What is attached to somebody by the ARN of a policy. The last five are Terraform's own. */
export const ATTACHMENTS = [
  'AWS::IAM::Role',
  'AWS::IAM::User',
  'AWS::IAM::Group',
  'AWS::SSO::PermissionSet',
  'aws_iam_policy_attachment',
  'aws_iam_role_policy_attachment',
  'aws_iam_user_policy_attachment',
  'aws_iam_group_policy_attachment',
  'aws_ssoadmin_managed_policy_attachment',
];

/** The statements of some policies, and why there may be more. */
export interface Statements {
  statements: Statement[];
  open?: Unknown;
}

/** All that the policies written in a resource say; those that are attached to it by name are not among them. */
export function policiesOf(resource: Resource): Statements {
  return once(resource, readPolicies);
}

/** Who may assume a role. */
export function trustOf(role: Resource): Statements {
  return once(role, readTrust);
}

/** Where the ARNs of attached policies stand, other than in `ManagedPolicyArns`. */
const ARNS: Record<string, string> = {
  'AWS::SSO::PermissionSet': 'ManagedPolicies',
  aws_iam_role_policy_attachment: 'policy_arn',
};

/** The ARNs of the policies that are attached to somebody. */
export function attachedTo(resource: Resource): {
  items: Value[];
  open?: Unknown;
} {
  return itemsAt(resource, ARNS[resource.type] ?? 'ManagedPolicyArns');
}

function readPolicies(resource: Resource): Statements {
  const { documents, open } = documentsOf(resource);
  const read = documents.map(statementsOf);
  const more = read.find(one => one.open)?.open ?? open;
  return {
    statements: read.flatMap(one => one.statements),
    ...(more && { open: more }),
  };
}

function readTrust(role: Resource): Statements {
  return statementsOf(valueAt(role, 'AssumeRolePolicyDocument'));
}

function documentsOf(resource: Resource): {
  documents: Array<Value | undefined>;
  open?: Unknown;
} {
  switch (resource.type) {
    case 'AWS::IAM::Role':
    case 'AWS::IAM::User':
    case 'AWS::IAM::Group': {
      const { items, open } = itemsAt(resource, 'Policies');
      const documents = items.map(one => valueAt(one, 'PolicyDocument'));
      return { documents, ...(open && { open }) };
    }
    case 'AWS::SSO::PermissionSet':
      return { documents: [valueAt(resource, 'InlinePolicy')] };
    default:
      return { documents: [valueAt(resource, 'PolicyDocument')] };
  }
}
