import type { StandIn } from './StandIn';

export const kms: StandIn = {
  source: 'terraform-aws-modules/kms/aws',
  majors: [1, 2, 3, 4],
  checked:
    'main.tf and variables.tf as stored, with replica keys and aliases (2026-11-25); the policy it builds of roles is left open',
  also: ['AWS::KMS::*'],
  ignored: [
    'aliases_use_name_prefix',
    'bypass_policy_lockout_safety_check',
    'computed_aliases',
    'grants',
    'region',
  ],
  text: `
variable "create" { default = true }
variable "aliases" { default = [] }
variable "deletion_window_in_days" { default = null }
variable "description" { default = null }
variable "enable_key_rotation" { default = true }
variable "rotation_period_in_days" { default = null }
variable "is_enabled" { default = null }
variable "key_usage" { default = null }
variable "customer_master_key_spec" { default = null }
variable "custom_key_store_id" { default = null }
variable "multi_region" { default = false }
variable "policy" { default = null }
variable "tags" { default = {} }
variable "enable_default_policy" { default = true }
variable "key_owners" { default = [] }
variable "key_administrators" { default = [] }
variable "key_users" { default = [] }

data "aws_partition" "current" {}
data "aws_caller_identity" "current" {}

data "aws_iam_policy_document" "this" {
  dynamic "statement" {
    for_each = var.enable_default_policy ? [1] : []
    content {
      sid       = "Default"
      actions   = ["kms:*"]
      resources = ["*"]
      principals {
        type        = "AWS"
        identifiers = ["arn:\${data.aws_partition.current.partition}:iam::\${data.aws_caller_identity.current.account_id}:root"]
      }
    }
  }
  dynamic "statement" {
    for_each = length(var.key_owners) > 0 ? [1] : []
    content {
      sid       = "KeyOwner"
      actions   = ["kms:*"]
      resources = ["*"]
      principals {
        type        = "AWS"
        identifiers = var.key_owners
      }
    }
  }
  dynamic "statement" {
    for_each = length(var.key_administrators) > 0 ? [1] : []
    content {
      sid       = "KeyAdministration"
      actions   = ["kms:Create*", "kms:Describe*", "kms:Enable*", "kms:List*", "kms:Put*", "kms:Update*", "kms:Revoke*", "kms:Disable*", "kms:Get*", "kms:Delete*", "kms:TagResource", "kms:UntagResource", "kms:ScheduleKeyDeletion", "kms:CancelKeyDeletion", "kms:ReplicateKey", "kms:ImportKeyMaterial"]
      resources = ["*"]
      principals {
        type        = "AWS"
        identifiers = var.key_administrators
      }
    }
  }
  dynamic "statement" {
    for_each = length(var.key_users) > 0 ? [1] : []
    content {
      sid       = "KeyUsage"
      actions   = ["kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey"]
      resources = ["*"]
      principals {
        type        = "AWS"
        identifiers = var.key_users
      }
    }
  }
}

resource "aws_kms_key" "this" {
  count                   = var.create ? 1 : 0
  deletion_window_in_days = var.deletion_window_in_days
  description             = var.description
  enable_key_rotation     = var.enable_key_rotation
  rotation_period_in_days = var.rotation_period_in_days
  is_enabled              = var.is_enabled
  key_usage               = var.key_usage
  customer_master_key_spec = var.customer_master_key_spec
  custom_key_store_id     = var.custom_key_store_id
  multi_region            = var.multi_region
  policy                  = coalesce(var.policy, data.aws_iam_policy_document.this.json)
  tags                    = var.tags
}

resource "aws_kms_alias" "this" {
  for_each      = var.create ? toset(var.aliases) : []
  name          = "alias/\${each.value}"
  target_key_id = aws_kms_key.this[0].key_id
}

output "key_arn" { value = try(aws_kms_key.this[0].arn, null) }
output "key_id" { value = try(aws_kms_key.this[0].key_id, null) }
output "aliases" { value = aws_kms_alias.this }
`,
};
