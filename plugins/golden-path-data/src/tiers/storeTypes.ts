/** What holds or describes data in a tier. */
export const STORES: readonly string[] = [
  'AWS::S3::Bucket',
  'AWS::S3Tables::TableBucket',
  'AWS::S3Tables::Namespace',
  'AWS::Glue::Database',
  'AWS::Glue::Table',
  'AWS::Redshift::Cluster',
  'AWS::RedshiftServerless::Namespace',
  'AWS::DynamoDB::Table',
  'AWS::DynamoDB::GlobalTable',
  'AWS::Kinesis::Stream',
  'AWS::RDS::DBCluster',
  'AWS::RDS::DBInstance',
  'AWS::Timestream::Database',
];

/** Stores of a lake, in which the tiers are looked for. */
export const LAKE_STORES: readonly string[] = [
  'AWS::S3::Bucket',
  'AWS::S3Tables::TableBucket',
  'AWS::S3Tables::Namespace',
  'AWS::Glue::Database',
];
