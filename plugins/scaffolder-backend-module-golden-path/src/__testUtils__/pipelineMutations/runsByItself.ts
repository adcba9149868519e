import {
  add,
  arnOf,
  drop,
  named,
  ref,
  remove,
  role,
  saying,
  set,
  tags,
} from './edits';
import { arrivals, flink, glueJob, queue, stream } from './guests';
import { machine } from './machine';
import { breaks } from './Mutation';

const JOB = 'AWS::Glue::Job';
const MAPPING = 'AWS::Lambda::EventSourceMapping';
const transform = named('Transform');

/** What runs is started, tried again and caught without a person. */
export const runsByItself = [
  breaks(
    'flink-cannot-recover',
    set(
      'AWS::KinesisAnalyticsV2::Application',
      'ApplicationConfiguration.ApplicationSnapshotConfiguration.SnapshotsEnabled',
      false,
    ),
    { on: flink },
  ),
  breaks(
    'queue-without-dead-letters',
    drop('AWS::SQS::Queue', 'RedrivePolicy', saying('RedrivePolicy')),
    { on: queue },
  ),
  breaks('job-unorchestrated', remove('AWS::Glue::Trigger'), { on: glueJob }),
  breaks(
    'started-by-hand',
    set('AWS::Scheduler::Schedule', 'State', 'DISABLED'),
  ),
  breaks(
    'trigger-asleep',
    set('AWS::Glue::Trigger', 'StartOnCreation', false),
    {
      on: glueJob,
    },
  ),
  breaks(
    'task-not-retried',
    machine(transform, ({ States }) => {
      delete States.Transform.Retry;
    }),
    { left: 'a definition that is joined of texts is not edited' },
  ),
  breaks(
    'failure-uncaught',
    add('Processing', {
      TidyRole: role('states.amazonaws.com'),
      Tidy: {
        Type: 'AWS::StepFunctions::StateMachine',
        Properties: {
          Definition: {
            StartAt: 'Clean',
            States: {
              Clean: {
                Type: 'Task',
                Resource: 'arn:aws:states:::lambda:invoke',
                Parameters: { FunctionName: 'tidy' },
                Retry: [{ ErrorEquals: ['States.ALL'], MaxAttempts: 2 }],
                End: true,
              },
            },
          },
          LoggingConfiguration: {
            Destinations: [
              {
                CloudWatchLogsLogGroup: {
                  LogGroupArn:
                    'arn:aws:logs:eu-west-1:111122223333:log-group:tidy:*',
                },
              },
            ],
            Level: 'ERROR',
          },
          RoleArn: arnOf('TidyRole'),
          Tags: tags({ 'data:layer': 'processing' }),
          TracingConfiguration: { Enabled: true },
        },
      },
      TidyNightly: {
        Type: 'AWS::Events::Rule',
        Properties: {
          ScheduleExpression: 'cron(0 5 * * ? *)',
          State: 'ENABLED',
          Targets: [{ Arn: ref('Tidy'), Id: 'tidy' }],
        },
      },
    }),
    {
      with: [
        ['state-machine-unwatched', 'rejects-lost'],
        'whoever watches a machine takes over, and what nothing catches leads nowhere',
      ],
    },
  ),
  breaks('async-failures-lost', remove('AWS::Lambda::EventInvokeConfig'), {
    on: arrivals,
  }),
  breaks('stream-failures-lost', drop(MAPPING, 'DestinationConfig'), {
    on: stream,
  }),
  breaks('batch-not-split', drop(MAPPING, 'BisectBatchOnFunctionError'), {
    on: stream,
  }),
  breaks('glue-timeout-unset', drop(JOB, 'Timeout'), {
    on: [glueJob, set(JOB, 'GlueVersion', '4.0')],
  }),
  breaks('glue-not-retried', set(JOB, 'MaxRetries', 0), { on: glueJob }),
];
