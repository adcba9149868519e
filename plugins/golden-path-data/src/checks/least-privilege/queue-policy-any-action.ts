import { resourcePolicy } from '../../queues';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

export const queuePolicyAnyAction: DataCheck = {
  id: 'queue-policy-any-action',
  title: 'Queue or topic whose policy allows every action',
  practice: 'least-privilege',
  severity: 'high',
  rationale:
    'Whoever may do everything may also empty the queue, delete it or give others access; those who send need one action.',
  remedy:
    'Allow what is needed by name: `sqs:SendMessage` for senders, `sqs:ReceiveMessage` and `sqs:DeleteMessage` for readers, `sns:Publish` for topics.',
  fixable: false,
  equivalents: [
    { tool: 'checkov', id: 'CKV_AWS_72', relation: 'stricter' },
    { tool: 'trivy', id: 'AVD-AWS-0097', relation: 'stricter' },
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
          - Effect: Allow
            Principal: { Service: s3.amazonaws.com }
            Action: sqs:SendMessage
            Resource: !GetAtt Orders.Arn
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_sns_topic" "alerts" {
  name = "alerts"
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
  Policy:
    Type: AWS::SQS::QueuePolicy
    Properties:
      Queues: [!Ref Orders]
      PolicyDocument:
        Statement:
          - Effect: Allow
            Principal: { AWS: arn:aws:iam::111122223333:role/loader }
            Action: 'sqs:*'
            Resource: !GetAtt Orders.Arn
`,
        },
        lines: [12],
      },
      {
        files: {
          'main.tf': `resource "aws_sqs_queue" "orders" {
  name = "orders"
  policy = jsonencode({
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::111122223333:role/loader" }
      Action    = "*"
      Resource  = "*"
    }]
  })
}
`,
        },
        lines: [7],
      },
    ],
  },
  run: model =>
    judge(
      model,
      ['AWS::SQS::Queue', 'AWS::SNS::Topic'],
      'No queue and no topic is declared.',
      (resource, say) => {
        const { statements, open } = resourcePolicy(model, resource);
        const wrong = statements.filter(
          ({ effect, actions }) =>
            effect === 'Allow' &&
            actions.some(action => /^(\*|sqs:\*|sns:\*)$/.test(action)),
        );
        for (const statement of wrong)
          say.fail(
            statement,
            `A policy of ${resource.name} allows every action`,
          );
        if (!wrong.length && open) say.unknown(open);
        else if (!wrong.length) say.pass();
      },
    ),
};
