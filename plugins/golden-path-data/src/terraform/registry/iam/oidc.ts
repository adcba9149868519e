import type { StandIn } from '../StandIn';

/** A role for what an OIDC provider vouches for. */
export const iamAssumableRoleWithOidc: StandIn = {
  source: 'terraform-aws-modules/iam/aws//modules/iam-assumable-role-with-oidc',
  majors: [5],
  checked: 'modules/iam-assumable-role-with-oidc of version 5 (2026-11-30)',
  also: ['AWS::IAM::*'],
  ignored: [
    'force_detach_policies',
    'max_session_duration',
    'role_description',
    'role_path',
  ],
  text: `
variable "create_role" { default = false }
variable "provider_url" { default = "" }
variable "provider_urls" { default = [] }
variable "aws_account_id" { default = "" }
variable "role_name" { default = null }
variable "role_name_prefix" { default = null }
variable "role_permissions_boundary_arn" { default = "" }
variable "role_policy_arns" { default = [] }
variable "number_of_role_policy_arns" { default = null }
variable "oidc_fully_qualified_subjects" { default = [] }
variable "oidc_subjects_with_wildcards" { default = [] }
variable "oidc_fully_qualified_audiences" { default = [] }
variable "tags" { default = {} }

data "aws_caller_identity" "current" {}
data "aws_partition" "current" {}

locals {
  account = coalesce(var.aws_account_id, data.aws_caller_identity.current.account_id)
  urls    = [for url in compact(distinct(concat(var.provider_urls, [var.provider_url]))) : replace(url, "https://", "")]
}

data "aws_iam_policy_document" "assume_role" {
  dynamic "statement" {
    for_each = local.urls
    content {
      actions = ["sts:AssumeRoleWithWebIdentity"]
      principals {
        type        = "Federated"
        identifiers = ["arn:\${data.aws_partition.current.partition}:iam::\${local.account}:oidc-provider/\${statement.value}"]
      }
      dynamic "condition" {
        for_each = length(var.oidc_fully_qualified_subjects) > 0 ? [1] : []
        content {
          test     = "StringEquals"
          variable = "\${statement.value}:sub"
          values   = var.oidc_fully_qualified_subjects
        }
      }
      dynamic "condition" {
        for_each = length(var.oidc_subjects_with_wildcards) > 0 ? [1] : []
        content {
          test     = "StringLike"
          variable = "\${statement.value}:sub"
          values   = var.oidc_subjects_with_wildcards
        }
      }
      dynamic "condition" {
        for_each = length(var.oidc_fully_qualified_audiences) > 0 ? [1] : []
        content {
          test     = "StringLike"
          variable = "\${statement.value}:aud"
          values   = var.oidc_fully_qualified_audiences
        }
      }
    }
  }
}

resource "aws_iam_role" "this" {
  count                = var.create_role ? 1 : 0
  name                 = var.role_name
  name_prefix          = var.role_name_prefix
  permissions_boundary = var.role_permissions_boundary_arn != "" ? var.role_permissions_boundary_arn : null
  assume_role_policy   = data.aws_iam_policy_document.assume_role.json
  tags                 = var.tags
}

resource "aws_iam_role_policy_attachment" "custom" {
  count      = var.create_role ? coalesce(var.number_of_role_policy_arns, length(var.role_policy_arns)) : 0
  role       = aws_iam_role.this[0].name
  policy_arn = var.role_policy_arns[count.index]
}

output "iam_role_arn" { value = try(aws_iam_role.this[0].arn, "") }
output "iam_role_name" { value = try(aws_iam_role.this[0].name, "") }
`,
};

export const iamOidcProvider: StandIn = {
  source: 'terraform-aws-modules/iam/aws//modules/iam-oidc-provider',
  majors: [6],
  checked: 'modules/iam-oidc-provider of version 6 (2026-11-30)',
  also: ['AWS::IAM::*'],
  ignored: ['tags'],
  text: `
variable "create" { default = true }
variable "client_id_list" { default = [] }
variable "url" { default = "https://token.actions.githubusercontent.com" }

resource "aws_iam_openid_connect_provider" "this" {
  count          = var.create ? 1 : 0
  url            = var.url
  client_id_list = length(var.client_id_list) > 0 ? var.client_id_list : ["sts.amazonaws.com"]
}

output "arn" { value = try(aws_iam_openid_connect_provider.this[0].arn, null) }
output "url" { value = try(aws_iam_openid_connect_provider.this[0].url, null) }
`,
};
