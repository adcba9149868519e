import { calledModule } from '../../__testUtils__/calledModule';
import { prepareTerraform } from '../readTerraform';

beforeAll(() => prepareTerraform());

const like = (properties: object) => [expect.objectContaining(properties)];
const lacks = (...names: string[]) => [
  expect.not.objectContaining(
    Object.fromEntries(names.map(name => [name, expect.anything()])),
  ),
];

/** Facts of main.tf and variables.tf of the modules. */
describe.each<[string, Array<[string, string, string, string, unknown]>]>([
  [
    'redshift',
    [
      [
        'defaults',
        '~> 6.0',
        'cluster_identifier = "c"\nnode_type = "ra3.large"',
        'Redshift::Cluster',
        [
          {
            ClusterIdentifier: 'c',
            ClusterParameterGroupName:
              '→ #module.m.aws_redshift_parameter_group.this[0] id',
            ClusterSubnetGroupName:
              '→ #module.m.aws_redshift_subnet_group.this[0] id',
            ClusterType: 'single-node',
            Encrypted: true,
            ManageMasterPassword: false,
            MasterUserPassword:
              '→ #module.m.random_password.master_password[0] result',
            MasterUsername: 'awsuser',
            NodeType: 'ra3.large',
            NumberOfNodes: 1,
            PubliclyAccessible: false,
            Tags: {},
            VpcSecurityGroupIds: [],
          },
        ],
      ],
      [
        'logs of 6',
        '6.0.0',
        'cluster_identifier = "c"\nlogging = { bucket_name = "b" }',
        'Redshift::Cluster',
        like({ LoggingProperties: { BucketName: 'b' } }),
      ],
      [
        'logs of 5 that are off',
        '5.4.0',
        'cluster_identifier = "c"\nlogging = { enable = false, bucket_name = "b" }',
        'Redshift::Cluster',
        lacks('LoggingProperties'),
      ],
      [
        'logs of 5',
        '5.4.0',
        'cluster_identifier = "c"\nlogging = { enable = true, bucket_name = "b" }',
        'Redshift::Cluster',
        like({ LoggingProperties: { BucketName: 'b' } }),
      ],
      [
        'a password of Secrets Manager',
        '6.0.0',
        'cluster_identifier = "c"\nmanage_master_password = true\nnumber_of_nodes = 2',
        'Redshift::Cluster',
        like({ ManageMasterPassword: true, ClusterType: 'multi-node' }),
      ],
      [
        'no parameters of its own',
        '6.0.0',
        'cluster_identifier = "c"',
        'Redshift::ClusterParameterGroup',
        [
          {
            ParameterGroupFamily: 'redshift-1.0',
            ParameterGroupName: 'c',
          },
        ],
      ],
      [
        'parameters',
        '6.0.0',
        'cluster_identifier = "c"\nparameter_group_parameters = { ssl = { name = "require_ssl", value = true } }',
        'Redshift::ClusterParameterGroup',
        like({
          Parameters: [{ ParameterName: 'require_ssl', ParameterValue: true }],
        }),
      ],
    ],
  ],
  [
    'opensearch',
    [
      [
        'defaults',
        '~> 2.0',
        'domain_name = "d"',
        'OpenSearchService::Domain',
        [
          {
            DomainName: 'd',
            Tags: {},
            AdvancedSecurityOptions: {
              AnonymousAuthEnabled: false,
              Enabled: true,
              MasterUserOptions: {},
            },
            ClusterConfig: {
              DedicatedMasterEnabled: true,
              InstanceCount: 3,
              InstanceType: 'r6g.large.search',
              ZoneAwarenessEnabled: true,
            },
            DomainEndpointOptions: {
              EnforceHTTPS: true,
              TLSSecurityPolicy: 'Policy-Min-TLS-1-2-2019-07',
            },
            EncryptionAtRestOptions: { Enabled: true },
            NodeToNodeEncryptionOptions: { Enabled: true },
            LogPublishingOptions: {
              INDEX_SLOW_LOGS: {
                CloudWatchLogsLogGroupArn:
                  '→ #module.m.aws_cloudwatch_log_group.this["INDEX_SLOW_LOGS"] arn',
                Enabled: true,
              },
              SEARCH_SLOW_LOGS: {
                CloudWatchLogsLogGroupArn:
                  '→ #module.m.aws_cloudwatch_log_group.this["SEARCH_SLOW_LOGS"] arn',
                Enabled: true,
              },
            },
          },
        ],
      ],
      [
        'weaker than it is made',
        '1.4.1',
        'domain_name = "d"\nencrypt_at_rest = { enabled = false }\nnode_to_node_encryption = {}\ndomain_endpoint_options = { enforce_https = false }\nvpc_options = { subnet_ids = ["s"] }',
        'OpenSearchService::Domain',
        like({
          EncryptionAtRestOptions: { Enabled: false },
          DomainEndpointOptions: {
            EnforceHTTPS: false,
            TLSSecurityPolicy: 'Policy-Min-TLS-1-2-2019-07',
          },
          VPCOptions: {
            SubnetIds: ['s'],
            SecurityGroupIds: ['→ #module.m.aws_security_group.this[0] id'],
          },
        }),
      ],
      [
        'a policy for its paths',
        '2.1.0',
        'domain_name = "d"\naccess_policy_statements = { a = { effect = "Allow", principals = [{ type = "*", identifiers = ["*"] }], actions = ["es:*"] } }',
        'OpenSearchService::Domain',
        like({
          AccessPolicies: {
            Version: '2012-10-17',
            Statement: [
              {
                Effect: 'Allow',
                Action: ['es:*'],
                Resource: ['{→ #module.m.aws_opensearch_domain.this[0] arn}/*'],
                Principal: '*',
              },
            ],
          },
        }),
      ],
      [
        'logs are kept for 60 days',
        '2.1.0',
        'domain_name = "d"\nlog_publishing_options = [{ log_type = "AUDIT_LOGS" }]',
        'Logs::LogGroup',
        [
          {
            LogGroupName: '/aws/opensearch/d/AUDIT_LOGS',
            RetentionInDays: 60,
            Tags: {},
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
