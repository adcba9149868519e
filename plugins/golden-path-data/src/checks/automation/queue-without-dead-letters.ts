import { parsedJson, textAt, valueAt, type Resource } from '../../graph';
import { canonicalText } from '../../links/canonicalText';
import { isDeadLetterQueue } from '../../queues';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

const LETTERS = /dlq|dead[-_ .]?letter/i;

export const queueWithoutDeadLetters: DataCheck = {
  id: 'queue-without-dead-letters',
  title: 'Queue that keeps trying what always fails',
  practice: 'automation',
  severity: 'medium',
  rationale:
    'A message that cannot be read comes back until its time is over and is then lost; a dead-letter queue takes it away and keeps it to look at.',
  remedy:
    'Set `RedrivePolicy` with a `deadLetterTargetArn` and a `maxReceiveCount` of 3 to 5, and an alarm on that queue.',
  fixable: false,
  equivalents: [
    { tool: 'cdk-nag', id: 'AwsSolutions-SQS3', relation: 'looser' },
  ],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Orders:
    Type: AWS::SQS::Queue
    Properties:
      RedrivePolicy:
        deadLetterTargetArn: !GetAtt Failed.Arn
        maxReceiveCount: 3
  Failed:
    Type: AWS::SQS::Queue
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_sqs_queue" "failed" {
  name = "failed"
}

resource "aws_sqs_queue" "orders" {
  name = "orders"
  redrive_policy = jsonencode({
    deadLetterTargetArn = aws_sqs_queue.failed.arn
    maxReceiveCount     = 3
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
      const redrive = valueAt(queue, 'RedrivePolicy');
      if (isDeadLetterQueue(model, queue)) return;
      if (redrive?.kind === 'unknown') say.unknown(redrive);
      else if (redrive) say.pass();
      // It says itself that it takes what failed elsewhere, or is called so.
      else if (takesLetters(queue)) return;
      else
        say.fail(
          undefined,
          `What always fails stays in ${queue.name} until it is lost`,
        );
    }),
};

function takesLetters(queue: Resource): boolean {
  const allowed = valueAt(queue, 'RedriveAllowPolicy');
  const permission = textAt(parsedJson(allowed), 'redrivePermission');
  const name = canonicalText(valueAt(queue, 'QueueName')) ?? '';
  return (
    (allowed !== undefined &&
      !(permission.state === 'known' && permission.value === 'denyAll')) ||
    [queue.name, name].some(text => LETTERS.test(text))
  );
}
