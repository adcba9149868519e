import type { Value } from '../../graph';
import type { Adapter } from './Adapter';
import { arg, block, blocks, made, nested, plain } from './words';

/** Applications of Managed Service for Apache Flink, with the logging that CloudFormation declares apart. */
export const flinkAdapters: Adapter[] = [
  {
    from: 'aws_kinesisanalyticsv2_application',
    to: 'AWS::KinesisAnalyticsV2::Application',
    properties: args => ({
      ...plain(args, {
        application_mode: 'ApplicationMode',
        name: 'ApplicationName',
        runtime_environment: 'RuntimeEnvironment',
        service_execution_role: 'ServiceExecutionRole',
        tags: 'Tags',
      }),
      ApplicationConfiguration: made(
        block(args, 'application_configuration'),
        configuration,
      ),
      CloudWatchLoggingOptions: blocks(
        args,
        'cloudwatch_logging_options',
        one => made(one, () => plain(one, { log_stream_arn: 'LogStreamARN' })),
      ),
    }),
  },
  {
    from: 'aws_kinesis_analytics_application',
    to: 'AWS::KinesisAnalytics::Application',
    properties: args => plain(args, { name: 'ApplicationName', tags: 'Tags' }),
  },
];

function configuration(from: Value): Record<string, Value | undefined> {
  return {
    ApplicationSnapshotConfiguration: nested(
      from,
      'application_snapshot_configuration',
      { snapshots_enabled: 'SnapshotsEnabled' },
    ),
    EnvironmentProperties: made(block(from, 'environment_properties'), one => ({
      PropertyGroups: blocks(one, 'property_group', group =>
        made(group, () =>
          plain(group, {
            property_group_id: 'PropertyGroupId',
            property_map: 'PropertyMap',
          }),
        ),
      ),
    })),
    FlinkApplicationConfiguration: made(
      block(from, 'flink_application_configuration'),
      flink => ({
        CheckpointConfiguration: nested(flink, 'checkpoint_configuration', {
          checkpoint_interval: 'CheckpointInterval',
          checkpointing_enabled: 'CheckpointingEnabled',
          configuration_type: 'ConfigurationType',
        }),
        MonitoringConfiguration: nested(flink, 'monitoring_configuration', {
          configuration_type: 'ConfigurationType',
          log_level: 'LogLevel',
          metrics_level: 'MetricsLevel',
        }),
        ParallelismConfiguration: made(
          block(flink, 'parallelism_configuration'),
          one => ({
            AutoScalingEnabled: arg(one, 'auto_scaling_enabled'),
            Parallelism: arg(one, 'parallelism'),
          }),
        ),
      }),
    ),
    VpcConfigurations: blocks(from, 'vpc_configuration', one =>
      made(one, () =>
        plain(one, {
          security_group_ids: 'SecurityGroupIds',
          subnet_ids: 'SubnetIds',
        }),
      ),
    ),
  };
}
