import { add, all, drop, set } from './edits';
import { database, flink, keyValues, warehouse } from './guests';
import { breaks } from './Mutation';

const DATABASE = 'AWS::RDS::DBInstance';
const TABLE = 'AWS::DynamoDB::Table';
const WAREHOUSE = 'AWS::Redshift::Cluster';

const server = (script: string) =>
  add('Storage', {
    Server: {
      Type: 'AWS::EC2::Instance',
      Properties: { UserData: { 'Fn::Base64': `#!/bin/bash\n${script}\n` } },
    },
  });

/** Databases that AWS keeps, in support, backed up and hard to lose. */
export const modernDatabase = [
  breaks('database-deletable', set(DATABASE, 'DeletionProtection', false), {
    on: database,
  }),
  breaks('database-backup-short', set(DATABASE, 'BackupRetentionPeriod', 1), {
    on: database,
  }),
  breaks('database-single-zone', set(DATABASE, 'MultiAZ', false), {
    on: database,
  }),
  breaks(
    'database-not-patched',
    set(DATABASE, 'AutoMinorVersionUpgrade', false),
    { on: database },
  ),
  breaks(
    'password-in-code',
    all(
      drop(DATABASE, 'ManageMasterUserPassword'),
      set(DATABASE, 'MasterUserPassword', 'correct-horse'),
    ),
    { on: database },
  ),
  breaks(
    'dynamodb-not-recoverable',
    drop(TABLE, 'PointInTimeRecoverySpecification'),
    { on: keyValues },
  ),
  breaks('dynamodb-deletable', drop(TABLE, 'DeletionProtectionEnabled'), {
    on: keyValues,
  }),
  breaks(
    'redshift-snapshots-off',
    set(WAREHOUSE, 'AutomatedSnapshotRetentionPeriod', 0),
    { on: warehouse },
  ),
  breaks(
    'redshift-not-upgraded',
    set(WAREHOUSE, 'AllowVersionUpgrade', false),
    {
      on: warehouse,
    },
  ),
  breaks(
    'retired-service',
    set(
      'AWS::KinesisAnalyticsV2::Application',
      'RuntimeEnvironment',
      'SQL-1_0',
    ),
    { on: flink },
  ),
  breaks(
    'service-closed-to-new',
    add('Storage', {
      Metrics: { Type: 'AWS::Timestream::Database', Properties: {} },
    }),
  ),
  breaks('engine-unsupported', set(DATABASE, 'EngineVersion', '11.22'), {
    on: database,
  }),
  breaks(
    'database-on-server',
    server(
      'dnf install -y postgresql16-server\nsystemctl enable --now postgresql',
    ),
  ),
  breaks('secret-in-user-data', server('export DB_PASSWORD=correct-horse')),
];
