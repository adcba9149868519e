import { list, turned, type Value } from '../../graph';
import type { Adapter } from './Adapter';
import { arg, block, blocks, made, nested, plain } from './words';

export const emrAdapters: Adapter[] = [
  {
    from: 'aws_emr_cluster',
    to: 'AWS::EMR::Cluster',
    properties: args => ({
      ...plain(args, {
        log_encryption_kms_key_id: 'LogEncryptionKmsKeyId',
        log_uri: 'LogUri',
        name: 'Name',
        release_label: 'ReleaseLabel',
        security_configuration: 'SecurityConfiguration',
        service_role: 'ServiceRole',
        tags: 'Tags',
        visible_to_all_users: 'VisibleToAllUsers',
      }),
      Applications: turned(arg(args, 'applications'), known =>
        known?.kind === 'list'
          ? list(
              known.items.flatMap(
                name => made(name, one => ({ Name: one })) ?? [],
              ),
              known.at,
              known.open,
            )
          : undefined,
      ),
      AutoTerminationPolicy: nested(args, 'auto_termination_policy', {
        idle_timeout: 'IdleTimeout',
      }),
      JobFlowRole: arg(block(args, 'ec2_attributes'), 'instance_profile'),
      KerberosAttributes: nested(args, 'kerberos_attributes', {
        kdc_admin_password: 'KdcAdminPassword',
        realm: 'Realm',
      }),
      Instances: made(args, instances),
      Steps: blocks(args, 'step', step =>
        made(step, () => ({
          Name: arg(step, 'name'),
          HadoopJarStep: nested(step, 'hadoop_jar_step', {
            args: 'Args',
            jar: 'Jar',
          }),
        })),
      ),
    }),
  },
  {
    from: 'aws_emr_managed_scaling_policy',
    to: 'AWS::EMR::Cluster',
    completes: 'cluster_id',
    properties: args => ({
      ManagedScalingPolicy: made(args, () => ({
        ComputeLimits: nested(args, 'compute_limits', {
          maximum_capacity_units: 'MaximumCapacityUnits',
          minimum_capacity_units: 'MinimumCapacityUnits',
          unit_type: 'UnitType',
        }),
      })),
    }),
  },
  {
    from: 'aws_emr_security_configuration',
    to: 'AWS::EMR::SecurityConfiguration',
    properties: args =>
      plain(args, { configuration: 'SecurityConfiguration', name: 'Name' }),
  },
  {
    from: 'aws_emr_block_public_access_configuration',
    to: 'aws_emr_block_public_access_configuration',
    properties: args =>
      plain(args, {
        block_public_security_group_rules: 'BlockPublicSecurityGroupRules',
      }),
  },
  {
    from: 'aws_emrserverless_application',
    to: 'AWS::EMRServerless::Application',
    properties: args => ({
      ...plain(args, {
        architecture: 'Architecture',
        name: 'Name',
        release_label: 'ReleaseLabel',
        tags: 'Tags',
        type: 'Type',
      }),
      AutoStopConfiguration: nested(args, 'auto_stop_configuration', {
        enabled: 'Enabled',
        idle_timeout_minutes: 'IdleTimeoutMinutes',
      }),
      MaximumCapacity: nested(args, 'maximum_capacity', {
        cpu: 'Cpu',
        disk: 'Disk',
        memory: 'Memory',
      }),
      NetworkConfiguration: nested(args, 'network_configuration', {
        security_group_ids: 'SecurityGroupIds',
        subnet_ids: 'SubnetIds',
      }),
    }),
  },
  {
    from: 'aws_emrcontainers_virtual_cluster',
    to: 'AWS::EMRContainers::VirtualCluster',
    properties: args => plain(args, { name: 'Name', tags: 'Tags' }),
  },
];

function instances(args: Value): Record<string, Value | undefined> {
  const attributes = block(args, 'ec2_attributes');
  const group = (name: string) =>
    nested(args, name, {
      bid_price: 'BidPrice',
      instance_count: 'InstanceCount',
      instance_type: 'InstanceType',
    });
  return {
    CoreInstanceGroup: group('core_instance_group'),
    Ec2KeyName: arg(attributes, 'key_name'),
    Ec2SubnetId: arg(attributes, 'subnet_id'),
    KeepJobFlowAliveWhenNoSteps: arg(args, 'keep_job_flow_alive_when_no_steps'),
    MasterInstanceGroup: group('master_instance_group'),
    TerminationProtected: arg(args, 'termination_protection'),
  };
}
