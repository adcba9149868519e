import { alarmTopics, listenersOf } from '../../alarms';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

export const alarmTopicUnheard: DataCheck = {
  id: 'alarm-topic-unheard',
  title: 'Topic for alarms that nobody subscribes to',
  practice: 'automation',
  severity: 'high',
  rationale:
    'Alarms reach the topic, and the topic reaches nobody: everything looks watched.',
  remedy:
    'Add an `AWS::SNS::Subscription` for the team: its address, its chat or its pager.',
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
