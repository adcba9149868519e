import { mend } from '../../edit';
import { numberAt, textAt, valueAt, type Resource } from '../../graph';
import type { DataModel } from '../../model';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

export const tinyBatches: DataCheck = {
  id: 'tiny-batches',
  title: 'Function that takes records from a stream one by one',
  practice: 'file-size',
  severity: 'low',
  rationale:
    'Without a window a function is called for the few records that just came: more calls, more writes and smaller files than the data needs.',
  remedy:
    'Set `BatchSize: 100` or more and `MaximumBatchingWindowInSeconds: 5` or more on the event source mapping.',
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
      BatchSize: 500
      MaximumBatchingWindowInSeconds: 30
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_lambda_event_source_mapping" "orders" {
  function_name                      = "orders"
  event_source_arn                   = "arn:aws:kinesis:eu-west-1:111122223333:stream/orders"
  batch_size                         = 500
  maximum_batching_window_in_seconds = 30
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
      BatchSize: 1
      MaximumBatchingWindowInSeconds: 30
`,
        },
        lines: [7],
      },
      {
        files: {
          'main.tf': `resource "aws_lambda_event_source_mapping" "orders" {
  function_name    = "orders"
  event_source_arn = "arn:aws:kinesis:eu-west-1:111122223333:stream/orders"
  batch_size       = 500
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
      ['AWS::Lambda::EventSourceMapping'],
      'No function reads from a Kinesis stream.',
      (mapping, say) => {
        if (!readsKinesis(model, mapping)) return;
        const set = (path: string, argument: string, to: number) => () =>
          mend(model, mapping, {
            safety: 'assisted',
            reason:
              'The function is called with more records at once and up to five seconds later.',
            cloudformation: [{ kind: 'set', path, to }],
            terraform: [{ kind: 'set', path: argument, to }],
          });
        say.require(numberAt(mapping, 'BatchSize'), {
          is: size => size > 1,
          absent: 'right',
          message: `${mapping.name} hands over one record at a time`,
          fix: set('BatchSize', 'batch_size', 100),
        });
        say.require(numberAt(mapping, 'MaximumBatchingWindowInSeconds'), {
          is: seconds => seconds > 0,
          absent: 'wrong',
          message: `${mapping.name} waits for no further records`,
          fix: set(
            'MaximumBatchingWindowInSeconds',
            'maximum_batching_window_in_seconds',
            5,
          ),
        });
      },
    ),
};

function readsKinesis({ graph }: DataModel, mapping: Resource): boolean {
  const source = valueAt(mapping, 'EventSourceArn');
  const text = textAt(mapping, 'EventSourceArn');
  return (
    /^AWS::Kinesis::Stream(Consumer)?$/.test(
      graph.target(source)?.type ?? '',
    ) ||
    (text.state === 'known' && /^arn:[a-z-]+:kinesis:/.test(text.value))
  );
}
