import { alarmOn } from '../../alarms';
import { DEAD_LETTERS } from '../../knowledge/alarmMetrics';
import { isDeadLetterQueue } from '../../queues';
import type { DataCheck } from '../DataCheck';
import { alarmTemplate, alarmTerraform } from './exampleAlarm';
import { judgeWatched, requireWatch } from './judgeWatched';

const template = `Resources:
  Failed:
    Type: AWS::SQS::Queue
  Orders:
    Type: AWS::SQS::Queue
    Properties:
      RedrivePolicy:
        deadLetterTargetArn: !GetAtt Failed.Arn
        maxReceiveCount: 5
`;
const terraform = `resource "aws_sqs_queue" "failed" {
  name = "failed"
}

resource "aws_sqs_queue" "orders" {
  name = "orders"
  redrive_policy = jsonencode({
    deadLetterTargetArn = aws_sqs_queue.failed.arn
    maxReceiveCount     = 5
  })
}
`;

export const deadLettersUnwatched: DataCheck = {
  id: 'dead-letters-unwatched',
  title: 'Dead letters that nobody hears of',
  practice: 'automation',
  severity: 'high',
  rationale:
    'A dead-letter queue keeps what failed for at most 14 days. Without an alarm it keeps it from being found, and then deletes it.',
  remedy:
    'Add an alarm on `ApproximateNumberOfMessagesVisible` of `AWS/SQS` above 0 for the queue; `NumberOfMessagesSent` does not count what SQS moves there by itself.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml':
            template +
            alarmTemplate(
              'AWS/SQS',
              'ApproximateNumberOfMessagesVisible',
              'QueueName',
              '!GetAtt Failed.QueueName',
            ),
        },
      },
      {
        files: {
          'main.tf':
            terraform +
            alarmTerraform(
              'AWS/SQS',
              'ApproximateNumberOfMessagesVisible',
              'QueueName',
              'aws_sqs_queue.failed.name',
            ),
        },
      },
    ],
    fail: [
      { files: { 'template.yaml': template }, lines: [2] },
      {
        files: {
          'main.tf':
            terraform +
            alarmTerraform(
              'AWS/SQS',
              'NumberOfMessagesSent',
              'QueueName',
              'aws_sqs_queue.failed.name',
            ),
        },
        lines: [1],
      },
    ],
  },
  run: model =>
    judgeWatched(
      model,
      ['AWS::SQS::Queue'],
      'No queue for dead letters is declared.',
      (queue, say) => {
        if (!isDeadLetterQueue(model, queue)) return;
        // What a function takes from there at once never piles up.
        if (model.graph.edgesFrom(queue, 'triggers').length) return;
        requireWatch(
          say,
          alarmOn(model, queue, DEAD_LETTERS),
          `No alarm tells that messages lie in ${queue.name}`,
        );
      },
    ),
};
