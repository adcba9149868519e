import { valueAt } from '../../graph';
import { readsStream } from './readsStream';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

export const streamFailuresLost: DataCheck = {
  id: 'stream-failures-lost',
  title: 'Records of a stream that are skipped without a trace',
  practice: 'automation',
  severity: 'medium',
  rationale:
    'A batch that fails to the end is skipped. Only a destination for failures keeps where it lay in the stream, so that it can be read again.',
  remedy:
    'Set `DestinationConfig.OnFailure.Destination` of the event source mapping to a queue or a topic.',
  fixable: false,
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
      DestinationConfig: { OnFailure: { Destination: arn:aws:sqs:eu-west-1:111122223333:failed } }
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

  destination_config {
    on_failure {
      destination_arn = "arn:aws:sqs:eu-west-1:111122223333:failed"
    }
  }
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
        const destination = valueAt(
          mapping,
          'DestinationConfig.OnFailure.Destination',
        );
        if (destination?.kind === 'unknown' && destination.either)
          say.unknown(destination);
        // Which one it is does not matter.
        else if (destination) say.pass();
        else
          say.fail(
            undefined,
            `Records that fail in ${mapping.name} are skipped without a trace`,
          );
      },
    ),
};
