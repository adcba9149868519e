import { deniesHttp, denyHttp, resourcePolicy } from '../../../queues';
import type { DataCheck } from '../../DataCheck';
import { judge } from '../../judge';

export const queueAllowsHttp: DataCheck = {
  id: 'queue-allows-http',
  title: 'Queue that answers without TLS',
  practice: 'encryption',
  severity: 'medium',
  rationale:
    'SQS accepts plain HTTP unless a policy denies it: messages, and the signature they came with, then cross the network in the open.',
  remedy:
    'Deny `sqs:*` to everybody where `aws:SecureTransport` is false, in the policy of the queue.',
  fixable: true,
  equivalents: [
    { tool: 'cdk-nag', id: 'AwsSolutions-SQS4', relation: 'looser' },
  ],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Orders:
    Type: AWS::SQS::Queue
  Policy:
    Type: AWS::SQS::QueuePolicy
    Properties:
      Queues: [!Ref Orders]
      PolicyDocument:
        Statement:
          - Effect: Deny
            Principal: '*'
            Action: sqs:*
            Resource: !GetAtt Orders.Arn
            Condition: { Bool: { aws:SecureTransport: false } }
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_sqs_queue" "orders" {
  name = "orders"
}

resource "aws_sqs_queue_policy" "orders" {
  queue_url = aws_sqs_queue.orders.id
  policy = jsonencode({
    Statement = [{
      Effect    = "Deny"
      Principal = { AWS = "*" }
      Action    = ["sqs:*"]
      Resource  = aws_sqs_queue.orders.arn
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
    Type: AWS::SQS::Queue
`,
        },
        lines: [2],
      },
      {
        files: {
          'main.tf': `resource "aws_sqs_queue" "orders" {
  name = "orders"
}
`,
        },
        lines: [1],
      },
    ],
  },
  run: model =>
    judge(model, ['AWS::SQS::Queue'], 'No queue is declared.', (queue, say) => {
      const { statements, open, isThere } = resourcePolicy(model, queue);
      if (statements.some(deniesHttp)) say.pass();
      else if (open) say.unknown(open);
      else
        say.fail(undefined, `${queue.name} answers without TLS`, {
          fix: () =>
            isThere
              ? undefined
              : denyHttp(model, queue, {
                  type: 'AWS::SQS::QueuePolicy',
                  names: 'Queues',
                  actions: 'sqs:*',
                  block: 'aws_sqs_queue_policy',
                  argument: 'queue_url',
                  attribute: 'id',
                }),
        });
    }),
};
