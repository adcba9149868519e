import { mend } from '../../edit';
import { numberAt } from '../../graph';
import { readsStream } from './readsStream';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

export const streamRetriedForever: DataCheck = {
  id: 'stream-retried-forever',
  title: 'One bad record that holds a shard up',
  practice: 'automation',
  severity: 'medium',
  rationale:
    'By default a batch that fails is tried until its records expire, a day to a year later, and nothing behind it in the shard is read meanwhile.',
  remedy:
    'Set `MaximumRetryAttempts` to a small number, or `MaximumRecordAgeInSeconds`, and a destination for what fails.',
  fixable: true,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Orders:
    Type: AWS::Lambda::EventSourceMapping
    Properties:
      FunctionName: orders
      EventSourceArn: arn:aws:kinesis:eu-west-1:111122223333:stream/orders
      MaximumRetryAttempts: 5
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_dynamodb_table" "orders" {
  name           = "orders"
  stream_enabled = true
}

resource "aws_lambda_event_source_mapping" "orders" {
  function_name    = "orders"
  event_source_arn = aws_dynamodb_table.orders.stream_arn
  maximum_record_age_in_seconds = 3600
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
    Type: AWS::Lambda::EventSourceMapping
    Properties:
      FunctionName: orders
      EventSourceArn: arn:aws:kinesis:eu-west-1:111122223333:stream/orders
`,
        },
        lines: [2],
      },
      {
        files: {
          'main.tf': `resource "aws_dynamodb_table" "orders" {
  name           = "orders"
  stream_enabled = true
}

resource "aws_lambda_event_source_mapping" "orders" {
  function_name    = "orders"
  event_source_arn = aws_dynamodb_table.orders.stream_arn
  maximum_retry_attempts = -1
}
`,
        },
        lines: [6],
      },
    ],
  },
  run: model =>
    judge(
      model,
      ['AWS::Lambda::EventSourceMapping'],
      'No function reads a stream.',
      (mapping, say) => {
        if (!readsStream(model, mapping)) return;
        const bounds = [
          numberAt(mapping, 'MaximumRetryAttempts'),
          numberAt(mapping, 'MaximumRecordAgeInSeconds'),
        ];
        const open = bounds.find(bound => bound.state === 'unknown');
        // -1 stands for no bound.
        if (bounds.some(one => one.state === 'known' && one.value >= 0))
          say.pass();
        else if (open?.state === 'unknown') say.unknown(open.value);
        else
          say.fail(
            undefined,
            `One record that always fails holds up all behind it in ${mapping.name}`,
            {
              fix: () =>
                mend(model, mapping, {
                  safety: 'assisted',
                  reason:
                    'What fails that often is skipped from then on: it needs a destination for failures first.',
                  cloudformation: [
                    { kind: 'set', path: 'MaximumRetryAttempts', to: 10 },
                  ],
                  terraform: [
                    { kind: 'set', path: 'maximum_retry_attempts', to: 10 },
                  ],
                }),
            },
          );
      },
    ),
};
