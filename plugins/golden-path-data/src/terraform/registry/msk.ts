import type { StandIn } from './StandIn';
import { statementBlocks } from './statementBlocks';

export const msk: StandIn = {
  source: 'terraform-aws-modules/msk-kafka-cluster/aws',
  majors: [3],
  checked: 'main.tf and variables.tf of version 3 (2026-11-30)',
  also: [
    'AWS::ApplicationAutoScaling::*',
    'AWS::Glue::*',
    'AWS::KafkaConnect::*',
    'AWS::Logs::*',
    'AWS::MSK::*',
  ],
  ignored:
    `broker_node_az_distribution broker_node_storage_info configuration_description enable_storage_autoscaling
    jmx_exporter_enabled node_exporter_enabled rebalancing region scaling_max_capacity scaling_role_arn scaling_target_value
    timeouts topics`.split(/\s+/),
  text: textOf('condition'),
};

/** Version 2 names the conditions of a statement in the plural. */
export const mskOfTwo: StandIn = {
  ...msk,
  majors: [2],
  checked: 'main.tf of version 3 and UPGRADE-3.0.md (2026-11-30)',
  text: textOf('conditions'),
};

function textOf(conditions: 'condition' | 'conditions'): string {
  return `
variable "create" { default = true }
variable "name" { default = "msk" }
variable "tags" { default = {} }
variable "broker_node_client_subnets" { default = [] }
variable "broker_node_connectivity_info" { default = null }
variable "broker_node_instance_type" { default = null }
variable "broker_node_security_groups" { default = [] }
variable "client_authentication" { default = null }
variable "encryption_at_rest_kms_key_arn" { default = null }
variable "encryption_in_transit_client_broker" { default = null }
variable "encryption_in_transit_in_cluster" { default = null }
variable "enhanced_monitoring" { default = null }
variable "kafka_version" { default = null }
variable "number_of_broker_nodes" { default = null }
variable "storage_mode" { default = null }
variable "cloudwatch_logs_enabled" { default = false }
variable "firehose_logs_enabled" { default = false }
variable "firehose_delivery_stream" { default = null }
variable "s3_logs_enabled" { default = false }
variable "s3_logs_bucket" { default = null }
variable "s3_logs_prefix" { default = null }
variable "create_configuration" { default = true }
variable "configuration_arn" { default = null }
variable "configuration_revision" { default = null }
variable "configuration_name" { default = null }
variable "configuration_server_properties" { default = {} }
variable "create_scram_secret_association" { default = false }
variable "scram_secret_association_secret_arn_list" { default = [] }
variable "create_cluster_policy" { default = false }
variable "cluster_source_policy_documents" { default = null }
variable "cluster_override_policy_documents" { default = null }
variable "cluster_policy_statements" { default = null }
variable "create_cloudwatch_log_group" { default = true }
variable "cloudwatch_log_group_name" { default = null }
variable "cloudwatch_log_group_retention_in_days" { default = 0 }
variable "cloudwatch_log_group_kms_key_id" { default = null }
variable "cloudwatch_log_group_class" { default = null }
variable "create_schema_registry" { default = true }
variable "schema_registries" { default = {} }
variable "schemas" { default = {} }

resource "aws_msk_cluster" "this" {
  count                  = var.create ? 1 : 0
  cluster_name           = var.name
  enhanced_monitoring    = var.enhanced_monitoring
  kafka_version          = var.kafka_version
  number_of_broker_nodes = var.number_of_broker_nodes
  storage_mode           = var.storage_mode
  tags                   = var.tags

  broker_node_group_info {
    client_subnets  = var.broker_node_client_subnets
    instance_type   = var.broker_node_instance_type
    security_groups = var.broker_node_security_groups
    dynamic "connectivity_info" {
      for_each = var.broker_node_connectivity_info != null ? [var.broker_node_connectivity_info] : []
      content {
        dynamic "public_access" {
          for_each = try(connectivity_info.value.public_access, null) != null ? [connectivity_info.value.public_access] : []
          content {
            type = try(public_access.value.type, null)
          }
        }
      }
    }
  }
  dynamic "client_authentication" {
    for_each = try(length(var.client_authentication) > 0, false) ? [var.client_authentication] : []
    content {
      unauthenticated = try(client_authentication.value.unauthenticated, null)
      dynamic "sasl" {
        for_each = try(client_authentication.value.sasl, null) != null ? [client_authentication.value.sasl] : []
        content {
          iam   = try(sasl.value.iam, null)
          scram = try(sasl.value.scram, null)
        }
      }
      dynamic "tls" {
        for_each = try(client_authentication.value.tls, null) != null ? [client_authentication.value.tls] : []
        content {
          certificate_authority_arns = try(tls.value.certificate_authority_arns, null)
        }
      }
    }
  }
  configuration_info {
    arn      = var.create_configuration ? aws_msk_configuration.this[0].arn : var.configuration_arn
    revision = var.create_configuration ? aws_msk_configuration.this[0].latest_revision : var.configuration_revision
  }
  encryption_info {
    encryption_at_rest_kms_key_arn = var.encryption_at_rest_kms_key_arn
    encryption_in_transit {
      client_broker = var.encryption_in_transit_client_broker
      in_cluster    = var.encryption_in_transit_in_cluster
    }
  }
  dynamic "logging_info" {
    for_each = try(startswith(var.broker_node_instance_type, "express"), false) ? [] : [true]
    content {
      broker_logs {
        cloudwatch_logs {
          enabled   = var.cloudwatch_logs_enabled
          log_group = !var.cloudwatch_logs_enabled ? null : var.create_cloudwatch_log_group ? aws_cloudwatch_log_group.this[0].name : var.cloudwatch_log_group_name
        }
        firehose {
          enabled         = var.firehose_logs_enabled
          delivery_stream = var.firehose_delivery_stream
        }
        s3 {
          enabled = var.s3_logs_enabled
          bucket  = var.s3_logs_bucket
          prefix  = var.s3_logs_prefix
        }
      }
    }
  }
}

data "aws_iam_policy_document" "this" {
  source_policy_documents   = var.cluster_source_policy_documents
  override_policy_documents = var.cluster_override_policy_documents
${statementBlocks(
  'var.cluster_policy_statements',
  conditions,
  '[aws_msk_cluster.this[0].arn]',
)}
}

resource "aws_msk_cluster_policy" "this" {
  count       = var.create && var.create_cluster_policy ? 1 : 0
  cluster_arn = aws_msk_cluster.this[0].arn
  policy      = data.aws_iam_policy_document.this.json
}

resource "random_id" "this" {
  count = var.create && var.create_configuration ? 1 : 0
}

resource "aws_msk_configuration" "this" {
  count             = var.create && var.create_configuration ? 1 : 0
  name              = "\${coalesce(var.configuration_name, var.name)}-\${random_id.this[0].dec}"
  server_properties = join("\\n", [for k, v in var.configuration_server_properties : format("%s = %s", k, v)])
}

resource "aws_msk_scram_secret_association" "this" {
  count           = var.create && var.create_scram_secret_association && try(var.client_authentication.sasl.scram, false) ? 1 : 0
  cluster_arn     = aws_msk_cluster.this[0].arn
  secret_arn_list = var.scram_secret_association_secret_arn_list
}

resource "aws_cloudwatch_log_group" "this" {
  count             = var.create && var.create_cloudwatch_log_group ? 1 : 0
  name              = coalesce(var.cloudwatch_log_group_name, "/aws/msk/\${var.name}")
  retention_in_days = var.cloudwatch_log_group_retention_in_days
  kms_key_id        = var.cloudwatch_log_group_kms_key_id
  log_group_class   = var.cloudwatch_log_group_class
  tags              = var.tags
}

resource "aws_glue_registry" "this" {
  for_each      = { for k, v in var.schema_registries : k => v if var.create && var.create_schema_registry }
  registry_name = each.value.name
  tags          = merge(var.tags, try(each.value.tags, {}))
}

resource "aws_glue_schema" "this" {
  for_each          = { for k, v in var.schemas : k => v if var.create && var.create_schema_registry }
  schema_name       = each.value.schema_name
  registry_arn      = aws_glue_registry.this[each.value.schema_registry_name].arn
  data_format       = try(each.value.data_format, "AVRO")
  compatibility     = each.value.compatibility
  schema_definition = each.value.schema_definition
}

output "arn" { value = try(aws_msk_cluster.this[0].arn, null) }
output "bootstrap_brokers_sasl_iam" { value = try(aws_msk_cluster.this[0].bootstrap_brokers_sasl_iam, null) }
output "bootstrap_brokers_sasl_scram" { value = try(aws_msk_cluster.this[0].bootstrap_brokers_sasl_scram, null) }
output "bootstrap_brokers_tls" { value = try(aws_msk_cluster.this[0].bootstrap_brokers_tls, null) }
output "cluster_name" { value = try(aws_msk_cluster.this[0].cluster_name, null) }
output "log_group_arn" { value = try(aws_cloudwatch_log_group.this[0].arn, null) }
`;
}
