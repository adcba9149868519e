import { BUCKET, type Rule } from './Rule';

const WORKGROUP = ['AWS::Athena::WorkGroup'] as const;
const DATABASE = ['AWS::Glue::Database'] as const;
const SOURCE = ['AWS::QuickSight::DataSource'] as const;
const SET = ['AWS::QuickSight::DataSet'] as const;

function reads(
  type: string,
  path: string,
  via: string,
  to?: readonly string[],
): Rule {
  return { type, path, kind: 'reads', via, ...(to && { to }) };
}

/** What people and programs use data through, as its properties say. */
export const consumerRules: Rule[] = [
  {
    type: 'AWS::Athena::WorkGroup',
    path: 'WorkGroupConfiguration.ResultConfiguration.OutputLocation',
    kind: 'writes',
    via: 'its results',
    to: BUCKET,
  },
  reads('AWS::Athena::NamedQuery', 'Database', 'its database', DATABASE),
  reads('AWS::Athena::NamedQuery', 'WorkGroup', 'its workgroup', WORKGROUP),
  reads(
    'AWS::QuickSight::DataSource',
    'DataSourceParameters.AthenaParameters.WorkGroup',
    'its workgroup',
    WORKGROUP,
  ),
  reads(
    'AWS::QuickSight::DataSource',
    'DataSourceParameters.RedshiftParameters.ClusterId',
    'its cluster',
    ['AWS::Redshift::Cluster'],
  ),
  reads(
    'AWS::QuickSight::DataSource',
    'DataSourceParameters.S3Parameters.ManifestFileLocation.Bucket',
    'its manifest',
    BUCKET,
  ),
  ...['RelationalTable', 'CustomSql', 'S3Source'].map(table =>
    reads(
      'AWS::QuickSight::DataSet',
      `PhysicalTableMap.*.${table}.DataSourceArn`,
      'its data source',
      SOURCE,
    ),
  ),
  reads(
    'AWS::QuickSight::Dashboard',
    'SourceEntity.SourceTemplate.DataSetReferences.*.DataSetArn',
    'its data set',
    SET,
  ),
  reads(
    'AWS::QuickSight::Dashboard',
    'Definition.DataSetIdentifierDeclarations.*.DataSetArn',
    'its data set',
    SET,
  ),
  reads(
    'AWS::RedshiftServerless::Workgroup',
    'NamespaceName',
    'its namespace',
    ['AWS::RedshiftServerless::Namespace'],
  ),
  reads('AWS::SageMaker::Endpoint', 'EndpointConfigName', 'its configuration', [
    'AWS::SageMaker::EndpointConfig',
  ]),
  reads(
    'AWS::SageMaker::EndpointConfig',
    'ProductionVariants.*.ModelName',
    'its variant',
    ['AWS::SageMaker::Model'],
  ),
  reads(
    'AWS::SageMaker::Model',
    'PrimaryContainer.ModelDataUrl',
    'its model data',
    BUCKET,
  ),
  reads(
    'AWS::SageMaker::Model',
    'Containers.*.ModelDataUrl',
    'its model data',
    BUCKET,
  ),
  reads(
    'AWS::Personalize::Dataset',
    'DatasetImportJob.DataSource.DataLocation',
    'its import',
    BUCKET,
  ),
  reads(
    'AWS::Bedrock::DataSource',
    'DataSourceConfiguration.S3Configuration.BucketArn',
    'its source',
    BUCKET,
  ),
];
