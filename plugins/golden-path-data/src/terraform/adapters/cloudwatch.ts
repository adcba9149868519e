import { list, properties, scalar, turned, type Value } from '../../graph';
import type { Adapter } from './Adapter';
import { arg, block, blocks, made, plain } from './words';

/** Alarms of CloudWatch. */
export const cloudwatchAdapters: Adapter[] = [
  {
    from: 'aws_cloudwatch_metric_alarm',
    to: 'AWS::CloudWatch::Alarm',
    properties: args => ({
      ...plain(args, {
        alarm_name: 'AlarmName',
        alarm_description: 'AlarmDescription',
        namespace: 'Namespace',
        metric_name: 'MetricName',
        comparison_operator: 'ComparisonOperator',
        evaluation_periods: 'EvaluationPeriods',
        period: 'Period',
        statistic: 'Statistic',
        threshold: 'Threshold',
        treat_missing_data: 'TreatMissingData',
        actions_enabled: 'ActionsEnabled',
        alarm_actions: 'AlarmActions',
        ok_actions: 'OKActions',
        insufficient_data_actions: 'InsufficientDataActions',
        tags: 'Tags',
      }),
      Dimensions: dimensions(arg(args, 'dimensions')),
      Metrics: blocks(args, 'metric_query', one => made(one, metricQuery)),
    }),
  },
  {
    from: 'aws_cloudwatch_composite_alarm',
    to: 'AWS::CloudWatch::CompositeAlarm',
    properties: args =>
      plain(args, {
        actions_enabled: 'ActionsEnabled',
        alarm_actions: 'AlarmActions',
        alarm_name: 'AlarmName',
        alarm_rule: 'AlarmRule',
        insufficient_data_actions: 'InsufficientDataActions',
        ok_actions: 'OKActions',
        tags: 'Tags',
      }),
  },
  {
    from: 'aws_cloudwatch_dashboard',
    to: 'AWS::CloudWatch::Dashboard',
    properties: args =>
      plain(args, {
        dashboard_body: 'DashboardBody',
        dashboard_name: 'DashboardName',
      }),
  },
];

function metricQuery(from: Value): Record<string, Value | undefined> {
  return {
    ...plain(from, {
      expression: 'Expression',
      id: 'Id',
      return_data: 'ReturnData',
    }),
    MetricStat: made(block(from, 'metric'), metric => ({
      Metric: made(metric, () => ({
        Dimensions: dimensions(arg(metric, 'dimensions')),
        MetricName: arg(metric, 'metric_name'),
        Namespace: arg(metric, 'namespace'),
      })),
      Period: arg(metric, 'period'),
      Stat: arg(metric, 'stat'),
    })),
  };
}

/** A map in Terraform, a list of names and values in CloudFormation. */
function dimensions(value: Value | undefined): Value | undefined {
  return turned(value, known => {
    if (known?.kind !== 'map') return known;
    const items = [...known.entries].map(([name, one]) =>
      properties({ Name: scalar(name, one.at), Value: one }, one.at),
    );
    return list(items, known.at, known.open);
  });
}
