import type { Properties, Value } from '../../graph';
import type { Adapter } from './Adapter';
import { arg, block, defaulted, keyed, made, nested, plain } from './words';

const INSTANCE = {
  auto_minor_version_upgrade: 'AutoMinorVersionUpgrade',
  availability_zone: 'AvailabilityZone',
  ca_cert_identifier: 'CACertificateIdentifier',
  db_subnet_group_name: 'DBSubnetGroupName',
  engine: 'Engine',
  engine_version: 'EngineVersion',
  identifier: 'DBInstanceIdentifier',
  instance_class: 'DBInstanceClass',
  monitoring_interval: 'MonitoringInterval',
  performance_insights_enabled: 'EnablePerformanceInsights',
  performance_insights_kms_key_id: 'PerformanceInsightsKMSKeyId',
  port: 'Port',
  tags: 'Tags',
};

const CLUSTER = {
  availability_zones: 'AvailabilityZones',
  backup_retention_period: 'BackupRetentionPeriod',
  cluster_identifier: 'DBClusterIdentifier',
  db_cluster_parameter_group_name: 'DBClusterParameterGroupName',
  db_subnet_group_name: 'DBSubnetGroupName',
  deletion_protection: 'DeletionProtection',
  enabled_cloudwatch_logs_exports: 'EnableCloudwatchLogsExports',
  engine: 'Engine',
  engine_version: 'EngineVersion',
  global_cluster_identifier: 'GlobalClusterIdentifier',
  kms_key_id: 'KmsKeyId',
  master_password: 'MasterUserPassword',
  master_username: 'MasterUsername',
  port: 'Port',
  snapshot_identifier: 'SnapshotIdentifier',
  storage_encrypted: 'StorageEncrypted',
  tags: 'Tags',
  vpc_security_group_ids: 'VpcSecurityGroupIds',
};

export const rdsAdapters: Adapter[] = [
  {
    from: 'aws_db_instance',
    to: 'AWS::RDS::DBInstance',
    properties: args => ({
      ...plain(args, {
        ...INSTANCE,
        backup_retention_period: 'BackupRetentionPeriod',
        db_name: 'DBName',
        deletion_protection: 'DeletionProtection',
        enabled_cloudwatch_logs_exports: 'EnableCloudwatchLogsExports',
        iam_database_authentication_enabled: 'EnableIAMDatabaseAuthentication',
        kms_key_id: 'KmsKeyId',
        manage_master_user_password: 'ManageMasterUserPassword',
        multi_az: 'MultiAZ',
        parameter_group_name: 'DBParameterGroupName',
        password: 'MasterUserPassword',
        snapshot_identifier: 'DBSnapshotIdentifier',
        storage_encrypted: 'StorageEncrypted',
        username: 'MasterUsername',
        vpc_security_group_ids: 'VPCSecurityGroups',
      }),
      PubliclyAccessible: notPublic(args),
      SourceDBInstanceIdentifier:
        arg(args, 'replicate_source_db') ??
        arg(
          block(args, 'restore_to_point_in_time'),
          'source_db_instance_identifier',
        ),
    }),
  },
  {
    from: 'aws_rds_cluster',
    to: 'AWS::RDS::DBCluster',
    properties: args => ({
      ...plain(args, {
        ...CLUSTER,
        backtrack_window: 'BacktrackWindow',
        database_name: 'DatabaseName',
        db_cluster_instance_class: 'DBClusterInstanceClass',
        engine_mode: 'EngineMode',
        iam_database_authentication_enabled: 'EnableIAMDatabaseAuthentication',
        manage_master_user_password: 'ManageMasterUserPassword',
        replication_source_identifier: 'ReplicationSourceIdentifier',
      }),
      ServerlessV2ScalingConfiguration: nested(
        args,
        'serverlessv2_scaling_configuration',
        { min_capacity: 'MinCapacity', max_capacity: 'MaxCapacity' },
      ),
      SourceDBClusterIdentifier: arg(
        block(args, 'restore_to_point_in_time'),
        'source_cluster_identifier',
      ),
    }),
  },
  {
    from: 'aws_rds_cluster_instance',
    to: 'AWS::RDS::DBInstance',
    properties: args => ({
      ...plain(args, {
        ...INSTANCE,
        cluster_identifier: 'DBClusterIdentifier',
        db_parameter_group_name: 'DBParameterGroupName',
      }),
      PubliclyAccessible: notPublic(args),
    }),
  },
  {
    from: 'aws_rds_global_cluster',
    to: 'AWS::RDS::GlobalCluster',
    properties: args =>
      plain(args, {
        deletion_protection: 'DeletionProtection',
        engine: 'Engine',
        engine_version: 'EngineVersion',
        global_cluster_identifier: 'GlobalClusterIdentifier',
        source_db_cluster_identifier: 'SourceDBClusterIdentifier',
        storage_encrypted: 'StorageEncrypted',
      }),
  },
  parameterGroup('aws_db_parameter_group', 'AWS::RDS::DBParameterGroup'),
  parameterGroup(
    'aws_rds_cluster_parameter_group',
    'AWS::RDS::DBClusterParameterGroup',
  ),
  parameterGroup(
    'aws_docdb_cluster_parameter_group',
    'AWS::DocDB::DBClusterParameterGroup',
  ),
  cluster('aws_docdb_cluster', 'AWS::DocDB::DBCluster'),
  cluster('aws_neptune_cluster', 'AWS::Neptune::DBCluster'),
  member('aws_docdb_cluster_instance', 'AWS::DocDB::DBInstance'),
  member('aws_neptune_cluster_instance', 'AWS::Neptune::DBInstance'),
  {
    from: 'aws_db_subnet_group',
    to: 'AWS::RDS::DBSubnetGroup',
    properties: args =>
      plain(args, { name: 'DBSubnetGroupName', subnet_ids: 'SubnetIds' }),
  },
];

/** The provider sends `false`; without a value, CloudFormation leaves it to the subnets. */
function notPublic(args: Properties): Value | undefined {
  return defaulted(arg(args, 'publicly_accessible'), false, args);
}

function parameterGroup(from: string, to: string): Adapter {
  return {
    from,
    to,
    properties: args => ({
      ...plain(args, { family: 'Family', name: 'Name' }),
      Parameters: keyed(args, 'parameter', 'name', one => arg(one, 'value')),
    }),
  };
}

/** DocumentDB and Neptune name these as Aurora does, where they have them. */
function cluster(from: string, to: string): Adapter {
  return {
    from,
    to,
    properties: args => ({
      ...plain(args, {
        ...CLUSTER,
        iam_database_authentication_enabled: 'IamAuthEnabled',
      }),
      // Neptune has names of its own for some.
      KmsKeyId: arg(args, 'kms_key_id') ?? arg(args, 'kms_key_arn'),
      EnableCloudwatchLogsExports:
        arg(args, 'enabled_cloudwatch_logs_exports') ??
        arg(args, 'enable_cloudwatch_logs_exports'),
      DBClusterParameterGroupName:
        arg(args, 'db_cluster_parameter_group_name') ??
        arg(args, 'neptune_cluster_parameter_group_name'),
      ServerlessV2ScalingConfiguration: made(
        block(args, 'serverlessv2_scaling_configuration') ??
          block(args, 'serverless_v2_scaling_configuration'),
        scaling =>
          plain(scaling, {
            min_capacity: 'MinCapacity',
            max_capacity: 'MaxCapacity',
          }),
      ),
    }),
  };
}

function member(from: string, to: string): Adapter {
  return {
    from,
    to,
    properties: args =>
      plain(args, { ...INSTANCE, cluster_identifier: 'DBClusterIdentifier' }),
  };
}
