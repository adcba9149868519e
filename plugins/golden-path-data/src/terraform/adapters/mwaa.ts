import type { Value } from '../../graph';
import type { Adapter } from './Adapter';
import { block, made, nested, plain } from './words';

/** The kinds of log that an environment can write, in both languages. */
const LOGS: Record<string, string> = {
  dag_processing_logs: 'DagProcessingLogs',
  scheduler_logs: 'SchedulerLogs',
  task_logs: 'TaskLogs',
  webserver_logs: 'WebserverLogs',
  worker_logs: 'WorkerLogs',
};

/** Environments of Managed Workflows for Apache Airflow. */
export const mwaaAdapters: Adapter[] = [
  {
    from: 'aws_mwaa_environment',
    to: 'AWS::MWAA::Environment',
    properties: args => ({
      ...plain(args, {
        airflow_configuration_options: 'AirflowConfigurationOptions',
        airflow_version: 'AirflowVersion',
        dag_s3_path: 'DagS3Path',
        environment_class: 'EnvironmentClass',
        execution_role_arn: 'ExecutionRoleArn',
        kms_key: 'KmsKey',
        max_workers: 'MaxWorkers',
        min_workers: 'MinWorkers',
        name: 'Name',
        source_bucket_arn: 'SourceBucketArn',
        tags: 'Tags',
        webserver_access_mode: 'WebserverAccessMode',
      }),
      LoggingConfiguration: made(block(args, 'logging_configuration'), logs),
      NetworkConfiguration: nested(args, 'network_configuration', {
        security_group_ids: 'SecurityGroupIds',
        subnet_ids: 'SubnetIds',
      }),
    }),
  },
];

function logs(from: Value): Record<string, Value | undefined> {
  return Object.fromEntries(
    Object.entries(LOGS).map(([name, to]) => [
      to,
      nested(from, name, { enabled: 'Enabled', log_level: 'LogLevel' }),
    ]),
  );
}
