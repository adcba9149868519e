import { textAt } from '../../graph';
import type { Statement } from '../../iam';
import { resourcePolicy } from '../../queues';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

export const queueOpenPolicy: DataCheck = {
  id: 'queue-open-policy',
  title: 'Queue or topic that anybody may use',
  practice: 'least-privilege',
  severity: 'critical',
  rationale:
    'A policy that allows `*` without a condition lets every account of AWS send to it or read from it: false records come in, real ones go out.',
  remedy:
    'Name the roles or services that need it, or bind `*` by a condition such as `aws:SourceArn` or `aws:PrincipalOrgID`.',
  fixable: false,
  equivalents: [
    { tool: 'checkov', id: 'CKV_AWS_168', relation: 'looser' },
    { tool: 'checkov', id: 'CKV_AWS_169', relation: 'looser' },
    { tool: 'checkov', id: 'CKV_AWS_387', relation: 'looser' },
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
            Principal: '*'
            Action: sqs:SendMessage
            Resource: !GetAtt Orders.Arn
            Condition: { ArnEquals: { aws:SourceArn: arn:aws:s3:::lake-raw } }
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_sns_topic" "alerts" {
  name = "alerts"
  policy = jsonencode({
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "cloudwatch.amazonaws.com" }
      Action    = "sns:Publish"
      Resource  = "*"
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
  Policy:
    Type: AWS::SQS::QueuePolicy
    Properties:
      Queues: [!Ref Orders]
      PolicyDocument:
        Statement:
          - Effect: Allow
            Principal: '*'
            Action: sqs:SendMessage
            Resource: !GetAtt Orders.Arn
`,
        },
        lines: [12],
      },
      {
        files: {
          'main.tf': `resource "aws_sns_topic" "alerts" {
  name = "alerts"
}

resource "aws_sns_topic_policy" "alerts" {
  arn = aws_sns_topic.alerts.arn
  policy = jsonencode({
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "*" }
      Action    = "sns:Publish"
      Resource  = aws_sns_topic.alerts.arn
    }]
  })
}
`,
        },
        lines: [11],
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
        const wrong = statements.filter(allowsAnybody);
        for (const statement of wrong)
          say.fail(statement, `Anybody may use ${resource.name}`);
        if (!wrong.length && open) say.unknown(open);
        else if (!wrong.length) say.pass();
      },
    ),
};

function allowsAnybody(statement: Statement): boolean {
  const { effect, principals, condition, notPrincipals } = statement;
  return (
    effect === 'Allow' &&
    !condition &&
    (notPrincipals === true ||
      principals.some(one => {
        const text = textAt(one);
        return text.state === 'known' && text.value === '*';
      }))
  );
}
