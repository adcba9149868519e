import { turned, type Value } from '../../graph';
import type { Adapter } from './Adapter';
import { arg, block, defaulted, fixed, made, nested, plain } from './words';

const TASK = {
  source_endpoint_arn: 'SourceEndpointArn',
  table_mappings: 'TableMappings',
  tags: 'Tags',
  target_endpoint_arn: 'TargetEndpointArn',
};

export const dmsAdapters: Adapter[] = [
  {
    from: 'aws_dms_replication_instance',
    to: 'AWS::DMS::ReplicationInstance',
    properties: args => ({
      ...plain(args, {
        allocated_storage: 'AllocatedStorage',
        auto_minor_version_upgrade: 'AutoMinorVersionUpgrade',
        engine_version: 'EngineVersion',
        kms_key_arn: 'KmsKeyId',
        multi_az: 'MultiAZ',
        replication_instance_class: 'ReplicationInstanceClass',
        replication_instance_id: 'ReplicationInstanceIdentifier',
        replication_subnet_group_id: 'ReplicationSubnetGroupIdentifier',
        tags: 'Tags',
        vpc_security_group_ids: 'VpcSecurityGroupIds',
      }),
      // CloudFormation's default is a public one.
      PubliclyAccessible: defaulted(
        arg(args, 'publicly_accessible'),
        false,
        args,
      ),
    }),
  },
  {
    from: 'aws_dms_endpoint',
    to: 'AWS::DMS::Endpoint',
    properties: args => ({
      ...plain(args, {
        certificate_arn: 'CertificateArn',
        database_name: 'DatabaseName',
        endpoint_id: 'EndpointIdentifier',
        endpoint_type: 'EndpointType',
        engine_name: 'EngineName',
        extra_connection_attributes: 'ExtraConnectionAttributes',
        kms_key_arn: 'KmsKeyId',
        password: 'Password',
        port: 'Port',
        server_name: 'ServerName',
        ssl_mode: 'SslMode',
        tags: 'Tags',
        username: 'Username',
      }),
      KafkaSettings: nested(args, 'kafka_settings', {
        broker: 'Broker',
        sasl_password: 'SaslPassword',
        security_protocol: 'SecurityProtocol',
        topic: 'Topic',
      }),
      KinesisSettings: nested(args, 'kinesis_settings', {
        message_format: 'MessageFormat',
        service_access_role_arn: 'ServiceAccessRoleArn',
        stream_arn: 'StreamArn',
      }),
      S3Settings: made(block(args, 's3_settings'), s3Settings),
    }),
  },
  {
    from: 'aws_dms_s3_endpoint',
    to: 'AWS::DMS::Endpoint',
    properties: args => ({
      ...plain(args, {
        endpoint_id: 'EndpointIdentifier',
        endpoint_type: 'EndpointType',
        kms_key_arn: 'KmsKeyId',
        ssl_mode: 'SslMode',
        tags: 'Tags',
      }),
      EngineName: fixed('s3', args),
      S3Settings: made(args, s3Settings),
    }),
  },
  {
    from: 'aws_dms_replication_config',
    to: 'AWS::DMS::ReplicationConfig',
    properties: args => ({
      ...plain(args, {
        ...TASK,
        replication_config_identifier: 'ReplicationConfigIdentifier',
        replication_settings: 'ReplicationSettings',
        replication_type: 'ReplicationType',
      }),
      ComputeConfig: nested(args, 'compute_config', {
        kms_key_id: 'KmsKeyId',
        max_capacity_units: 'MaxCapacityUnits',
        min_capacity_units: 'MinCapacityUnits',
        multi_az: 'MultiAZ',
        replication_subnet_group_id: 'ReplicationSubnetGroupId',
        vpc_security_group_ids: 'VpcSecurityGroupIds',
      }),
    }),
  },
  {
    from: 'aws_dms_replication_task',
    to: 'AWS::DMS::ReplicationTask',
    properties: args =>
      plain(args, {
        ...TASK,
        migration_type: 'MigrationType',
        replication_instance_arn: 'ReplicationInstanceArn',
        replication_task_id: 'ReplicationTaskIdentifier',
        replication_task_settings: 'ReplicationTaskSettings',
      }),
  },
];

function s3Settings(from: Value): Record<string, Value | undefined> {
  return {
    ...plain(from, {
      bucket_folder: 'BucketFolder',
      bucket_name: 'BucketName',
      cdc_max_batch_interval: 'CdcMaxBatchInterval',
      cdc_min_file_size: 'CdcMinFileSize',
      data_format: 'DataFormat',
      date_partition_enabled: 'DatePartitionEnabled',
      encryption_mode: 'EncryptionMode',
      max_file_size: 'MaxFileSize',
      parquet_version: 'ParquetVersion',
      server_side_encryption_kms_key_id: 'ServerSideEncryptionKmsKeyId',
      service_access_role_arn: 'ServiceAccessRoleArn',
    }),
    CompressionType: compression(arg(from, 'compression_type')),
  };
}

/** Terraform writes it in upper case too; CloudFormation knows `gzip` and `none`. */
function compression(value: Value | undefined): Value | undefined {
  return turned(value, known =>
    known?.kind === 'scalar'
      ? { ...known, value: String(known.value).toLowerCase() }
      : known,
  );
}
