import type { StandIn } from '../StandIn';

export const iamPolicy: StandIn = {
  source: 'terraform-aws-modules/iam/aws//modules/iam-policy',
  majors: [3, 4, 5],
  checked: 'modules/iam-policy of versions 2 to 5 (2026-11-30)',
  also: ['AWS::IAM::*'],
  ignored: ['description', 'path'],
  text: textOf('create_policy'),
};

/** In version 6 it is called `create`. */
export const iamPolicyOfSix: StandIn = {
  ...iamPolicy,
  majors: [6],
  checked: 'modules/iam-policy of version 6, and UPGRADE-6.0.md (2026-11-30)',
  text: textOf('create'),
};

function textOf(create: string): string {
  return `
variable "${create}" { default = true }
variable "name" { default = null }
variable "name_prefix" { default = null }
variable "policy" { default = "" }
variable "tags" { default = {} }

resource "aws_iam_policy" "policy" {
  count       = var.${create} ? 1 : 0
  name        = var.name
  name_prefix = var.name_prefix
  policy      = var.policy
  tags        = var.tags
}

output "arn" { value = try(aws_iam_policy.policy[0].arn, "") }
output "id" { value = try(aws_iam_policy.policy[0].id, "") }
output "name" { value = try(aws_iam_policy.policy[0].name, "") }
output "policy" { value = try(aws_iam_policy.policy[0].policy, "") }
`;
}
