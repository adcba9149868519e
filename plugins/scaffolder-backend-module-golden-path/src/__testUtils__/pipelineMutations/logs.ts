import { drop, remove, replace, set, tagged } from './edits';
import {
  airflow,
  database,
  emr,
  flink,
  gateway,
  glueJob,
  kafka,
  search,
  stream,
  trail,
  transfers,
  warehouse,
} from './guests';
import { breaks } from './Mutation';

const JOB = 'AWS::Glue::Job';
const MACHINE = 'AWS::StepFunctions::StateMachine';
const MAPPING = 'AWS::Lambda::EventSourceMapping';

/** What happened can be looked at. */
export const logs = [
  breaks(
    'bucket-access-unlogged',
    drop(
      'AWS::S3::Bucket',
      'LoggingConfiguration',
      tagged('data:tier', 'curated'),
    ),
  ),
  breaks(
    'object-access-untrailed',
    drop('AWS::CloudTrail::Trail', 'EventSelectors'),
    { on: trail },
  ),
  breaks(
    'database-logs-off',
    drop('AWS::RDS::DBInstance', 'EnableCloudwatchLogsExports'),
    { on: database },
  ),
  breaks('kafka-logs-off', drop('AWS::MSK::Cluster', 'LoggingInfo'), {
    on: kafka,
  }),
  breaks(
    'redshift-audit-off',
    drop('AWS::Redshift::Cluster', 'LoggingProperties'),
    { on: warehouse },
  ),
  breaks(
    'redshift-activity-off',
    set(
      'AWS::Redshift::ClusterParameterGroup',
      'Parameters.1.ParameterValue',
      'false',
    ),
    { on: warehouse },
  ),
  breaks(
    'opensearch-logs-off',
    drop('AWS::OpenSearchService::Domain', 'LogPublishingOptions'),
    { on: search },
  ),
  breaks('emr-logs-off', drop('AWS::EMR::Cluster', 'LogUri'), { on: emr }),
  breaks(
    'datasync-logs-off',
    set('AWS::DataSync::Task', 'Options.LogLevel', 'OFF'),
    { on: transfers },
  ),
  breaks(
    'state-machine-logs-off',
    set(MACHINE, 'LoggingConfiguration.Level', 'OFF'),
  ),
  breaks(
    'state-machine-untraced',
    set(MACHINE, 'TracingConfiguration.Enabled', false),
  ),
  breaks('lambda-untraced', drop('AWS::Lambda::Function', 'TracingConfig'), {
    on: gateway,
  }),
  breaks(
    'mwaa-logs-off',
    set('AWS::MWAA::Environment', 'LoggingConfiguration.WorkerLogs', {
      Enabled: false,
    }),
    { on: airflow },
  ),
  breaks(
    'flink-logs-off',
    remove('AWS::KinesisAnalyticsV2::ApplicationCloudWatchLoggingOption'),
    { on: flink },
  ),
  breaks(
    'log-group-kept-forever',
    drop('AWS::Logs::LogGroup', 'RetentionInDays'),
  ),
  breaks('stream-retried-forever', drop(MAPPING, 'MaximumRetryAttempts'), {
    on: stream,
  }),
  breaks('glue-metrics-off', drop(JOB, 'DefaultArguments.--enable-metrics'), {
    on: glueJob,
  }),
  breaks(
    'glue-logs-late',
    drop(JOB, 'DefaultArguments.--enable-continuous-cloudwatch-log'),
    { on: [glueJob, set(JOB, 'GlueVersion', '4.0')] },
  ),
  breaks('suppression-flawed', project => {
    project.one('AWS::Logs::LogGroup').Metadata = {
      'golden-path': [{ ignore: 'log-group-kept-forever' }],
    };
  }),
  breaks(
    'snapshot-tampered',
    replace(
      /__snapshot__\/Storage\.template\.json$/,
      /"NoncurrentDays": \d+/,
      '"NoncurrentDays": 1',
    ),
    { asGenerated: true },
  ),
];
