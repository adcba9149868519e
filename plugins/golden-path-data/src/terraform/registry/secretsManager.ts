import type { StandIn } from './StandIn';
import { statementBlocks } from './statementBlocks';

export const secretsManager: StandIn = {
  source: 'terraform-aws-modules/secrets-manager/aws',
  majors: [1],
  checked: 'main.tf of version 1.1 and later, variables.tf (2026-11-30)',
  also: ['AWS::SecretsManager::*'],
  ignored:
    `block_public_policy force_overwrite_replica_secret ignore_secret_changes random_password_length
    random_password_override_special recovery_window_in_days region replica rotate_immediately secret_binary secret_string_wo
    secret_string_wo_version version_stages`.split(/\s+/),
  text: textOf('conditions'),
};

/** Version 2 names the conditions of a statement in the singular. */
export const secretsManagerOfTwo: StandIn = {
  ...secretsManager,
  majors: [2],
  checked: 'main.tf of version 2 (2026-11-30)',
  text: textOf('condition'),
};

function textOf(conditions: 'condition' | 'conditions') {
  return `
variable "create" { default = true }
variable "name" { default = null }
variable "name_prefix" { default = null }
variable "description" { default = null }
variable "kms_key_id" { default = null }
variable "tags" { default = {} }
variable "create_policy" { default = false }
variable "source_policy_documents" { default = [] }
variable "override_policy_documents" { default = [] }
variable "policy_statements" { default = {} }
variable "create_random_password" { default = false }
variable "secret_string" { default = null }
variable "enable_rotation" { default = false }
variable "rotation_lambda_arn" { default = "" }
variable "rotation_rules" { default = {} }

resource "aws_secretsmanager_secret" "this" {
  count       = var.create ? 1 : 0
  name        = var.name
  name_prefix = var.name_prefix
  description = var.description
  kms_key_id  = var.kms_key_id
  tags        = var.tags
}

data "aws_iam_policy_document" "this" {
  source_policy_documents   = var.source_policy_documents
  override_policy_documents = var.override_policy_documents
${statementBlocks('var.policy_statements', conditions)}
}

resource "aws_secretsmanager_secret_policy" "this" {
  count      = var.create && var.create_policy ? 1 : 0
  secret_arn = aws_secretsmanager_secret.this[0].arn
  policy     = data.aws_iam_policy_document.this.json
}

resource "random_password" "this" {
  count = var.create && var.create_random_password ? 1 : 0
}

resource "aws_secretsmanager_secret_version" "this" {
  count         = var.create ? 1 : 0
  secret_id     = aws_secretsmanager_secret.this[0].id
  secret_string = var.create_random_password ? random_password.this[0].result : var.secret_string
}

resource "aws_secretsmanager_secret_rotation" "this" {
  count               = var.create && var.enable_rotation ? 1 : 0
  secret_id           = aws_secretsmanager_secret.this[0].id
  rotation_lambda_arn = var.rotation_lambda_arn

  rotation_rules {
    automatically_after_days = try(var.rotation_rules.automatically_after_days, null)
    duration                 = try(var.rotation_rules.duration, null)
    schedule_expression      = try(var.rotation_rules.schedule_expression, null)
  }
}

output "secret_arn" { value = try(aws_secretsmanager_secret.this[0].arn, null) }
output "secret_id" { value = try(aws_secretsmanager_secret.this[0].id, null) }
output "secret_name" { value = try(aws_secretsmanager_secret.this[0].name, null) }
`;
}
