import { deniesHttp, denyHttp, resourcePolicy } from '../../../queues';
import type { DataCheck } from '../../DataCheck';
import { judge } from '../../judge';

export const topicAllowsHttp: DataCheck = {
  id: 'topic-allows-http',
  title: 'Topic that answers without TLS',
  practice: 'encryption',
  severity: 'medium',
  rationale:
    'SNS accepts plain HTTP unless a policy denies it: messages, and the signature they came with, then cross the network in the open.',
  remedy:
    'Deny `sns:Publish` to everybody where `aws:SecureTransport` is false, in the policy of the topic.',
  fixable: true,
  equivalents: [
    { tool: 'cdk-nag', id: 'AwsSolutions-SNS3', relation: 'looser' },
  ],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Orders:
    Type: AWS::SNS::Topic
  Policy:
    Type: AWS::SNS::TopicPolicy
    Properties:
      Topics: [!Ref Orders]
      PolicyDocument:
        Statement:
          - Effect: Deny
            Principal: '*'
            Action: sns:Publish
            Resource: !Ref Orders
            Condition: { Bool: { aws:SecureTransport: false } }
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_sns_topic" "orders" {
  name = "orders"
}

resource "aws_sns_topic_policy" "orders" {
  arn = aws_sns_topic.orders.arn
  policy = jsonencode({
    Statement = [{
      Effect    = "Deny"
      Principal = { AWS = "*" }
      Action    = ["sns:Publish"]
      Resource  = aws_sns_topic.orders.arn
      Condition = { Bool = { "aws:SecureTransport" = "false" } }
    }]
  })
}
`,
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': `Resources:
  Orders:
    Type: AWS::SNS::Topic
`,
        },
        lines: [2],
      },
      {
        files: {
          'main.tf': `resource "aws_sns_topic" "orders" {
  name = "orders"
}
`,
        },
        lines: [1],
      },
    ],
  },
  run: model =>
    judge(model, ['AWS::SNS::Topic'], 'No topic is declared.', (topic, say) => {
      const { statements, open, isThere } = resourcePolicy(model, topic);
      if (statements.some(deniesHttp)) say.pass();
      else if (open) say.unknown(open);
      else
        say.fail(undefined, `${topic.name} answers without TLS`, {
          fix: () =>
            isThere
              ? undefined
              : denyHttp(model, topic, {
                  type: 'AWS::SNS::TopicPolicy',
                  names: 'Topics',
                  actions: 'sns:Publish',
                  block: 'aws_sns_topic_policy',
                  argument: 'arn',
                  attribute: 'arn',
                }),
        });
    }),
};
