import { mend } from '../../edit';
import { flagAt, itemsAt, numberAt, textAt } from '../../graph';
import { readsStream } from './readsStream';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

export const batchNotSplit: DataCheck = {
  id: 'batch-not-split',
  title: 'Batch that one bad record takes down',
  practice: 'automation',
  severity: 'low',
  rationale:
    'When a batch fails all of it is tried again, good records too. Split in two, only the half with the bad record is, down to that record.',
  remedy:
    'Set `BisectBatchOnFunctionError: true`, or let the function report which items failed (`ReportBatchItemFailures`).',
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
      BisectBatchOnFunctionError: true
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
  function_response_types = ["ReportBatchItemFailures"]
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
  bisect_batch_on_function_error = false
}
`,
        },
        lines: [9],
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
        const size = numberAt(mapping, 'BatchSize');
        if (size.state === 'known' && size.value === 1) return;
        const reports = itemsAt(mapping, 'FunctionResponseTypes');
        const reported = reports.items.map(item => textAt(item));
        if (
          reported.some(
            one =>
              one.state === 'known' && one.value === 'ReportBatchItemFailures',
          )
        ) {
          say.pass();
          return;
        }
        if (reports.open) {
          say.unknown(reports.open);
          return;
        }
        say.require(flagAt(mapping, 'BisectBatchOnFunctionError'), {
          is: split => split,
          absent: 'wrong',
          message: `One bad record makes ${mapping.name} repeat its whole batch`,
          fix: () =>
            mend(model, mapping, {
              safety: 'safe',
              reason:
                'A batch that fails is tried again in halves rather than as a whole.',
              cloudformation: [
                { kind: 'set', path: 'BisectBatchOnFunctionError', to: true },
              ],
              terraform: [
                {
                  kind: 'set',
                  path: 'bisect_batch_on_function_error',
                  to: true,
                },
              ],
            }),
        });
      },
    ),
};
