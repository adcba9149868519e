import type { StandIn } from '../StandIn';
import { statementBlocks } from '../statementBlocks';

const IGNORED =
  `force_destroy password_length path pgp_key ssh_key_encoding ssh_public_key`.split(
    ' ',
  );

export const iamUser: StandIn = {
  source: 'terraform-aws-modules/iam/aws//modules/iam-user',
  majors: [5],
  checked:
    'modules/iam-user, and the names that UPGRADE-6.0.md gives (2026-11-30)',
  also: ['AWS::IAM::*'],
  ignored: [...IGNORED, 'upload_iam_user_ssh_key'],
  text: `
variable "create_user" { default = true }
variable "name" {}
variable "permissions_boundary" { default = "" }
variable "tags" { default = {} }
variable "create_iam_user_login_profile" { default = true }
variable "create_iam_access_key" { default = true }
variable "iam_access_key_status" { default = null }
variable "password_reset_required" { default = true }
variable "policy_arns" { default = [] }

resource "aws_iam_user" "this" {
  count                = var.create_user ? 1 : 0
  name                 = var.name
  permissions_boundary = var.permissions_boundary != "" ? var.permissions_boundary : null
  tags                 = var.tags
}

resource "aws_iam_user_login_profile" "this" {
  count                   = var.create_user && var.create_iam_user_login_profile ? 1 : 0
  user                    = aws_iam_user.this[0].name
  password_reset_required = var.password_reset_required
}

resource "aws_iam_access_key" "this" {
  count  = var.create_user && var.create_iam_access_key ? 1 : 0
  user   = aws_iam_user.this[0].name
  status = var.iam_access_key_status
}

resource "aws_iam_user_policy_attachment" "this" {
  for_each   = { for k, v in var.policy_arns : k => v if var.create_user }
  user       = aws_iam_user.this[0].name
  policy_arn = each.value
}

output "iam_user_arn" { value = try(aws_iam_user.this[0].arn, "") }
output "iam_user_name" { value = try(aws_iam_user.this[0].name, "") }
`,
};

export const iamUserOfSix: StandIn = {
  ...iamUser,
  majors: [6],
  checked: 'modules/iam-user of version 6, and UPGRADE-6.0.md (2026-11-30)',
  ignored: [...IGNORED, 'create_ssh_key'],
  text: `
variable "create" { default = true }
variable "name" {}
variable "permissions_boundary" { default = null }
variable "tags" { default = {} }
variable "create_login_profile" { default = true }
variable "create_access_key" { default = true }
variable "access_key_status" { default = null }
variable "password_reset_required" { default = true }
variable "policies" { default = {} }
variable "create_inline_policy" { default = false }
variable "source_inline_policy_documents" { default = [] }
variable "override_inline_policy_documents" { default = [] }
variable "inline_policy_permissions" { default = null }

resource "aws_iam_user" "this" {
  count                = var.create ? 1 : 0
  name                 = var.name
  permissions_boundary = var.permissions_boundary
  tags                 = var.tags
}

resource "aws_iam_user_login_profile" "this" {
  count                   = var.create && var.create_login_profile ? 1 : 0
  user                    = aws_iam_user.this[0].name
  password_reset_required = var.password_reset_required
}

resource "aws_iam_access_key" "this" {
  count  = var.create && var.create_access_key ? 1 : 0
  user   = aws_iam_user.this[0].name
  status = var.access_key_status
}

resource "aws_iam_user_policy_attachment" "additional" {
  for_each   = { for k, v in var.policies : k => v if var.create }
  user       = aws_iam_user.this[0].name
  policy_arn = each.value
}

data "aws_iam_policy_document" "inline" {
  source_policy_documents   = var.source_inline_policy_documents
  override_policy_documents = var.override_inline_policy_documents
${statementBlocks('var.inline_policy_permissions', 'condition')}
}

resource "aws_iam_user_policy" "inline" {
  count  = var.create && var.create_inline_policy ? 1 : 0
  user   = aws_iam_user.this[0].name
  name   = var.name
  policy = data.aws_iam_policy_document.inline.json
}

output "arn" { value = try(aws_iam_user.this[0].arn, null) }
output "name" { value = try(aws_iam_user.this[0].name, null) }
`,
};
