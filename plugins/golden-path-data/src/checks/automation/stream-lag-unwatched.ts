import { alarmOn, anyOf } from '../../alarms';
import {
  DELIVERY_BEHIND,
  FLINK_LAG,
  FUNCTION_LAG,
  STREAM_LAG,
} from '../../knowledge/alarmMetrics';
import type { DataCheck } from '../DataCheck';
import { alarmTemplate, alarmTerraform } from './exampleAlarm';
import { judgeWatched, requireWatch } from './judgeWatched';

const template = `Resources:
  Orders:
    Type: AWS::Kinesis::Stream
  Enrich:
    Type: AWS::Lambda::Function
  Reads:
    Type: AWS::Lambda::EventSourceMapping
    Properties:
      FunctionName: !Ref Enrich
      EventSourceArn: !GetAtt Orders.Arn
`;
const terraform = `resource "aws_kinesis_stream" "orders" {
  name = "orders"
}

resource "aws_kinesis_firehose_delivery_stream" "orders" {
  name        = "orders"
  destination = "extended_s3"

  kinesis_source_configuration {
    kinesis_stream_arn = aws_kinesis_stream.orders.arn
  }
}
`;

export const streamLagUnwatched: DataCheck = {
  id: 'stream-lag-unwatched',
  title: 'Stream whose readers nobody watches',
  practice: 'automation',
  severity: 'high',
  rationale:
    'A reader that falls behind by more than the retention of the stream loses records for good; the age of its iterator shows it in time.',
  remedy:
    'Add an alarm on `GetRecords.IteratorAgeMilliseconds` of `AWS/Kinesis`, or on the `IteratorAge` of the function that reads it.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml':
            template +
            alarmTemplate(
              'AWS/Kinesis',
              'GetRecords.IteratorAgeMilliseconds',
              'StreamName',
              '!Ref Orders',
            ),
        },
      },
      {
        files: {
          'main.tf':
            terraform +
            alarmTerraform(
              'AWS/Kinesis',
              'GetRecords.IteratorAgeMilliseconds',
              'StreamName',
              'aws_kinesis_stream.orders.name',
            ),
        },
      },
      {
        files: {
          'template.yaml':
            template +
            alarmTemplate(
              'AWS/Lambda',
              'IteratorAge',
              'FunctionName',
              '!Ref Enrich',
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
              'AWS/Kinesis',
              'IncomingBytes',
              'StreamName',
              'aws_kinesis_stream.orders.name',
            ),
        },
        lines: [1],
      },
    ],
  },
  run: model =>
    judgeWatched(
      model,
      ['AWS::Kinesis::Stream'],
      'No stream is declared that something here reads.',
      (stream, say) => {
        const readers = model.graph
          .edgesTo(stream, 'reads')
          .flatMap(({ from }) => model.graph.get(from) ?? []);
        // Who reads it elsewhere watches it there.
        if (!readers.length) return;
        requireWatch(
          say,
          anyOf([
            alarmOn(model, stream, STREAM_LAG),
            ...readers.map(reader =>
              alarmOn(model, reader, FUNCTION_LAG, FLINK_LAG, DELIVERY_BEHIND),
            ),
          ]),
          `No alarm tells when readers of ${stream.name} fall behind`,
        );
      },
    ),
};
