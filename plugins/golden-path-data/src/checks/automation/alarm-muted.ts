import { composedIn, hearsAllAlarms } from '../../alarms';
import { mend } from '../../edit';
import { flagAt } from '../../graph';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

export const alarmMuted: DataCheck = {
  id: 'alarm-muted',
  title: 'Alarm whose actions are switched off',
  practice: 'automation',
  severity: 'high',
  rationale:
    'An alarm that was muted for one night stays so until somebody misses it, which is when it was needed.',
  remedy: 'Set `ActionsEnabled: true`, or leave it out.',
  fixable: true,
  equivalents: [
    { tool: 'checkov', id: 'CKV_AWS_319', relation: 'looser' },
    {
      tool: 'aws-config',
      id: 'CLOUDWATCH_ALARM_ACTION_ENABLED_CHECK',
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
  actions_enabled = true
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
      ActionsEnabled: false
`,
        },
        lines: [8],
      },
      {
        files: {
          'main.tf': `resource "aws_cloudwatch_metric_alarm" "failed" {
  alarm_name  = "failed"
  namespace   = "AWS/States"
  metric_name = "ExecutionsFailed"
  actions_enabled = false
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
        const enabled = flagAt(alarm, 'ActionsEnabled');
        const isOff = enabled.state === 'known' && !enabled.value;
        // A composite alarm speaks for it.
        const composed = isOff ? composedIn(model, alarm) : 'no';
        if (composed === 'yes' || (isOff && hearsAllAlarms(model))) say.pass();
        else if (composed === 'unsure')
          say.unknown('which alarms a composite alarm joins is not known');
        else
          say.require(enabled, {
            is: on => on,
            absent: 'right',
            message: `The actions of ${alarm.name} are switched off`,
            fix: () =>
              mend(model, alarm, {
                safety: 'assisted',
                reason: 'Somebody may have muted it on purpose.',
                cloudformation: [
                  { kind: 'set', path: 'ActionsEnabled', to: true },
                ],
                terraform: [{ kind: 'set', path: 'actions_enabled', to: true }],
              }),
          });
      },
    ),
};
