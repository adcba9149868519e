import { alarm, all, add, choose, KEY, ref, tags } from '../edits';
import type { Guest } from '../Mutation';

/** A relational database that the pipeline keeps things in. */
export const database: Guest = project =>
  project.add('Storage', {
    OrdersParameters: {
      Type: 'AWS::RDS::DBParameterGroup',
      Properties: {
        Description: 'orders',
        Family: 'postgres17',
        Parameters: { 'rds.force_ssl': '1' },
      },
    },
    OrdersDatabase: {
      Type: 'AWS::RDS::DBInstance',
      Properties: {
        AutoMinorVersionUpgrade: true,
        BackupRetentionPeriod: 14,
        DBInstanceClass: 'db.t4g.medium',
        DBParameterGroupName: ref('OrdersParameters'),
        DeletionProtection: true,
        EnableCloudwatchLogsExports: ['postgresql', 'upgrade'],
        EnableIAMDatabaseAuthentication: true,
        Engine: 'postgres',
        EngineVersion: '17.5',
        KmsKeyId: KEY,
        ManageMasterUserPassword: true,
        MasterUsername: 'orders',
        MultiAZ: true,
        PubliclyAccessible: false,
        StorageEncrypted: true,
        Tags: tags(),
      },
    },
  });

/** A table of DynamoDB with a cache. */
export const keyValues: Guest = project =>
  project.add('Storage', {
    Sessions: {
      Type: 'AWS::DynamoDB::Table',
      Properties: {
        AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
        BillingMode: 'PAY_PER_REQUEST',
        DeletionProtectionEnabled: true,
        KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        SSESpecification: {
          KMSMasterKeyId: KEY,
          SSEEnabled: true,
          SSEType: 'KMS',
        },
        Tags: tags(),
      },
    },
    SessionsCache: {
      Type: 'AWS::DAX::Cluster',
      Properties: {
        ClusterEndpointEncryptionType: 'TLS',
        NodeType: 'dax.t3.small',
        ReplicationFactor: 3,
        SSESpecification: { SSEEnabled: true },
        Tags: {
          'cost-center': '4711',
          'data:product': 'order-events',
          owner: 'group:default/checkout',
        },
      },
    },
  });

/** A warehouse that serves. */
export const warehouse: Guest = all(
  choose('query-engine', 'athena', 'redshift'),
  add('Consumption', {
    WarehouseParameters: {
      Type: 'AWS::Redshift::ClusterParameterGroup',
      Properties: {
        Description: 'orders',
        ParameterGroupFamily: 'redshift-1.0',
        Parameters: [
          { ParameterName: 'require_ssl', ParameterValue: 'true' },
          {
            ParameterName: 'enable_user_activity_logging',
            ParameterValue: 'true',
          },
        ],
      },
    },
    Warehouse: {
      Type: 'AWS::Redshift::Cluster',
      Properties: {
        AllowVersionUpgrade: true,
        AutomatedSnapshotRetentionPeriod: 14,
        ClusterParameterGroupName: ref('WarehouseParameters'),
        ClusterType: 'multi-node',
        DBName: 'orders',
        Encrypted: true,
        EnhancedVpcRouting: true,
        KmsKeyId: KEY,
        LoggingProperties: {
          LogDestinationType: 'cloudwatch',
          LogExports: ['connectionlog', 'userlog', 'useractivitylog'],
        },
        ManageMasterPassword: true,
        MasterUsername: 'orders',
        NodeType: 'ra3.large',
        NumberOfNodes: 2,
        PubliclyAccessible: false,
        Tags: tags({ 'data:layer': 'consumption' }),
      },
    },
    WarehouseSick: alarm('AWS/Redshift', 'HealthStatus', {
      ClusterIdentifier: ref('Warehouse'),
    }),
  }),
);
