import { GRANT_PATHS } from '../lakeGrant';
import { BUCKET, type Rule } from './Rule';

const DATABASE = ['AWS::Glue::Database'] as const;
const TABLE = ['AWS::Glue::Table'] as const;
const MSK = ['AWS::MSK::Cluster', 'AWS::MSK::ServerlessCluster'] as const;

/** What a grant of Lake Formation names: the part of it, what is below that, and what it is. */
const GRANTED = [
  ['database', '', DATABASE],
  ['table', '.Name', TABLE],
  ['table', '.DatabaseName', DATABASE],
  ['columns', '.Name', TABLE],
  ['columns', '.DatabaseName', DATABASE],
  ['location', '', BUCKET],
  ['principal', '', ['AWS::IAM::Role']],
] as const;

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
  ...Object.entries(GRANT_PATHS).flatMap(([type, paths]) =>
    GRANTED.map(
      ([part, under, to]): Rule => ({
        type,
        path: `${paths[part]}${under}`,
        kind: 'grants',
        via: part === 'principal' ? 'its principal' : 'its grant',
        to,
      }),
    ),
  ),
];
