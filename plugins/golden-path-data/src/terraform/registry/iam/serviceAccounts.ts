import type { StandIn } from '../StandIn';
import { statementBlocks } from '../statementBlocks';

const ALSO = ['AWS::IAM::*'];

/** The role of Kubernetes' service accounts; the policies it can be given for well-known controllers are left open. */
export const iamServiceAccountsEks: StandIn = {
  source:
    'terraform-aws-modules/iam/aws//modules/iam-role-for-service-accounts-eks',
  majors: [4, 5],
  checked:
    'modules/iam-role-for-service-accounts-eks of version 5 (2026-11-30)',
  also: ALSO,
  ignored: [
    'force_detach_policies',
    'max_session_duration',
    'policy_name_prefix',
    'role_description',
    'role_path',
  ],
  text: `
variable "create_role" { default = true }
variable "role_name" { default = null }
variable "role_name_prefix" { default = null }
variable "role_permissions_boundary_arn" { default = null }
variable "role_policy_arns" { default = {} }
variable "oidc_providers" { default = {} }
variable "assume_role_condition_test" { default = "StringEquals" }
variable "tags" { default = {} }

data "aws_iam_policy_document" "this" {${trust('assume_role_condition_test')}
}

resource "aws_iam_role" "this" {
  count                = var.create_role ? 1 : 0
  name                 = var.role_name
  name_prefix          = var.role_name_prefix
  permissions_boundary = var.role_permissions_boundary_arn
  assume_role_policy   = data.aws_iam_policy_document.this.json
  tags                 = var.tags
}

resource "aws_iam_role_policy_attachment" "this" {
  for_each   = { for k, v in var.role_policy_arns : k => v if var.create_role }
  role       = aws_iam_role.this[0].name
  policy_arn = each.value
}

output "iam_role_arn" { value = try(aws_iam_role.this[0].arn, null) }
output "iam_role_name" { value = try(aws_iam_role.this[0].name, null) }
`,
};

export const iamServiceAccounts: StandIn = {
  source:
    'terraform-aws-modules/iam/aws//modules/iam-role-for-service-accounts',
  majors: [6],
  checked: 'modules/iam-role-for-service-accounts of version 6 (2026-11-30)',
  also: ALSO,
  ignored: [
    'description',
    'max_session_duration',
    'path',
    'policy_description',
    'policy_path',
  ],
  text: `
variable "create" { default = true }
variable "create_policy" { default = true }
variable "name" { default = null }
variable "policy_name" { default = null }
variable "use_name_prefix" { default = true }
variable "permissions_boundary" { default = null }
variable "policies" { default = {} }
variable "oidc_providers" { default = {} }
variable "trust_condition_test" { default = "StringEquals" }
variable "source_trust_policy_documents" { default = [] }
variable "override_trust_policy_documents" { default = [] }
variable "source_policy_documents" { default = [] }
variable "override_policy_documents" { default = [] }
variable "permissions" { default = null }
variable "tags" { default = {} }

locals {
  makes_policy = var.create && var.create_policy && (length(var.source_policy_documents) > 0 || length(var.override_policy_documents) > 0 || var.permissions != null)
}

data "aws_iam_policy_document" "assume" {
  source_policy_documents   = var.source_trust_policy_documents
  override_policy_documents = var.override_trust_policy_documents
${trust('trust_condition_test')}
}

resource "aws_iam_role" "this" {
  count                = var.create ? 1 : 0
  name                 = var.use_name_prefix ? null : var.name
  name_prefix          = var.use_name_prefix ? "\${var.name}-" : null
  permissions_boundary = var.permissions_boundary
  assume_role_policy   = data.aws_iam_policy_document.assume.json
  tags                 = var.tags
}

resource "aws_iam_role_policy_attachment" "additional" {
  for_each   = { for k, v in var.policies : k => v if var.create }
  role       = aws_iam_role.this[0].name
  policy_arn = each.value
}

data "aws_iam_policy_document" "this" {
  source_policy_documents   = var.source_policy_documents
  override_policy_documents = var.override_policy_documents
${statementBlocks('var.permissions', 'condition')}
}

resource "aws_iam_policy" "this" {
  count  = local.makes_policy ? 1 : 0
  name   = var.use_name_prefix ? null : coalesce(var.policy_name, var.name, "default")
  policy = data.aws_iam_policy_document.this.json
  tags   = var.tags
}

resource "aws_iam_role_policy_attachment" "this" {
  count      = local.makes_policy ? 1 : 0
  role       = aws_iam_role.this[0].name
  policy_arn = aws_iam_policy.this[0].arn
}

output "arn" { value = try(aws_iam_role.this[0].arn, null) }
output "name" { value = try(aws_iam_role.this[0].name, null) }
output "iam_policy_arn" { value = try(aws_iam_policy.this[0].arn, null) }
`,
};

/** The statements that let service accounts in. */
function trust(test: string): string {
  const audience = (what: string) =>
    `"\${replace(statement.value.provider_arn, "/^(.*provider/)/", "")}:${what}"`;
  return `
  dynamic "statement" {
    for_each = var.oidc_providers
    content {
      actions = ["sts:AssumeRoleWithWebIdentity"]
      principals {
        type        = "Federated"
        identifiers = [statement.value.provider_arn]
      }
      condition {
        test     = var.${test}
        variable = ${audience('sub')}
        values   = [for sa in statement.value.namespace_service_accounts : "system:serviceaccount:\${sa}"]
      }
      condition {
        test     = var.${test}
        variable = ${audience('aud')}
        values   = ["sts.amazonaws.com"]
      }
    }
  }`;
}
