import { composedIn, hearsAllAlarms } from '../../alarms';
import { itemsAt, optionsOf, type Unknown, type Value } from '../../graph';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

export const alarmWithoutAction: DataCheck = {
  id: 'alarm-without-action',
  title: 'Alarm that tells nobody',
  practice: 'automation',
  severity: 'high',
  rationale:
    'An alarm without an action turns red in a console that nobody looks at.',
  remedy:
    'Set `AlarmActions`, or `alarm_actions`, to a topic that people hear, or name the alarm in a composite alarm that does.',
  fixable: false,
  equivalents: [
    {
      tool: 'aws-config',
      id: 'CLOUDWATCH_ALARM_ACTION_CHECK',
      relation: 'looser',
    },
  ],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Failed:
    Type: AWS::CloudWatch::Alarm
    Properties:
      AlarmName: failed
      Namespace: AWS/States
      MetricName: ExecutionsFailed
      AlarmActions: [arn:aws:sns:eu-west-1:111122223333:on-call]
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_cloudwatch_metric_alarm" "failed" {
  alarm_name  = "failed"
  namespace   = "AWS/States"
  metric_name = "ExecutionsFailed"
}

resource "aws_cloudwatch_composite_alarm" "night" {
  alarm_name    = "night"
  alarm_rule    = "ALARM(\${aws_cloudwatch_metric_alarm.failed.alarm_name})"
  alarm_actions = ["arn:aws:sns:eu-west-1:111122223333:on-call"]
}
`,
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': `Resources:
  Failed:
    Type: AWS::CloudWatch::Alarm
    Properties:
      AlarmName: failed
      Namespace: AWS/States
      MetricName: ExecutionsFailed
      OKActions: [arn:aws:sns:eu-west-1:111122223333:on-call]
`,
        },
        lines: [2],
      },
      {
        files: {
          'main.tf': `resource "aws_cloudwatch_metric_alarm" "failed" {
  alarm_name  = "failed"
  namespace   = "AWS/States"
  metric_name = "ExecutionsFailed"
  alarm_actions = []
}
`,
        },
        lines: [5],
      },
    ],
  },
  run: model =>
    judge(
      model,
      ['AWS::CloudWatch::Alarm', 'AWS::CloudWatch::CompositeAlarm'],
      'No alarm is declared.',
      (alarm, say) => {
        const actions = itemsAt(alarm, 'AlarmActions');
        const items = actions.items.filter(
          item => !optionsOf(item).includes(undefined),
        );
        const open = actions.open ?? actions.items.find(isUnknown);
        const composed = composedIn(model, alarm);
        if (items.length || composed === 'yes' || hearsAllAlarms(model))
          say.pass();
        else if (open) say.unknown(open);
        else if (composed === 'unsure')
          say.unknown('which alarms a composite alarm joins is not known');
        else say.fail(actions.at, `${alarm.name} tells nobody`);
      },
    ),
};

function isUnknown(value: Value): value is Unknown {
  return value.kind === 'unknown';
}
