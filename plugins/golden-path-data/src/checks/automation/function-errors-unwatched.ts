import { alarmOn, alarmOnLogs, anyOf } from '../../alarms';
import { FUNCTION_ERRORS } from '../../knowledge/alarmMetrics';
import { layerOf } from '../../layers';
import { unreadMachine, waitedFor } from '../../machines';
import type { DataCheck } from '../DataCheck';
import { alarmTemplate, alarmTerraform } from './exampleAlarm';
import { judgeWatched, requireWatch } from './judgeWatched';

const template = `Resources:
  Enrich:
    Type: AWS::Lambda::Function
  Orders:
    Type: AWS::Kinesis::Stream
  Reads:
    Type: AWS::Lambda::EventSourceMapping
    Properties:
      FunctionName: !Ref Enrich
      EventSourceArn: !GetAtt Orders.Arn
`;
const terraform = `resource "aws_lambda_function" "enrich" {
  function_name = "enrich"
}

resource "aws_kinesis_stream" "orders" {
  name = "orders"
}

resource "aws_lambda_event_source_mapping" "orders" {
  function_name    = aws_lambda_function.enrich.arn
  event_source_arn = aws_kinesis_stream.orders.arn
}
`;

export const functionErrorsUnwatched: DataCheck = {
  id: 'function-errors-unwatched',
  title: 'Function of a pipeline whose errors nobody hears of',
  practice: 'automation',
  severity: 'high',
  rationale:
    'A function that fails is tried again and then given up, quietly: the data is missing, and the log that says so is read by nobody.',
  remedy: 'Add an alarm on `Errors` of `AWS/Lambda` above 0 for the function.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml':
            template +
            alarmTemplate(
              'AWS/Lambda',
              'Errors',
              'FunctionName',
              '!Ref Enrich',
            ),
        },
      },
      {
        files: {
          'main.tf':
            terraform +
            alarmTerraform(
              'AWS/Lambda',
              'Errors',
              'FunctionName',
              'aws_lambda_function.enrich.function_name',
            ),
        },
      },
      {
        files: {
          'main.tf': `${terraform}
resource "aws_cloudwatch_log_metric_filter" "errors" {
  name           = "errors"
  log_group_name = "/aws/lambda/enrich"
  pattern        = "ERROR"

  metric_transformation {
    name      = "errors"
    namespace = "lake"
    value     = "1"
  }
}

resource "aws_cloudwatch_metric_alarm" "errors" {
  alarm_name  = "errors"
  namespace   = "lake"
  metric_name = "errors"
}
`,
        },
      },
      {
        files: {
          'template.yaml': `${template}  Any:
    Type: AWS::CloudWatch::Alarm
    Properties:
      Metrics:
        - Id: any
          Expression: SELECT SUM(Errors) FROM SCHEMA("AWS/Lambda", FunctionName)
`,
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
              'AWS/Lambda',
              'Duration',
              'FunctionName',
              'aws_lambda_function.enrich.function_name',
            ),
        },
        lines: [1],
      },
    ],
  },
  run: model =>
    judgeWatched(
      model,
      ['AWS::Lambda::Function'],
      'No function of a pipeline is declared.',
      (lambda, say) => {
        const layer = layerOf(model, lambda);
        if (layer !== 'ingestion' && layer !== 'processing') return;
        // What fails in a step fails in its machine, which has an alarm of its own.
        if (waitedFor(model).has(lambda.id)) return;
        const watch = anyOf([
          alarmOn(model, lambda, FUNCTION_ERRORS),
          alarmOnLogs(model, lambda),
        ]);
        const unread = unreadMachine(model);
        // It may be a step of that machine.
        if (watch.state === 'unwatched' && unread) say.unknown(unread);
        else
          requireWatch(say, watch, `No alarm tells that ${lambda.name} fails`);
      },
    ),
};
