import type { Properties, Value } from '../../graph';
import type { Adapter } from './Adapter';
import { arg, block, defaulted, keyed, made, nested, plain } from './words';

const POLICY = { policy: 'Policy', type: 'Type' };

export const opensearchAdapters: Adapter[] = [
  domain('aws_opensearch_domain', 'AWS::OpenSearchService::Domain'),
  domain('aws_elasticsearch_domain', 'AWS::Elasticsearch::Domain'),
  policy('aws_opensearch_domain_policy', 'AWS::OpenSearchService::Domain'),
  policy('aws_elasticsearch_domain_policy', 'AWS::Elasticsearch::Domain'),
  serverless('collection', 'Collection', {
    standby_replicas: 'StandbyReplicas',
    type: 'Type',
  }),
  serverless('security_policy', 'SecurityPolicy', POLICY),
  serverless('access_policy', 'AccessPolicy', POLICY),
  serverless('lifecycle_policy', 'LifecyclePolicy', POLICY),
  {
    from: 'aws_osis_pipeline',
    to: 'AWS::OSIS::Pipeline',
    properties: args => ({
      ...plain(args, {
        max_units: 'MaxUnits',
        min_units: 'MinUnits',
        pipeline_configuration_body: 'PipelineConfigurationBody',
        pipeline_name: 'PipelineName',
        tags: 'Tags',
      }),
      EncryptionAtRestOptions: nested(args, 'encryption_at_rest_options', {
        kms_key_arn: 'KmsKeyArn',
      }),
      LogPublishingOptions: nested(args, 'log_publishing_options', {
        is_logging_enabled: 'IsLoggingEnabled',
      }),
    }),
  },
];

function domain(from: string, to: string): Adapter {
  return {
    from,
    to,
    properties: args => ({
      ...plain(args, {
        access_policies: 'AccessPolicies',
        domain_name: 'DomainName',
        elasticsearch_version: 'ElasticsearchVersion',
        engine_version: 'EngineVersion',
        tags: 'Tags',
      }),
      ...options(args),
      LogPublishingOptions: keyed(
        args,
        'log_publishing_options',
        'log_type',
        log =>
          made(log, () => ({
            CloudWatchLogsLogGroupArn: arg(log, 'cloudwatch_log_group_arn'),
            Enabled: defaulted(arg(log, 'enabled'), true, log),
          })),
      ),
    }),
  };
}

function options(args: Properties): Record<string, Value | undefined> {
  return {
    AdvancedSecurityOptions: made(
      block(args, 'advanced_security_options'),
      security => ({
        ...plain(security, {
          anonymous_auth_enabled: 'AnonymousAuthEnabled',
          enabled: 'Enabled',
          internal_user_database_enabled: 'InternalUserDatabaseEnabled',
        }),
        MasterUserOptions: nested(security, 'master_user_options', {
          master_user_arn: 'MasterUserARN',
          master_user_name: 'MasterUserName',
          master_user_password: 'MasterUserPassword',
        }),
      }),
    ),
    ClusterConfig: nested(args, 'cluster_config', {
      dedicated_master_enabled: 'DedicatedMasterEnabled',
      instance_count: 'InstanceCount',
      instance_type: 'InstanceType',
      warm_enabled: 'WarmEnabled',
      zone_awareness_enabled: 'ZoneAwarenessEnabled',
    }),
    DomainEndpointOptions: made(
      block(args, 'domain_endpoint_options'),
      endpoint => ({
        EnforceHTTPS: defaulted(arg(endpoint, 'enforce_https'), true, endpoint),
        TLSSecurityPolicy: arg(endpoint, 'tls_security_policy'),
      }),
    ),
    EncryptionAtRestOptions: nested(args, 'encrypt_at_rest', {
      enabled: 'Enabled',
      kms_key_id: 'KmsKeyId',
    }),
    NodeToNodeEncryptionOptions: nested(args, 'node_to_node_encryption', {
      enabled: 'Enabled',
    }),
    VPCOptions: nested(args, 'vpc_options', {
      security_group_ids: 'SecurityGroupIds',
      subnet_ids: 'SubnetIds',
    }),
  };
}

function policy(from: string, to: string): Adapter {
  return {
    from,
    to,
    completes: 'domain_name',
    properties: args => plain(args, { access_policies: 'AccessPolicies' }),
  };
}

function serverless(
  from: string,
  to: string,
  names: Record<string, string>,
): Adapter {
  return {
    from: `aws_opensearchserverless_${from}`,
    to: `AWS::OpenSearchServerless::${to}`,
    properties: args =>
      plain(args, { ...names, name: 'Name', description: 'Description' }),
  };
}
