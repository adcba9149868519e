import type { StandIn } from './StandIn';
import { statementBlocks } from './statementBlocks';

export const opensearch: StandIn = {
  source: 'terraform-aws-modules/opensearch/aws',
  majors: [1, 2],
  checked:
    'main.tf and variables.tf of versions 1 and 2, and the change log (2026-11-30)',
  also: ['AWS::EC2::*', 'AWS::Logs::*', 'AWS::OpenSearchService::*'],
  ignored:
    `advanced_options aiml_options auto_tune_options cloudwatch_log_group_skip_destroy cognito_options cloudwatch_log_resource_policy_name
    create_cloudwatch_log_resource_policy create_saml_options deployment_strategy_options ebs_options identity_center_options
    ip_address_type off_peak_window_options outbound_connections package_associations region saml_options
    security_group_description security_group_name security_group_rules security_group_tags security_group_use_name_prefix
    software_update_options timeouts vpc_endpoints`.split(/\s+/),
  text: `
variable "create" { default = true }
variable "tags" { default = {} }
variable "advanced_security_options" { default = { enabled = true, anonymous_auth_enabled = false } }
variable "cluster_config" { default = { dedicated_master_enabled = true } }
variable "domain_endpoint_options" { default = { enforce_https = true, tls_security_policy = "Policy-Min-TLS-1-2-2019-07" } }
variable "domain_name" { default = "" }
variable "encrypt_at_rest" { default = { enabled = true } }
variable "engine_version" { default = null }
variable "log_publishing_options" { default = [{ log_type = "INDEX_SLOW_LOGS" }, { log_type = "SEARCH_SLOW_LOGS" }] }
variable "node_to_node_encryption" { default = { enabled = true } }
variable "vpc_options" { default = {} }
variable "create_security_group" { default = true }
variable "enable_access_policy" { default = true }
variable "create_access_policy" { default = true }
variable "access_policies" { default = null }
variable "access_policy_statements" { default = {} }
variable "access_policy_source_policy_documents" { default = [] }
variable "access_policy_override_policy_documents" { default = [] }
variable "create_cloudwatch_log_groups" { default = true }
variable "cloudwatch_log_group_retention_in_days" { default = 60 }
variable "cloudwatch_log_group_kms_key_id" { default = null }
variable "cloudwatch_log_group_class" { default = null }

data "aws_iam_session_context" "current" {}

locals {
  makes_policy = var.create_access_policy && (length(var.access_policy_statements) > 0 || length(var.access_policy_source_policy_documents) > 0 || length(var.access_policy_override_policy_documents) > 0)
}

resource "aws_opensearch_domain" "this" {
  count          = var.create ? 1 : 0
  domain_name    = var.domain_name
  engine_version = var.engine_version
  tags           = var.tags

  dynamic "advanced_security_options" {
    for_each = length(var.advanced_security_options) > 0 ? [var.advanced_security_options] : []
    content {
      enabled                        = try(advanced_security_options.value.enabled, true)
      anonymous_auth_enabled         = try(advanced_security_options.value.anonymous_auth_enabled, false)
      internal_user_database_enabled = try(advanced_security_options.value.internal_user_database_enabled, null)
      dynamic "master_user_options" {
        for_each = try([advanced_security_options.value.master_user_options], [{}])
        content {
          master_user_arn      = try(master_user_options.value.master_user_arn, null)
          master_user_name     = try(master_user_options.value.master_user_name, null)
          master_user_password = try(master_user_options.value.master_user_password, null)
        }
      }
    }
  }
  dynamic "cluster_config" {
    for_each = length(var.cluster_config) > 0 ? [var.cluster_config] : []
    content {
      dedicated_master_enabled = try(cluster_config.value.dedicated_master_enabled, true)
      instance_count           = try(cluster_config.value.instance_count, 3)
      instance_type            = try(cluster_config.value.instance_type, "r6g.large.search")
      warm_enabled             = try(cluster_config.value.warm_enabled, null)
      zone_awareness_enabled   = try(cluster_config.value.zone_awareness_enabled, true)
    }
  }
  dynamic "domain_endpoint_options" {
    for_each = length(var.domain_endpoint_options) > 0 ? [var.domain_endpoint_options] : []
    content {
      enforce_https       = try(domain_endpoint_options.value.enforce_https, true)
      tls_security_policy = try(domain_endpoint_options.value.tls_security_policy, "Policy-Min-TLS-1-2-2019-07")
    }
  }
  dynamic "encrypt_at_rest" {
    for_each = length(var.encrypt_at_rest) > 0 ? [var.encrypt_at_rest] : []
    content {
      enabled    = try(encrypt_at_rest.value.enabled, true)
      kms_key_id = try(encrypt_at_rest.value.kms_key_id, null)
    }
  }
  dynamic "log_publishing_options" {
    for_each = { for one in var.log_publishing_options : one.log_type => one }
    content {
      log_type                 = log_publishing_options.value.log_type
      enabled                  = try(log_publishing_options.value.enabled, true)
      cloudwatch_log_group_arn = try(log_publishing_options.value.cloudwatch_log_group_arn, aws_cloudwatch_log_group.this[log_publishing_options.key].arn)
    }
  }
  dynamic "node_to_node_encryption" {
    for_each = length(var.node_to_node_encryption) > 0 ? [var.node_to_node_encryption] : []
    content {
      enabled = try(node_to_node_encryption.value.enabled, true)
    }
  }
  dynamic "vpc_options" {
    for_each = length(var.vpc_options) > 0 ? [var.vpc_options] : []
    content {
      subnet_ids         = try(vpc_options.value.subnet_ids, null)
      security_group_ids = concat(try(vpc_options.value.security_group_ids, []), aws_security_group.this[*].id)
    }
  }
}

data "aws_iam_policy_document" "this" {
  source_policy_documents   = var.access_policy_source_policy_documents
  override_policy_documents = var.access_policy_override_policy_documents
${statementBlocks(
  'var.access_policy_statements',
  'conditions',
  `[for path in try(statement.value.resource_paths, ["*"]) : "\${aws_opensearch_domain.this[0].arn}/\${path}"]`,
)}
}

resource "aws_opensearch_domain_policy" "this" {
  count           = var.create && var.enable_access_policy && (local.makes_policy || var.access_policies != null) ? 1 : 0
  domain_name     = aws_opensearch_domain.this[0].domain_name
  access_policies = local.makes_policy ? data.aws_iam_policy_document.this.json : var.access_policies
}

resource "aws_cloudwatch_log_group" "this" {
  for_each          = { for one in var.log_publishing_options : one.log_type => one if try(one.enabled, true) && var.create && var.create_cloudwatch_log_groups }
  name              = try(each.value.log_group_name, "/aws/opensearch/\${var.domain_name}/\${each.key}")
  retention_in_days = try(each.value.log_group_retention_in_days, var.cloudwatch_log_group_retention_in_days)
  kms_key_id        = try(each.value.log_group_kms_key_id, var.cloudwatch_log_group_kms_key_id)
  log_group_class   = try(each.value.log_group_class, var.cloudwatch_log_group_class)
  tags              = merge(var.tags, try(each.value.log_group_tags, {}))
}

resource "aws_security_group" "this" {
  count = var.create && var.create_security_group && length(var.vpc_options) > 0 ? 1 : 0
}

output "domain_arn" { value = try(aws_opensearch_domain.this[0].arn, null) }
output "domain_id" { value = try(aws_opensearch_domain.this[0].domain_id, null) }
output "domain_endpoint" { value = try(aws_opensearch_domain.this[0].endpoint, null) }
output "security_group_id" { value = try(aws_security_group.this[0].id, null) }
`,
};
