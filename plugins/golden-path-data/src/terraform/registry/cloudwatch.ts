import type { StandIn } from './StandIn';

export const logGroup: StandIn = {
  source: 'terraform-aws-modules/cloudwatch/aws//modules/log-group',
  majors: [2, 3, 4, 5],
  checked:
    'modules/log-group and the change log, which names no other default (2026-11-30)',
  also: ['AWS::Logs::*'],
  ignored: ['region', 'skip_destroy'],
  text: `
variable "create" { default = true }
variable "name" { default = null }
variable "name_prefix" { default = null }
variable "retention_in_days" { default = null }
variable "kms_key_id" { default = null }
variable "log_group_class" { default = null }
variable "tags" { default = {} }

resource "aws_cloudwatch_log_group" "this" {
  count             = var.create ? 1 : 0
  name              = var.name
  name_prefix       = var.name_prefix
  retention_in_days = var.retention_in_days
  kms_key_id        = var.kms_key_id
  log_group_class   = var.log_group_class
  tags              = var.tags
}

output "cloudwatch_log_group_name" { value = try(aws_cloudwatch_log_group.this[0].name, "") }
output "cloudwatch_log_group_arn" { value = try(aws_cloudwatch_log_group.this[0].arn, "") }
`,
};

export const metricAlarm: StandIn = {
  source: 'terraform-aws-modules/cloudwatch/aws//modules/metric-alarm',
  majors: [1, 2, 3, 4, 5],
  checked:
    'modules/metric-alarm and the change log, which names no other default (2026-11-30)',
  also: ['AWS::CloudWatch::*'],
  ignored:
    `datapoints_to_alarm evaluate_low_sample_count_percentiles extended_statistic region
    threshold_metric_id unit`.split(/\s+/),
  text: `
variable "create_metric_alarm" { default = true }
variable "alarm_name" {}
variable "comparison_operator" {}
variable "evaluation_periods" {}
variable "threshold" { default = null }
variable "metric_name" { default = null }
variable "namespace" { default = null }
variable "period" { default = null }
variable "statistic" { default = null }
variable "actions_enabled" { default = true }
variable "alarm_actions" { default = null }
variable "ok_actions" { default = null }
variable "alarm_description" { default = null }
variable "insufficient_data_actions" { default = null }
variable "dimensions" { default = null }
variable "treat_missing_data" { default = "missing" }
variable "metric_query" { default = [] }
variable "tags" { default = {} }

resource "aws_cloudwatch_metric_alarm" "this" {
  count               = var.create_metric_alarm ? 1 : 0
  alarm_name          = var.alarm_name
  actions_enabled     = var.actions_enabled
  alarm_actions       = var.alarm_actions
  ok_actions          = var.ok_actions
  alarm_description   = var.alarm_description
  insufficient_data_actions = var.insufficient_data_actions
  comparison_operator = var.comparison_operator
  evaluation_periods  = var.evaluation_periods
  threshold           = var.threshold
  treat_missing_data  = var.treat_missing_data
  metric_name         = var.metric_name
  namespace           = var.namespace
  period              = var.period
  statistic           = var.statistic
  dimensions          = var.dimensions
  tags                = var.tags

  dynamic "metric_query" {
    for_each = var.metric_query
    content {
      id          = metric_query.value.id
      expression  = try(metric_query.value.expression, null)
      return_data = try(metric_query.value.return_data, null)
      dynamic "metric" {
        for_each = try(metric_query.value.metric, [])
        content {
          metric_name = metric.value.metric_name
          namespace   = metric.value.namespace
          period      = metric.value.period
          stat        = metric.value.stat
          dimensions  = try(metric.value.dimensions, null)
        }
      }
    }
  }
}

output "cloudwatch_metric_alarm_arn" { value = try(aws_cloudwatch_metric_alarm.this[0].arn, "") }
output "cloudwatch_metric_alarm_id" { value = try(aws_cloudwatch_metric_alarm.this[0].id, "") }
`,
};
