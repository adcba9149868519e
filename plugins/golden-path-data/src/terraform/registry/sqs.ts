import type { StandIn } from './StandIn';
import { statementBlocks } from './statementBlocks';

const IGNORED =
  `content_based_deduplication deduplication_scope delay_seconds dlq_content_based_deduplication
  dlq_deduplication_scope dlq_delay_seconds dlq_kms_data_key_reuse_period_seconds dlq_receive_wait_time_seconds
  fifo_throughput_limit kms_data_key_reuse_period_seconds max_message_size receive_wait_time_seconds region`.split(
    /\s+/,
  );

/** Of version 5 the statements of its policies are left open: how it names their conditions is not known. */
export const sqs: StandIn = {
  source: 'terraform-aws-modules/sqs/aws',
  majors: [5],
  checked:
    'main.tf of version 4 with its dead-letter queue, and UPGRADE-4.0.md (2026-11-30)',
  also: ['AWS::SQS::*'],
  ignored: IGNORED,
  text: textOf(''),
};

export const sqsOfFour: StandIn = {
  ...sqs,
  majors: [4],
  text: textOf(`${policy('this', 'queue', 'create_queue_policy')}
${policy('dlq', 'dlq_queue', 'create_dlq && var.create_dlq_queue_policy')}
variable "create_queue_policy" { default = false }
variable "create_dlq_queue_policy" { default = false }
`),
};

function textOf(policies: string): string {
  return `
variable "create" { default = true }
variable "name" { default = null }
variable "use_name_prefix" { default = false }
variable "fifo_queue" { default = false }
variable "kms_master_key_id" { default = null }
variable "message_retention_seconds" { default = null }
variable "redrive_policy" { default = {} }
variable "redrive_allow_policy" { default = {} }
variable "sqs_managed_sse_enabled" { default = true }
variable "tags" { default = {} }
variable "visibility_timeout_seconds" { default = null }
variable "create_dlq" { default = false }
variable "create_dlq_redrive_allow_policy" { default = true }
variable "dlq_name" { default = null }
variable "dlq_kms_master_key_id" { default = null }
variable "dlq_message_retention_seconds" { default = null }
variable "dlq_redrive_allow_policy" { default = {} }
variable "dlq_sqs_managed_sse_enabled" { default = true }
variable "dlq_tags" { default = {} }
variable "dlq_visibility_timeout_seconds" { default = null }

locals {
  name     = try(trimsuffix(var.name, ".fifo"), "")
  dlq_name = try(trimsuffix(var.dlq_name, ".fifo"), "\${local.name}-dlq")
  dlq_key  = try(coalesce(var.dlq_kms_master_key_id, var.kms_master_key_id), null)
  suffix   = var.fifo_queue ? ".fifo" : ""
}

resource "aws_sqs_queue" "this" {
  count                      = var.create ? 1 : 0
  name                       = var.use_name_prefix || var.name == null ? null : "\${local.name}\${local.suffix}"
  fifo_queue                 = var.fifo_queue ? true : null
  kms_master_key_id          = var.kms_master_key_id
  message_retention_seconds  = var.message_retention_seconds
  sqs_managed_sse_enabled    = var.kms_master_key_id != null ? null : var.sqs_managed_sse_enabled
  tags                       = var.tags
  visibility_timeout_seconds = var.visibility_timeout_seconds
}

resource "aws_sqs_queue_redrive_policy" "this" {
  count          = var.create && !var.create_dlq && length(var.redrive_policy) > 0 ? 1 : 0
  queue_url      = aws_sqs_queue.this[0].url
  redrive_policy = jsonencode(var.redrive_policy)
}

resource "aws_sqs_queue_redrive_policy" "dlq" {
  count          = var.create && var.create_dlq ? 1 : 0
  queue_url      = aws_sqs_queue.this[0].url
  redrive_policy = jsonencode(merge({ deadLetterTargetArn = aws_sqs_queue.dlq[0].arn, maxReceiveCount = 5 }, var.redrive_policy))
}

resource "aws_sqs_queue" "dlq" {
  count                      = var.create && var.create_dlq ? 1 : 0
  name                       = var.use_name_prefix ? null : "\${local.dlq_name}\${local.suffix}"
  fifo_queue                 = var.fifo_queue ? true : null
  kms_master_key_id          = local.dlq_key
  message_retention_seconds  = try(coalesce(var.dlq_message_retention_seconds, var.message_retention_seconds), null)
  sqs_managed_sse_enabled    = local.dlq_key != null ? null : var.dlq_sqs_managed_sse_enabled
  tags                       = merge(var.tags, var.dlq_tags)
  visibility_timeout_seconds = try(coalesce(var.dlq_visibility_timeout_seconds, var.visibility_timeout_seconds), null)
}

resource "aws_sqs_queue_redrive_allow_policy" "this" {
  count                = var.create && !var.create_dlq && length(var.redrive_allow_policy) > 0 ? 1 : 0
  queue_url            = aws_sqs_queue.this[0].url
  redrive_allow_policy = jsonencode(var.redrive_allow_policy)
}

resource "aws_sqs_queue_redrive_allow_policy" "dlq" {
  count                = var.create && var.create_dlq && var.create_dlq_redrive_allow_policy ? 1 : 0
  queue_url            = aws_sqs_queue.dlq[0].url
  redrive_allow_policy = jsonencode(merge({ redrivePermission = "byQueue", sourceQueueArns = [aws_sqs_queue.this[0].arn] }, var.dlq_redrive_allow_policy))
}
${policies}

output "queue_id" { value = try(aws_sqs_queue.this[0].id, null) }
output "queue_arn" { value = try(aws_sqs_queue.this[0].arn, null) }
output "queue_url" { value = try(aws_sqs_queue.this[0].url, null) }
output "queue_name" { value = try(aws_sqs_queue.this[0].name, null) }
output "dead_letter_queue_id" { value = try(aws_sqs_queue.dlq[0].id, null) }
output "dead_letter_queue_arn" { value = try(aws_sqs_queue.dlq[0].arn, null) }
output "dead_letter_queue_url" { value = try(aws_sqs_queue.dlq[0].url, null) }
output "dead_letter_queue_name" { value = try(aws_sqs_queue.dlq[0].name, null) }
`;
}

function policy(queue: string, prefix: string, isMade: string): string {
  return `
variable "source_${prefix}_policy_documents" { default = [] }
variable "override_${prefix}_policy_documents" { default = [] }
variable "${prefix}_policy_statements" { default = {} }

data "aws_iam_policy_document" "${queue}" {
  source_policy_documents   = var.source_${prefix}_policy_documents
  override_policy_documents = var.override_${prefix}_policy_documents
${statementBlocks(
  `var.${prefix}_policy_statements`,
  'conditions',
  `[aws_sqs_queue.${queue}[0].arn]`,
)}
}

resource "aws_sqs_queue_policy" "${queue}" {
  count     = var.create && var.${isMade} ? 1 : 0
  queue_url = aws_sqs_queue.${queue}[0].url
  policy    = data.aws_iam_policy_document.${queue}.json
}`;
}
