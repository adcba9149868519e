import { BUCKET, type Rule } from './Rule';

const DATABASE = ['AWS::Glue::Database'] as const;
const TABLE = ['AWS::Glue::Table'] as const;
const MSK = ['AWS::MSK::Cluster', 'AWS::MSK::ServerlessCluster'] as const;

/** What describes data. */
export const catalogRules: Rule[] = [
  {
    type: 'AWS::Glue::Table',
    path: 'TableInput.StorageDescriptor.Location',
    kind: 'catalogs',
    via: 'its location',
    to: [...BUCKET, 'AWS::Kinesis::Stream'],
  },
  {
    type: 'AWS::Glue::Table',
    path: 'DatabaseName',
    kind: 'catalogs',
    via: 'its database',
    to: DATABASE,
  },
  {
    type: 'AWS::Glue::Database',
    path: 'DatabaseInput.LocationUri',
    kind: 'catalogs',
    via: 'its location',
    to: BUCKET,
  },
  {
    type: 'AWS::Glue::Crawler',
    path: 'Targets.S3Targets.*.Path',
    kind: 'catalogs',
    via: 'its target',
    to: BUCKET,
  },
  {
    type: 'AWS::Glue::Crawler',
    path: 'Targets.DynamoDBTargets.*.Path',
    kind: 'catalogs',
    via: 'its target',
    to: ['AWS::DynamoDB::Table'],
  },
  {
    type: 'AWS::Glue::Crawler',
    path: 'DatabaseName',
    kind: 'catalogs',
    via: 'its database',
    to: DATABASE,
  },
  {
    type: 'AWS::Glue::TableOptimizer',
    path: 'TableName',
    kind: 'catalogs',
    via: 'its table',
    to: TABLE,
  },
  {
    type: 'AWS::Glue::DataQualityRuleset',
    path: 'TargetTable.DatabaseName',
    kind: 'catalogs',
    via: 'its table',
    to: DATABASE,
  },
  {
    type: 'AWS::Glue::Connection',
    path: 'ConnectionInput.ConnectionProperties.KAFKA_BOOTSTRAP_SERVERS',
    kind: 'catalogs',
    via: 'its brokers',
    to: MSK,
  },
  {
    type: 'AWS::LakeFormation::Resource',
    path: 'ResourceArn',
    kind: 'catalogs',
    via: 'its registration',
    to: BUCKET,
  },
  ...[
    ['Resource.Database.Name', 'its grant', DATABASE],
    ['Resource.Table.Name', 'its grant', TABLE],
    ['Resource.Table.DatabaseName', 'its grant', DATABASE],
    ['Resource.TableWithColumns.Name', 'its grant', TABLE],
    ['Resource.TableWithColumns.DatabaseName', 'its grant', DATABASE],
    ['Resource.DataLocation.ResourceArn', 'its grant', BUCKET],
  ].map(
    ([path, via, to]): Rule => ({
      type: 'AWS::LakeFormation::PrincipalPermissions',
      path: path as string,
      kind: 'grants',
      via: via as string,
      to: to as readonly string[],
    }),
  ),
  {
    type: 'AWS::LakeFormation::PrincipalPermissions',
    path: 'Principal.DataLakePrincipalIdentifier',
    kind: 'grants',
    via: 'its principal',
    to: ['AWS::IAM::Role'],
  },
];
