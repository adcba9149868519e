import { turned, type Value } from '../../graph';
import type { Adapter } from './Adapter';
import { arg, block, blocks, made, plain } from './words';

// Whether a cluster is public or encrypted where nothing says so depends on the version of the provider, so it stays open.
export const redshiftAdapters: Adapter[] = [
  {
    from: 'aws_redshift_cluster',
    to: 'AWS::Redshift::Cluster',
    properties: args => ({
      ...plain(args, {
        allow_version_upgrade: 'AllowVersionUpgrade',
        automated_snapshot_retention_period: 'AutomatedSnapshotRetentionPeriod',
        availability_zone_relocation_enabled: 'AvailabilityZoneRelocation',
        cluster_identifier: 'ClusterIdentifier',
        cluster_parameter_group_name: 'ClusterParameterGroupName',
        cluster_subnet_group_name: 'ClusterSubnetGroupName',
        cluster_type: 'ClusterType',
        database_name: 'DBName',
        default_iam_role_arn: 'DefaultIamRoleArn',
        encrypted: 'Encrypted',
        enhanced_vpc_routing: 'EnhancedVpcRouting',
        iam_roles: 'IamRoles',
        kms_key_id: 'KmsKeyId',
        manage_master_password: 'ManageMasterPassword',
        master_password: 'MasterUserPassword',
        master_username: 'MasterUsername',
        multi_az: 'MultiAZ',
        node_type: 'NodeType',
        number_of_nodes: 'NumberOfNodes',
        port: 'Port',
        publicly_accessible: 'PubliclyAccessible',
        snapshot_identifier: 'SnapshotIdentifier',
        tags: 'Tags',
        vpc_security_group_ids: 'VpcSecurityGroupIds',
      }),
      LoggingProperties: logging(block(args, 'logging')),
    }),
  },
  {
    from: 'aws_redshift_logging',
    to: 'AWS::Redshift::Cluster',
    completes: 'cluster_identifier',
    properties: args => ({ LoggingProperties: made(args, logs) }),
  },
  {
    from: 'aws_redshift_cluster_iam_roles',
    to: 'AWS::Redshift::Cluster',
    completes: 'cluster_identifier',
    properties: args =>
      plain(args, {
        default_iam_role_arn: 'DefaultIamRoleArn',
        iam_role_arns: 'IamRoles',
      }),
  },
  {
    from: 'aws_redshift_parameter_group',
    to: 'AWS::Redshift::ClusterParameterGroup',
    properties: args => ({
      ...plain(args, {
        family: 'ParameterGroupFamily',
        name: 'ParameterGroupName',
      }),
      Parameters: pairs(args, 'parameter', 'name', 'value', 'ParameterName'),
    }),
  },
  {
    from: 'aws_redshift_subnet_group',
    to: 'AWS::Redshift::ClusterSubnetGroup',
    properties: args => plain(args, { subnet_ids: 'SubnetIds', tags: 'Tags' }),
  },
  {
    from: 'aws_redshiftserverless_namespace',
    to: 'AWS::RedshiftServerless::Namespace',
    properties: args =>
      plain(args, {
        admin_user_password: 'AdminUserPassword',
        admin_username: 'AdminUsername',
        db_name: 'DbName',
        default_iam_role_arn: 'DefaultIamRoleArn',
        iam_roles: 'IamRoles',
        kms_key_id: 'KmsKeyId',
        log_exports: 'LogExports',
        manage_admin_password: 'ManageAdminPassword',
        namespace_name: 'NamespaceName',
        tags: 'Tags',
      }),
  },
  {
    from: 'aws_redshiftserverless_workgroup',
    to: 'AWS::RedshiftServerless::Workgroup',
    properties: args => ({
      ...plain(args, {
        base_capacity: 'BaseCapacity',
        enhanced_vpc_routing: 'EnhancedVpcRouting',
        max_capacity: 'MaxCapacity',
        namespace_name: 'NamespaceName',
        port: 'Port',
        publicly_accessible: 'PubliclyAccessible',
        security_group_ids: 'SecurityGroupIds',
        subnet_ids: 'SubnetIds',
        tags: 'Tags',
        workgroup_name: 'WorkgroupName',
      }),
      ConfigParameters: pairs(
        args,
        'config_parameter',
        'parameter_key',
        'parameter_value',
        'ParameterKey',
      ),
    }),
  },
];

/** In CloudFormation, no logging is no property. */
function logging(from: Value | undefined): Value | undefined {
  const enabled = turned(arg(from, 'enable'), known =>
    known?.kind === 'scalar' && String(known.value) === 'true'
      ? from
      : undefined,
  );
  return made(enabled, logs);
}

function logs(from: Value): Record<string, Value | undefined> {
  return plain(from, {
    bucket_name: 'BucketName',
    log_destination_type: 'LogDestinationType',
    log_exports: 'LogExports',
    s3_key_prefix: 'S3KeyPrefix',
  });
}

function pairs(
  args: Value,
  name: string,
  key: string,
  value: string,
  keyName: string,
): Value | undefined {
  return blocks(args, name, pair =>
    made(pair, () => ({
      [keyName]: arg(pair, key),
      ParameterValue: arg(pair, value),
    })),
  );
}
