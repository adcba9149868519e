import { alarmTopics, listenersOf } from '../../alarms';
import { textAt } from '../../graph';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

/**
 * Its policy does not let CloudWatch use it, and nobody can change that.
 * https://repost.aws/knowledge-center/cloudwatch-configure-alarm-sns, read on 2026-11-30
 */
const KEY_OF_SNS = 'alias/aws/sns';

export const alarmTopicUnheard: DataCheck = {
  id: 'alarm-topic-unheard',
  title: 'Topic for alarms that nobody subscribes to',
  practice: 'automation',
  severity: 'high',
  rationale:
    'Alarms reach the topic, and the topic reaches nobody: everything looks watched.',
  remedy:
    'Add an `AWS::SNS::Subscription` for the team: its address, its chat or its pager. A topic that is encrypted needs a key whose policy lets CloudWatch use it.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  OnCall:
    Type: AWS::SNS::Topic
  Failed:
    Type: AWS::CloudWatch::Alarm
    Properties:
      MetricName: ExecutionsFailed
      AlarmActions: [!Ref OnCall]
  Team:
    Type: AWS::SNS::Subscription
    Properties: { TopicArn: !Ref OnCall, Protocol: email, Endpoint: lake@example.com }
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_sns_topic" "on_call" {
  name = "on-call"
}

resource "aws_cloudwatch_metric_alarm" "failed" {
  alarm_name    = "failed"
  alarm_actions = [aws_sns_topic.on_call.arn]
}

resource "aws_sns_topic_subscription" "team" {
  topic_arn = aws_sns_topic.on_call.arn
  protocol  = "email"
  endpoint  = "lake@example.com"
}
`,
        },
      },
    ],
    fail: [
      {
        files: {
          'main.tf': `resource "aws_sns_topic" "on_call" {
  name              = "on-call"
  kms_master_key_id = "alias/aws/sns"
}

resource "aws_cloudwatch_metric_alarm" "failed" {
  alarm_name    = "failed"
  alarm_actions = [aws_sns_topic.on_call.arn]
}

resource "aws_sns_topic_subscription" "team" {
  topic_arn = aws_sns_topic.on_call.arn
  protocol  = "email"
  endpoint  = "lake@example.com"
}
`,
        },
        lines: [3],
      },
      {
        files: {
          'template.yaml': `Resources:
  OnCall:
    Type: AWS::SNS::Topic
  Failed:
    Type: AWS::CloudWatch::Alarm
    Properties:
      MetricName: ExecutionsFailed
      AlarmActions: [!Ref OnCall]
`,
        },
        lines: [2],
      },
      {
        files: {
          'main.tf': `resource "aws_sns_topic" "on_call" {
  name = "on-call"
}

resource "aws_cloudwatch_metric_alarm" "failed" {
  alarm_name    = "failed"
  alarm_actions = [aws_sns_topic.on_call.arn]
}
`,
        },
        lines: [1],
      },
    ],
  },
  run: model =>
    judge(
      model,
      ['AWS::SNS::Topic'],
      'No topic is declared that alarms speak to.',
      (topic, say) => {
        if (!alarmTopics(model).has(topic.id)) return;
        const key = textAt(topic, 'KmsMasterKeyId');
        if (key.state === 'known' && key.value === KEY_OF_SNS)
          say.fail(
            key,
            `CloudWatch may not use ${KEY_OF_SNS}: no alarm reaches ${topic.name}`,
          );
        const listeners = listenersOf(model, topic);
        if (listeners === 'yes') say.pass();
        else if (listeners === 'no')
          say.fail(
            undefined,
            `Nobody hears the alarms that speak to ${topic.name}`,
          );
        else say.unknown(listeners.why);
      },
    ),
};
