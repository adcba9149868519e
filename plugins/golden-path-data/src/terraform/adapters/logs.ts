import type { Adapter } from './Adapter';
import { arg, blocks, made, plain } from './words';

/** Log groups, and where their lines go. */
export const logsAdapters: Adapter[] = [
  {
    from: 'aws_cloudwatch_log_group',
    to: 'AWS::Logs::LogGroup',
    properties: args =>
      plain(args, {
        kms_key_id: 'KmsKeyId',
        log_group_class: 'LogGroupClass',
        name: 'LogGroupName',
        retention_in_days: 'RetentionInDays',
        tags: 'Tags',
      }),
  },
  {
    from: 'aws_cloudwatch_log_subscription_filter',
    to: 'AWS::Logs::SubscriptionFilter',
    properties: args =>
      plain(args, {
        destination_arn: 'DestinationArn',
        filter_pattern: 'FilterPattern',
        log_group_name: 'LogGroupName',
        name: 'FilterName',
        role_arn: 'RoleArn',
      }),
  },
  {
    from: 'aws_cloudwatch_log_metric_filter',
    to: 'AWS::Logs::MetricFilter',
    properties: args => ({
      ...plain(args, {
        log_group_name: 'LogGroupName',
        name: 'FilterName',
        pattern: 'FilterPattern',
      }),
      MetricTransformations: blocks(args, 'metric_transformation', one =>
        made(one, () => ({
          MetricName: arg(one, 'name'),
          MetricNamespace: arg(one, 'namespace'),
          MetricValue: arg(one, 'value'),
        })),
      ),
    }),
  },
];
