import type { StandIn } from '../StandIn';
import { statementBlocks } from '../statementBlocks';

/** The role of version 6, which takes the place of `iam-assumable-role`, `-with-oidc` and `-with-saml`. */
export const iamRole: StandIn = {
  source: 'terraform-aws-modules/iam/aws//modules/iam-role',
  majors: [6],
  checked: 'modules/iam-role of version 6 (2026-11-30)',
  also: ['AWS::IAM::*'],
  ignored: [
    'description',
    'instance_profile_name',
    'max_session_duration',
    'path',
  ],
  text: `
variable "create" { default = true }
variable "tags" { default = {} }
variable "name" { default = null }
variable "use_name_prefix" { default = true }
variable "permissions_boundary" { default = null }
variable "trust_policy_permissions" { default = null }
variable "trust_policy_conditions" { default = [] }
variable "source_trust_policy_documents" { default = [] }
variable "override_trust_policy_documents" { default = [] }
variable "policies" { default = {} }
variable "enable_oidc" { default = false }
variable "oidc_account_id" { default = null }
variable "oidc_provider_urls" { default = [] }
variable "oidc_subjects" { default = [] }
variable "oidc_wildcard_subjects" { default = [] }
variable "oidc_audiences" { default = [] }
variable "enable_github_oidc" { default = false }
variable "github_provider" { default = "token.actions.githubusercontent.com" }
variable "enable_bitbucket_oidc" { default = false }
variable "enable_saml" { default = false }
variable "saml_provider_ids" { default = [] }
variable "saml_endpoints" { default = ["https://signin.aws.amazon.com/saml"] }
variable "saml_trust_actions" { default = [] }
variable "create_inline_policy" { default = false }
variable "source_inline_policy_documents" { default = [] }
variable "override_inline_policy_documents" { default = [] }
variable "inline_policy_permissions" { default = null }
variable "create_instance_profile" { default = false }

data "aws_caller_identity" "current" {}
data "aws_partition" "current" {}

locals {
  account = data.aws_caller_identity.current.account_id
  urls    = [for url in var.oidc_provider_urls : replace(url, "https://", "")]
  # Whom each statement trusts, and what it says of the audience where nothing is given.
  trusted = concat(
    [for url in local.urls : { url = url, account = coalesce(var.oidc_account_id, local.account), prefix = "", audiences = var.oidc_audiences, test = "StringEquals" } if var.enable_oidc],
    [for url in [var.github_provider] : { url = url, account = local.account, prefix = "repo:", audiences = coalescelist(var.oidc_audiences, ["sts.amazonaws.com"]), test = "ForAllValues:StringEquals" } if var.enable_github_oidc],
    [for url in slice(local.urls, 0, min(1, length(local.urls))) : { url = url, account = local.account, prefix = "", audiences = coalescelist(var.oidc_audiences, ["sts.amazonaws.com"]), test = "ForAllValues:StringEquals" } if var.enable_bitbucket_oidc],
  )
}

data "aws_iam_policy_document" "trust" {
  source_policy_documents   = var.source_trust_policy_documents
  override_policy_documents = var.override_trust_policy_documents

  dynamic "statement" {
    for_each = local.trusted
    iterator = each_provider
    content {
      actions = ["sts:TagSession", "sts:AssumeRoleWithWebIdentity"]
      principals {
        type        = "Federated"
        identifiers = ["arn:\${data.aws_partition.current.partition}:iam::\${each_provider.value.account}:oidc-provider/\${each_provider.value.url}"]
      }
      dynamic "condition" {
        for_each = length(each_provider.value.audiences) > 0 ? [1] : []
        content {
          test     = each_provider.value.test
          variable = "\${each_provider.value.url}:aud"
          values   = each_provider.value.audiences
        }
      }
      dynamic "condition" {
        for_each = length(var.oidc_subjects) > 0 ? [1] : []
        content {
          test     = "StringEquals"
          variable = "\${each_provider.value.url}:sub"
          values   = [for subject in var.oidc_subjects : "\${each_provider.value.prefix}\${trimprefix(subject, each_provider.value.prefix)}"]
        }
      }
      dynamic "condition" {
        for_each = length(var.oidc_wildcard_subjects) > 0 ? [1] : []
        content {
          test     = "StringLike"
          variable = "\${each_provider.value.url}:sub"
          values   = [for subject in var.oidc_wildcard_subjects : "\${each_provider.value.prefix}\${trimprefix(subject, each_provider.value.prefix)}"]
        }
      }
      dynamic "condition" {
        for_each = var.trust_policy_conditions
        content {
          test     = condition.value.test
          variable = condition.value.variable
          values   = condition.value.values
        }
      }
    }
  }
  dynamic "statement" {
    for_each = var.enable_saml ? [1] : []
    content {
      actions = distinct(concat(["sts:TagSession", "sts:AssumeRoleWithSAML"], var.saml_trust_actions))
      principals {
        type        = "Federated"
        identifiers = var.saml_provider_ids
      }
      condition {
        test     = "StringEquals"
        variable = "SAML:aud"
        values   = var.saml_endpoints
      }
      dynamic "condition" {
        for_each = var.trust_policy_conditions
        content {
          test     = condition.value.test
          variable = condition.value.variable
          values   = condition.value.values
        }
      }
    }
  }${statementBlocks('var.trust_policy_permissions', 'condition')}
}

resource "aws_iam_role" "this" {
  count                = var.create ? 1 : 0
  name                 = var.use_name_prefix ? null : var.name
  name_prefix          = var.use_name_prefix ? "\${var.name}-" : null
  permissions_boundary = var.permissions_boundary
  assume_role_policy   = data.aws_iam_policy_document.trust.json
  tags                 = var.tags
}

resource "aws_iam_role_policy_attachment" "this" {
  for_each   = { for k, v in var.policies : k => v if var.create }
  role       = aws_iam_role.this[0].name
  policy_arn = each.value
}

data "aws_iam_policy_document" "inline" {
  source_policy_documents   = var.source_inline_policy_documents
  override_policy_documents = var.override_inline_policy_documents
${statementBlocks('var.inline_policy_permissions', 'condition')}
}

resource "aws_iam_role_policy" "inline" {
  count  = var.create && var.create_inline_policy ? 1 : 0
  name   = var.name
  role   = aws_iam_role.this[0].name
  policy = data.aws_iam_policy_document.inline.json
}

resource "aws_iam_instance_profile" "this" {
  count = var.create && var.create_instance_profile ? 1 : 0
  name  = var.use_name_prefix ? null : var.name
  role  = aws_iam_role.this[0].name
}

output "arn" { value = try(aws_iam_role.this[0].arn, null) }
output "name" { value = try(aws_iam_role.this[0].name, null) }
output "instance_profile_arn" { value = try(aws_iam_instance_profile.this[0].arn, null) }
output "instance_profile_name" { value = try(aws_iam_instance_profile.this[0].name, null) }
`,
};
