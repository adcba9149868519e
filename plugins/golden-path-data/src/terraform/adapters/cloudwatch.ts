import { list, properties, scalar, turned, type Value } from '../../graph';
import type { Adapter } from './Adapter';
import { arg, plain } from './words';

/** Alarms of CloudWatch. */
export const cloudwatchAdapters: Adapter[] = [
  {
    from: 'aws_cloudwatch_metric_alarm',
    to: 'AWS::CloudWatch::Alarm',
    properties: args => ({
      ...plain(args, {
        alarm_name: 'AlarmName',
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
        tags: 'Tags',
      }),
      Dimensions: dimensions(arg(args, 'dimensions')),
    }),
  },
];

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
