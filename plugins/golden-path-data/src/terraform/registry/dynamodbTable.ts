import type { StandIn } from './StandIn';

export const dynamodbTable: StandIn = {
  source: 'terraform-aws-modules/dynamodb-table/aws',
  majors: [2, 3, 4, 5],
  checked:
    'main.tf of version 4 and variables.tf; what version 6 changes (UPGRADE-6.0.md) says that 5 has the same defaults (2026-11-30)',
  also: ['AWS::DynamoDB::*', 'AWS::ApplicationAutoScaling::*'],
  ignored:
    `autoscaling_defaults autoscaling_indexes global_secondary_indexes ignore_changes_global_secondary_index
    local_secondary_indexes on_demand_throughput read_capacity region timeouts warm_throughput write_capacity`.split(
      /\s+/,
    ),
  text: `
variable "create_table" { default = true }
variable "name" { default = null }
variable "attributes" { default = [] }
variable "hash_key" { default = null }
variable "range_key" { default = null }
variable "billing_mode" { default = "PAY_PER_REQUEST" }
variable "point_in_time_recovery_enabled" { default = false }
variable "point_in_time_recovery_period_in_days" { default = null }
variable "ttl_enabled" { default = false }
variable "ttl_attribute_name" { default = "" }
variable "stream_enabled" { default = false }
variable "stream_view_type" { default = null }
variable "server_side_encryption_enabled" { default = false }
variable "server_side_encryption_kms_key_arn" { default = null }
variable "deletion_protection_enabled" { default = null }
variable "table_class" { default = null }
variable "resource_policy" { default = null }
variable "autoscaling_enabled" { default = false }
variable "autoscaling_read" { default = {} }
variable "autoscaling_write" { default = {} }
variable "tags" { default = {} }

resource "aws_dynamodb_table" "this" {
  count                       = var.create_table ? 1 : 0
  name                        = var.name
  billing_mode                = var.billing_mode
  hash_key                    = var.hash_key
  range_key                   = var.range_key
  stream_enabled              = var.stream_enabled
  stream_view_type            = var.stream_view_type
  table_class                 = var.table_class
  deletion_protection_enabled = var.deletion_protection_enabled
  tags                        = merge(var.tags, { Name = var.name })

  ttl {
    enabled        = var.ttl_enabled
    attribute_name = var.ttl_attribute_name
  }
  point_in_time_recovery {
    enabled                 = var.point_in_time_recovery_enabled
    recovery_period_in_days = var.point_in_time_recovery_period_in_days
  }
  dynamic "attribute" {
    for_each = var.attributes
    content {
      name = attribute.value.name
      type = attribute.value.type
    }
  }
  server_side_encryption {
    enabled     = var.server_side_encryption_enabled
    kms_key_arn = var.server_side_encryption_kms_key_arn
  }
}

resource "aws_dynamodb_resource_policy" "this" {
  count        = var.create_table && var.resource_policy != null ? 1 : 0
  resource_arn = aws_dynamodb_table.this[0].arn
  policy       = var.resource_policy
}
${scaling('read', 'Read')}
${scaling('write', 'Write')}

output "dynamodb_table_arn" { value = try(aws_dynamodb_table.this[0].arn, "") }
output "dynamodb_table_id" { value = try(aws_dynamodb_table.this[0].id, "") }
output "dynamodb_table_stream_arn" { value = var.stream_enabled ? try(aws_dynamodb_table.this[0].stream_arn, "") : null }
output "dynamodb_table_stream_label" { value = var.stream_enabled ? try(aws_dynamodb_table.this[0].stream_label, "") : null }
`,
};

function scaling(what: string, unit: string): string {
  return `
resource "aws_appautoscaling_target" "table_${what}" {
  count              = var.create_table && var.autoscaling_enabled && length(var.autoscaling_${what}) > 0 ? 1 : 0
  max_capacity       = var.autoscaling_${what}.max_capacity
  resource_id        = "table/\${aws_dynamodb_table.this[0].name}"
  scalable_dimension = "dynamodb:table:${unit}CapacityUnits"
  service_namespace  = "dynamodb"
}`;
}
