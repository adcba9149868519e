import type { StandIn } from './StandIn';

export const sqs: StandIn = {
  source: 'terraform-aws-modules/sqs/aws',
  majors: [4, 5],
  checked: 'UPGRADE-4.0.md of the module (2026-11-25)',
  also: ['AWS::SQS::*'],
  ignored: [
    'content_based_deduplication',
    'deduplication_scope',
    'delay_seconds',
    'fifo_throughput_limit',
    'kms_data_key_reuse_period_seconds',
    'max_message_size',
    'receive_wait_time_seconds',
    'region',
  ],
  text: `
variable "create" { default = true }
variable "name" { default = null }
variable "fifo_queue" { default = false }
variable "kms_master_key_id" { default = null }
variable "message_retention_seconds" { default = null }
variable "redrive_policy" { default = {} }
variable "sqs_managed_sse_enabled" { default = true }
variable "tags" { default = {} }
variable "visibility_timeout_seconds" { default = null }

resource "aws_sqs_queue" "this" {
  count                      = var.create ? 1 : 0
  name                       = var.fifo_queue ? "\${trimsuffix(var.name, ".fifo")}.fifo" : var.name
  fifo_queue                 = var.fifo_queue ? true : null
  kms_master_key_id          = var.kms_master_key_id
  message_retention_seconds  = var.message_retention_seconds
  sqs_managed_sse_enabled    = var.kms_master_key_id != null ? null : var.sqs_managed_sse_enabled
  tags                       = var.tags
  visibility_timeout_seconds = var.visibility_timeout_seconds
}

resource "aws_sqs_queue_redrive_policy" "this" {
  count          = var.create && length(var.redrive_policy) > 0 ? 1 : 0
  queue_url      = aws_sqs_queue.this[0].url
  redrive_policy = jsonencode(var.redrive_policy)
}

output "queue_id" { value = try(aws_sqs_queue.this[0].id, null) }
output "queue_arn" { value = try(aws_sqs_queue.this[0].arn, null) }
output "queue_url" { value = try(aws_sqs_queue.this[0].url, null) }
output "queue_name" { value = try(aws_sqs_queue.this[0].name, null) }
`,
};
