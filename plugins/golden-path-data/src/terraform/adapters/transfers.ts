import type { Adapter } from './Adapter';
import { arg, block, blocks, defaulted, made, nested, plain } from './words';

/** What carries files and records into a store: AppFlow, DataSync and Transfer Family. */
export const transfersAdapters: Adapter[] = [
  {
    from: 'aws_appflow_flow',
    to: 'AWS::AppFlow::Flow',
    properties: args => ({
      ...plain(args, { kms_arn: 'KMSArn', name: 'FlowName', tags: 'Tags' }),
      DestinationFlowConfigList: blocks(args, 'destination_flow_config', one =>
        made(one, () => ({
          ConnectorType: arg(one, 'connector_type'),
          DestinationConnectorProperties: made(
            block(one, 'destination_connector_properties'),
            properties => ({
              S3: nested(properties, 's3', {
                bucket_name: 'BucketName',
                bucket_prefix: 'BucketPrefix',
              }),
            }),
          ),
        })),
      ),
      SourceFlowConfig: nested(args, 'source_flow_config', {
        connector_profile_name: 'ConnectorProfileName',
        connector_type: 'ConnectorType',
      }),
      TriggerConfig: made(block(args, 'trigger_config'), trigger => ({
        TriggerProperties: made(
          block(block(trigger, 'trigger_properties'), 'scheduled'),
          scheduled => ({
            ScheduleExpression: arg(scheduled, 'schedule_expression'),
          }),
        ),
        TriggerType: arg(trigger, 'trigger_type'),
      })),
    }),
  },
  {
    from: 'aws_appflow_connector_profile',
    to: 'AWS::AppFlow::ConnectorProfile',
    properties: args =>
      plain(args, {
        connector_type: 'ConnectorType',
        kms_arn: 'KMSArn',
        name: 'ConnectorProfileName',
      }),
  },
  {
    from: 'aws_datasync_task',
    to: 'AWS::DataSync::Task',
    properties: args => ({
      ...plain(args, {
        cloudwatch_log_group_arn: 'CloudWatchLogGroupArn',
        destination_location_arn: 'DestinationLocationArn',
        name: 'Name',
        source_location_arn: 'SourceLocationArn',
        tags: 'Tags',
        task_mode: 'TaskMode',
      }),
      Options: made(block(args, 'options'), options => ({
        // The provider's default.
        LogLevel: defaulted(arg(options, 'log_level'), 'OFF', options),
      })),
      Schedule: nested(args, 'schedule', {
        schedule_expression: 'ScheduleExpression',
      }),
    }),
  },
  {
    from: 'aws_datasync_location_s3',
    to: 'AWS::DataSync::LocationS3',
    properties: args => ({
      ...plain(args, {
        s3_bucket_arn: 'S3BucketArn',
        subdirectory: 'Subdirectory',
        tags: 'Tags',
      }),
      S3Config: nested(args, 's3_config', {
        bucket_access_role_arn: 'BucketAccessRoleArn',
      }),
    }),
  },
  {
    from: 'aws_datasync_location_efs',
    to: 'AWS::DataSync::LocationEFS',
    properties: args =>
      plain(args, {
        access_point_arn: 'AccessPointArn',
        efs_file_system_arn: 'EfsFilesystemArn',
        file_system_access_role_arn: 'FileSystemAccessRoleArn',
        in_transit_encryption: 'InTransitEncryption',
        subdirectory: 'Subdirectory',
        tags: 'Tags',
      }),
  },
  {
    from: 'aws_datasync_location_hdfs',
    to: 'AWS::DataSync::LocationHDFS',
    properties: args => ({
      ...plain(args, {
        authentication_type: 'AuthenticationType',
        kms_key_provider_uri: 'KmsKeyProviderUri',
        subdirectory: 'Subdirectory',
        tags: 'Tags',
      }),
      QopConfiguration: nested(args, 'qop_configuration', {
        data_transfer_protection: 'DataTransferProtection',
        rpc_protection: 'RpcProtection',
      }),
    }),
  },
  {
    from: 'aws_datasync_location_object_storage',
    to: 'AWS::DataSync::LocationObjectStorage',
    properties: args =>
      plain(args, {
        access_key: 'AccessKey',
        bucket_name: 'BucketName',
        secret_key: 'SecretKey',
        server_hostname: 'ServerHostname',
        server_protocol: 'ServerProtocol',
        tags: 'Tags',
      }),
  },
  {
    from: 'aws_datasync_location_smb',
    to: 'AWS::DataSync::LocationSMB',
    properties: args =>
      plain(args, {
        password: 'Password',
        server_hostname: 'ServerHostname',
        subdirectory: 'Subdirectory',
        tags: 'Tags',
        user: 'User',
      }),
  },
  {
    from: 'aws_transfer_server',
    to: 'AWS::Transfer::Server',
    properties: args =>
      plain(args, {
        endpoint_type: 'EndpointType',
        identity_provider_type: 'IdentityProviderType',
        logging_role: 'LoggingRole',
        protocols: 'Protocols',
        security_policy_name: 'SecurityPolicyName',
        structured_log_destinations: 'StructuredLogDestinations',
        tags: 'Tags',
      }),
  },
];
