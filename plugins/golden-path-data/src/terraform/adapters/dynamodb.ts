import { fixed, nested, plain, arg, blocks, made, isSet } from './words';
import { list, type Properties, type Value } from '../../graph';
import type { Adapter } from './Adapter';

export const dynamodbAdapters: Adapter[] = [
  {
    from: 'aws_dynamodb_table',
    to: 'AWS::DynamoDB::Table',
    properties: args => ({
      ...plain(args, {
        billing_mode: 'BillingMode',
        deletion_protection_enabled: 'DeletionProtectionEnabled',
        name: 'TableName',
        table_class: 'TableClass',
        tags: 'Tags',
      }),
      AttributeDefinitions: blocks(args, 'attribute', attribute =>
        made(attribute, () =>
          plain(attribute, { name: 'AttributeName', type: 'AttributeType' }),
        ),
      ),
      KeySchema: keySchema(args),
      PointInTimeRecoverySpecification: nested(args, 'point_in_time_recovery', {
        enabled: 'PointInTimeRecoveryEnabled',
        recovery_period_in_days: 'RecoveryPeriodInDays',
      }),
      SSESpecification: nested(args, 'server_side_encryption', {
        enabled: 'SSEEnabled',
        kms_key_arn: 'KMSMasterKeyId',
      }),
      StreamSpecification: made(arg(args, 'stream_view_type'), type => ({
        StreamViewType: type,
      })),
      TimeToLiveSpecification: nested(args, 'ttl', {
        attribute_name: 'AttributeName',
        enabled: 'Enabled',
      }),
    }),
  },
  {
    from: 'aws_dynamodb_kinesis_streaming_destination',
    to: 'AWS::DynamoDB::Table',
    completes: 'table_name',
    properties: args => ({
      KinesisStreamSpecification: made(args, () =>
        plain(args, { stream_arn: 'StreamArn' }),
      ),
    }),
  },
  {
    from: 'aws_dynamodb_resource_policy',
    to: 'AWS::DynamoDB::Table',
    completes: 'resource_arn',
    properties: args => ({
      ResourcePolicy: made(args, () =>
        plain(args, { policy: 'PolicyDocument' }),
      ),
    }),
  },
  {
    from: 'aws_dynamodb_contributor_insights',
    to: 'AWS::DynamoDB::Table',
    completes: 'table_name',
    properties: args => ({
      ContributorInsightsSpecification: made(args, () => ({
        Enabled: fixed(true, args),
      })),
    }),
  },
  {
    from: 'aws_dax_cluster',
    to: 'AWS::DAX::Cluster',
    properties: args => ({
      ...plain(args, {
        cluster_endpoint_encryption_type: 'ClusterEndpointEncryptionType',
        cluster_name: 'ClusterName',
        iam_role_arn: 'IAMRoleARN',
        tags: 'Tags',
      }),
      SSESpecification: nested(args, 'server_side_encryption', {
        enabled: 'SSEEnabled',
      }),
    }),
  },
];

function keySchema(args: Properties): Value | undefined {
  const keys = [key(args, 'hash_key', 'HASH'), key(args, 'range_key', 'RANGE')];
  const set = keys.flatMap(one => one ?? []);
  return set.length ? list(set, args.at) : undefined;
}

function key(args: Properties, name: string, type: string): Value | undefined {
  const value = arg(args, name);
  if (!isSet(value)) return undefined;
  return made(value, known => ({
    AttributeName: known,
    KeyType: fixed(type, known),
  }));
}
