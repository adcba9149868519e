import { alarmOn } from '../../alarms';
import { DELIVERY_LAG } from '../../knowledge/alarmMetrics';
import type { DataCheck } from '../DataCheck';
import { alarmTemplate, alarmTerraform } from './exampleAlarm';
import { judgeWatched, requireWatch } from './judgeWatched';

const template = `Resources:
  Orders:
    Type: AWS::KinesisFirehose::DeliveryStream
    Properties: { DeliveryStreamType: DirectPut }
`;
const terraform = `resource "aws_kinesis_firehose_delivery_stream" "orders" {
  name        = "orders"
  destination = "extended_s3"
}
`;

export const deliveryLagUnwatched: DataCheck = {
  id: 'delivery-lag-unwatched',
  title: 'Delivery whose delay no alarm watches',
  practice: 'automation',
  severity: 'high',
  rationale:
    'A delivery that cannot write keeps trying and then gives up: the age of what it holds is the one sign, and it shows hours before data is lost.',
  remedy:
    'Add an alarm on `DeliveryToS3.DataFreshness` of `AWS/Firehose`, or that of the destination, above the delay that readers accept.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml':
            template +
            alarmTemplate(
              'AWS/Firehose',
              'DeliveryToS3.DataFreshness',
              'DeliveryStreamName',
              '!Ref Orders',
            ),
        },
      },
      {
        files: {
          'main.tf':
            terraform +
            alarmTerraform(
              'AWS/Firehose',
              'DeliveryToS3.DataFreshness',
              'DeliveryStreamName',
              'aws_kinesis_firehose_delivery_stream.orders.name',
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
              'AWS/Firehose',
              'IncomingBytes',
              'DeliveryStreamName',
              'aws_kinesis_firehose_delivery_stream.orders.name',
            ),
        },
        lines: [1],
      },
    ],
  },
  run: model =>
    judgeWatched(
      model,
      ['AWS::KinesisFirehose::DeliveryStream'],
      'No delivery stream is declared.',
      (delivery, say) =>
        requireWatch(
          say,
          alarmOn(model, delivery, DELIVERY_LAG),
          `No alarm tells when ${delivery.name} falls behind`,
        ),
    ),
};
