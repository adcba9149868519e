import type { StandIn } from './StandIn';
import { statementBlocks } from './statementBlocks';

const IGNORED =
  `application_feedback archive_policy content_based_deduplication data_protection_policy delivery_policy
  fifo_throughput_scope firehose_feedback http_feedback lambda_feedback region signature_version sqs_feedback tracing_config`.split(
    /\s+/,
  );

export const sns: StandIn = {
  source: 'terraform-aws-modules/sns/aws',
  majors: [5, 6],
  checked: 'main.tf of version 6 and UPGRADE-5.0.md (2026-11-30)',
  also: ['AWS::SNS::*'],
  ignored: IGNORED,
  text: textOf('AWS:SourceOwner', 'conditions'),
};

/** Version 7 names the account that sends, not the one that owns, and a condition of a statement in the singular. */
export const snsOfSeven: StandIn = {
  ...sns,
  majors: [7],
  checked: 'main.tf of version 7.0.0 (2026-11-30)',
  text: textOf('AWS:SourceAccount', 'condition'),
};

function textOf(account: string, conditions: 'condition' | 'conditions') {
  return `
variable "create" { default = true }
variable "name" { default = null }
variable "use_name_prefix" { default = false }
variable "display_name" { default = null }
variable "fifo_topic" { default = false }
variable "kms_master_key_id" { default = null }
variable "tags" { default = {} }
variable "create_topic_policy" { default = true }
variable "topic_policy" { default = null }
variable "source_topic_policy_documents" { default = [] }
variable "override_topic_policy_documents" { default = [] }
variable "enable_default_topic_policy" { default = true }
variable "topic_policy_statements" { default = {} }
variable "create_subscription" { default = true }
variable "subscriptions" { default = {} }

data "aws_caller_identity" "current" {}

resource "aws_sns_topic" "this" {
  count             = var.create ? 1 : 0
  name              = var.use_name_prefix ? null : var.name
  display_name      = var.display_name
  fifo_topic        = var.fifo_topic
  kms_master_key_id = var.kms_master_key_id
  policy            = var.create_topic_policy ? null : var.topic_policy
  tags              = var.tags
}

data "aws_iam_policy_document" "this" {
  source_policy_documents   = var.source_topic_policy_documents
  override_policy_documents = var.override_topic_policy_documents

  dynamic "statement" {
    for_each = var.enable_default_topic_policy ? [1] : []
    content {
      actions   = ["sns:Subscribe", "sns:SetTopicAttributes", "sns:RemovePermission", "sns:Publish", "sns:ListSubscriptionsByTopic", "sns:GetTopicAttributes", "sns:DeleteTopic", "sns:AddPermission"]
      resources = [aws_sns_topic.this[0].arn]
      principals {
        type        = "AWS"
        identifiers = ["*"]
      }
      condition {
        test     = "StringEquals"
        variable = "${account}"
        values   = [data.aws_caller_identity.current.account_id]
      }
    }
  }${statementBlocks(
    'var.topic_policy_statements',
    conditions,
    '[aws_sns_topic.this[0].arn]',
  )}
}

resource "aws_sns_topic_policy" "this" {
  count  = var.create && var.create_topic_policy ? 1 : 0
  arn    = aws_sns_topic.this[0].arn
  policy = data.aws_iam_policy_document.this.json
}

resource "aws_sns_topic_subscription" "this" {
  for_each             = { for k, v in var.subscriptions : k => v if var.create && var.create_subscription }
  topic_arn            = aws_sns_topic.this[0].arn
  endpoint             = each.value.endpoint
  protocol             = each.value.protocol
  raw_message_delivery = try(each.value.raw_message_delivery, null)
  redrive_policy       = try(each.value.redrive_policy, null)
}

output "topic_arn" { value = try(aws_sns_topic.this[0].arn, null) }
output "topic_id" { value = try(aws_sns_topic.this[0].id, null) }
output "topic_name" { value = try(aws_sns_topic.this[0].name, null) }
output "subscriptions" { value = aws_sns_topic_subscription.this }
`;
}
