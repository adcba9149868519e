import type { Value } from '../../graph';
import type { Adapter } from './Adapter';
import { arg, block, blocks, made, nested, plain } from './words';

export const mskAdapters: Adapter[] = [
  {
    from: 'aws_msk_cluster',
    to: 'AWS::MSK::Cluster',
    properties: args => ({
      ...plain(args, {
        cluster_name: 'ClusterName',
        enhanced_monitoring: 'EnhancedMonitoring',
        kafka_version: 'KafkaVersion',
        number_of_broker_nodes: 'NumberOfBrokerNodes',
        storage_mode: 'StorageMode',
        tags: 'Tags',
      }),
      BrokerNodeGroupInfo: made(block(args, 'broker_node_group_info'), brokers),
      ClientAuthentication: made(
        block(args, 'client_authentication'),
        authentication,
      ),
      EncryptionInfo: made(block(args, 'encryption_info'), encryption),
      LoggingInfo: made(block(args, 'logging_info'), logging),
    }),
  },
  {
    from: 'aws_msk_serverless_cluster',
    to: 'AWS::MSK::ServerlessCluster',
    properties: args => ({
      ...plain(args, { cluster_name: 'ClusterName', tags: 'Tags' }),
      ClientAuthentication: made(
        block(args, 'client_authentication'),
        authentication,
      ),
      VpcConfigs: blocks(args, 'vpc_config', config =>
        made(config, () =>
          plain(config, {
            security_group_ids: 'SecurityGroups',
            subnet_ids: 'SubnetIds',
          }),
        ),
      ),
    }),
  },
  {
    from: 'aws_msk_cluster_policy',
    to: 'AWS::MSK::ClusterPolicy',
    properties: args =>
      plain(args, { cluster_arn: 'ClusterArn', policy: 'Policy' }),
  },
  {
    from: 'aws_msk_configuration',
    to: 'AWS::MSK::Configuration',
    properties: args =>
      plain(args, { name: 'Name', server_properties: 'ServerProperties' }),
  },
  {
    from: 'aws_msk_scram_secret_association',
    to: 'AWS::MSK::BatchScramSecret',
    properties: args =>
      plain(args, {
        cluster_arn: 'ClusterArn',
        secret_arn_list: 'SecretArnList',
      }),
  },
  {
    from: 'aws_mskconnect_connector',
    to: 'AWS::KafkaConnect::Connector',
    properties: args =>
      plain(args, {
        connector_configuration: 'ConnectorConfiguration',
        kafkaconnect_version: 'KafkaConnectVersion',
        name: 'ConnectorName',
        service_execution_role_arn: 'ServiceExecutionRoleArn',
      }),
  },
];

function brokers(from: Value): Record<string, Value | undefined> {
  return {
    ...plain(from, {
      client_subnets: 'ClientSubnets',
      instance_type: 'InstanceType',
      security_groups: 'SecurityGroups',
    }),
    ConnectivityInfo: made(block(from, 'connectivity_info'), info => ({
      PublicAccess: nested(info, 'public_access', { type: 'Type' }),
    })),
  };
}

function authentication(from: Value): Record<string, Value | undefined> {
  return {
    Sasl: made(block(from, 'sasl'), sasl => ({
      // The serverless cluster has a block here, the provisioned one an argument.
      Iam: made(arg(sasl, 'iam'), iam => ({
        Enabled: iam.kind === 'list' ? arg(block(sasl, 'iam'), 'enabled') : iam,
      })),
      Scram: made(arg(sasl, 'scram'), scram => ({ Enabled: scram })),
    })),
    Tls: made(block(from, 'tls'), tls => ({
      CertificateAuthorityArnList: arg(tls, 'certificate_authority_arns'),
    })),
    Unauthenticated: made(arg(from, 'unauthenticated'), open => ({
      Enabled: open,
    })),
  };
}

function encryption(from: Value): Record<string, Value | undefined> {
  return {
    EncryptionAtRest: made(
      arg(from, 'encryption_at_rest_kms_key_arn'),
      key => ({
        DataVolumeKMSKeyId: key,
      }),
    ),
    EncryptionInTransit: nested(from, 'encryption_in_transit', {
      client_broker: 'ClientBroker',
      in_cluster: 'InCluster',
    }),
  };
}

function logging(from: Value): Record<string, Value | undefined> {
  return {
    BrokerLogs: made(block(from, 'broker_logs'), logs => ({
      CloudWatchLogs: nested(logs, 'cloudwatch_logs', {
        enabled: 'Enabled',
        log_group: 'LogGroup',
      }),
      Firehose: nested(logs, 'firehose', {
        delivery_stream: 'DeliveryStream',
        enabled: 'Enabled',
      }),
      S3: nested(logs, 's3', {
        bucket: 'Bucket',
        enabled: 'Enabled',
        prefix: 'Prefix',
      }),
    })),
  };
}
