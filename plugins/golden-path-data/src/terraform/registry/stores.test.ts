import { calledModule } from '../../__testUtils__/calledModule';
import { prepareTerraform } from '../readTerraform';

beforeAll(() => prepareTerraform());

const like = (properties: object) => [expect.objectContaining(properties)];
/** Facts of main.tf and variables.tf of the modules. */
describe.each<[string, Array<[string, string, string, string, unknown]>]>([
  [
    'dynamodb-table',
    [
      [
        'defaults',
        '~> 4.0',
        'name = "t"\nhash_key = "id"\nattributes = [{ name = "id", type = "S" }]',
        'DynamoDB::Table',
        [
          {
            TableName: 't',
            BillingMode: 'PAY_PER_REQUEST',
            Tags: { Name: 't' },
            AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
            KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
            PointInTimeRecoverySpecification: {
              PointInTimeRecoveryEnabled: false,
            },
            SSESpecification: { SSEEnabled: false },
            TimeToLiveSpecification: { AttributeName: '', Enabled: false },
          },
        ],
      ],
      [
        'kept safe',
        '5.1.0',
        'point_in_time_recovery_enabled = true\ndeletion_protection_enabled = true\nserver_side_encryption_enabled = true\nserver_side_encryption_kms_key_arn = "arn:k"',
        'DynamoDB::Table',
        like({
          DeletionProtectionEnabled: true,
          PointInTimeRecoverySpecification: {
            PointInTimeRecoveryEnabled: true,
          },
          SSESpecification: { SSEEnabled: true, KMSMasterKeyId: 'arn:k' },
        }),
      ],
      ['none', '2.0.0', 'create_table = false', 'DynamoDB::Table', []],
    ],
  ],
  [
    'msk-kafka-cluster',
    [
      [
        'logs nothing and asks nobody, unless it is told to',
        '3.0.0',
        'broker_node_instance_type = "kafka.m7g.large"',
        'MSK::Cluster',
        [
          {
            ClusterName: 'msk',
            Tags: {},
            BrokerNodeGroupInfo: {
              ClientSubnets: [],
              InstanceType: 'kafka.m7g.large',
              SecurityGroups: [],
            },
            EncryptionInfo: { EncryptionInTransit: {} },
            LoggingInfo: {
              BrokerLogs: {
                CloudWatchLogs: { Enabled: false },
                Firehose: { Enabled: false },
                S3: { Enabled: false },
              },
            },
          },
        ],
      ],
      [
        'logs are kept for ever',
        '2.13.0',
        '',
        'Logs::LogGroup',
        [{ LogGroupName: '/aws/msk/msk', RetentionInDays: 0, Tags: {} }],
      ],
      [
        'kept safe',
        '~> 3.0',
        'client_authentication = { sasl = { iam = true } }\nencryption_in_transit_client_broker = "TLS"\nencryption_at_rest_kms_key_arn = "arn:k"\ncloudwatch_logs_enabled = true',
        'MSK::Cluster',
        like({
          ClientAuthentication: { Sasl: { Iam: { Enabled: true } } },
          EncryptionInfo: {
            EncryptionAtRest: { DataVolumeKMSKeyId: 'arn:k' },
            EncryptionInTransit: { ClientBroker: 'TLS' },
          },
        }),
      ],
      [
        'a policy for the cluster itself',
        '3.0.0',
        'create_cluster_policy = true\ncluster_policy_statements = { a = { actions = ["kafka:*"], principals = [{ type = "AWS", identifiers = ["*"] }] } }',
        'MSK::ClusterPolicy',
        [
          {
            ClusterArn: '→ #module.m.aws_msk_cluster.this[0] arn',
            Policy: {
              Version: '2012-10-17',
              Statement: [
                {
                  Effect: 'Allow',
                  Action: ['kafka:*'],
                  Resource: ['→ #module.m.aws_msk_cluster.this[0] arn'],
                  Principal: { AWS: ['*'] },
                },
              ],
            },
          },
        ],
      ],
    ],
  ],
])('the module %s', (module, rows) => {
  it.each(rows)('%s (%s)', (_, version, args, type, expected) => {
    const { byType, gaps } = calledModule(module, version, args);
    expect(gaps).toEqual([]);
    expect(byType[`AWS::${type}`] ?? []).toEqual(expected);
  });
});
