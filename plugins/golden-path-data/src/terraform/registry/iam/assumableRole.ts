import type { StandIn } from '../StandIn';

export const iamAssumableRole: StandIn = {
  source: 'terraform-aws-modules/iam/aws//modules/iam-assumable-role',
  majors: [5],
  checked:
    'modules/iam-assumable-role of version 5, before and after create_custom_role_trust_policy (2026-11-30)',
  also: ['AWS::IAM::*'],
  ignored:
    `create_custom_role_trust_policy force_detach_policies max_session_duration role_description role_path`.split(
      ' ',
    ),
  text: `
variable "create_role" { default = false }
variable "create_instance_profile" { default = false }
variable "role_name" { default = null }
variable "role_name_prefix" { default = null }
variable "role_permissions_boundary_arn" { default = "" }
variable "role_requires_mfa" { default = true }
variable "mfa_age" { default = 86400 }
variable "role_sts_externalid" { default = [] }
variable "role_requires_session_name" { default = false }
variable "role_session_name" { default = ["\$\${aws:username}"] }
variable "allow_self_assume_role" { default = false }
variable "trusted_role_actions" { default = ["sts:AssumeRole", "sts:TagSession"] }
variable "trusted_role_arns" { default = [] }
variable "trusted_role_services" { default = [] }
variable "custom_role_trust_policy" { default = "" }
variable "custom_role_policy_arns" { default = [] }
variable "number_of_custom_role_policy_arns" { default = null }
variable "attach_admin_policy" { default = false }
variable "attach_poweruser_policy" { default = false }
variable "attach_readonly_policy" { default = false }
variable "admin_role_policy_arn" { default = "arn:aws:iam::aws:policy/AdministratorAccess" }
variable "poweruser_role_policy_arn" { default = "arn:aws:iam::aws:policy/PowerUserAccess" }
variable "readonly_role_policy_arn" { default = "arn:aws:iam::aws:policy/ReadOnlyAccess" }
variable "tags" { default = {} }

data "aws_caller_identity" "current" {}
data "aws_partition" "current" {}

data "aws_iam_policy_document" "assume_role" {
  dynamic "statement" {
    for_each = var.allow_self_assume_role ? [1] : []
    content {
      sid     = "ExplicitSelfRoleAssumption"
      actions = ["sts:AssumeRole"]
      principals {
        type        = "AWS"
        identifiers = ["*"]
      }
      condition {
        test     = "ArnLike"
        variable = "aws:PrincipalArn"
        values   = ["arn:\${data.aws_partition.current.partition}:iam::\${data.aws_caller_identity.current.account_id}:role/\${coalesce(var.role_name, var.role_name_prefix)}"]
      }
    }
  }
  statement {
    actions = distinct(concat(["sts:AssumeRole"], var.trusted_role_actions))
    principals {
      type        = "AWS"
      identifiers = var.trusted_role_arns
    }
    principals {
      type        = "Service"
      identifiers = var.trusted_role_services
    }
    dynamic "condition" {
      for_each = var.role_requires_mfa ? [{ test = "Bool", of = "Present", value = "true" }, { test = "NumericLessThan", of = "Age", value = var.mfa_age }] : []
      content {
        test     = condition.value.test
        variable = "aws:MultiFactorAuth\${condition.value.of}"
        values   = [condition.value.value]
      }
    }
    dynamic "condition" {
      for_each = length(flatten([var.role_sts_externalid])) != 0 ? [1] : []
      content {
        test     = "StringEquals"
        variable = "sts:ExternalId"
        values   = flatten([var.role_sts_externalid])
      }
    }
    dynamic "condition" {
      for_each = var.role_requires_session_name ? [1] : []
      content {
        test     = "StringEquals"
        variable = "sts:RoleSessionName"
        values   = var.role_session_name
      }
    }
  }
}

resource "aws_iam_role" "this" {
  count                = var.create_role ? 1 : 0
  name                 = var.role_name
  name_prefix          = var.role_name_prefix
  permissions_boundary = var.role_permissions_boundary_arn != "" ? var.role_permissions_boundary_arn : null
  assume_role_policy   = coalesce(var.custom_role_trust_policy, data.aws_iam_policy_document.assume_role.json)
  tags                 = var.tags
}

resource "aws_iam_role_policy_attachment" "custom" {
  count      = var.create_role ? coalesce(var.number_of_custom_role_policy_arns, length(var.custom_role_policy_arns)) : 0
  role       = aws_iam_role.this[0].name
  policy_arn = element(var.custom_role_policy_arns, count.index)
}
${attached('admin')}
${attached('poweruser')}
${attached('readonly')}

resource "aws_iam_instance_profile" "this" {
  count = var.create_role && var.create_instance_profile ? 1 : 0
  name  = var.role_name
  role  = aws_iam_role.this[0].name
}

output "iam_role_arn" { value = try(aws_iam_role.this[0].arn, "") }
output "iam_role_name" { value = try(aws_iam_role.this[0].name, "") }
output "iam_instance_profile_arn" { value = try(aws_iam_instance_profile.this[0].arn, "") }
output "iam_instance_profile_name" { value = try(aws_iam_instance_profile.this[0].name, "") }
output "iam_instance_profile_id" { value = try(aws_iam_instance_profile.this[0].id, "") }
`,
};

function attached(name: string): string {
  return `
resource "aws_iam_role_policy_attachment" "${name}" {
  count      = var.create_role && var.attach_${name}_policy ? 1 : 0
  role       = aws_iam_role.this[0].name
  policy_arn = var.${name}_role_policy_arn
}`;
}
