import { BUCKET, FUNCTION, type Rule } from './Rule';

const STREAM = ['AWS::Kinesis::Stream'] as const;
const FIREHOSE = 'AWS::KinesisFirehose::DeliveryStream';
const ENDPOINT = 'AWS::DMS::Endpoint';
const SEARCH = [
  'AWS::OpenSearchService::Domain',
  'AWS::OpenSearchServerless::Collection',
] as const;
const MSK = ['AWS::MSK::Cluster', 'AWS::MSK::ServerlessCluster'] as const;
const CLUSTER = ['AWS::Redshift::Cluster'] as const;

function firehose(path: string, to: readonly string[], prefix?: string): Rule {
  return {
    type: FIREHOSE,
    path,
    kind: 'writes',
    via: 'its destination',
    to,
    ...(prefix && { prefix }),
  };
}

/** An action of a rule of IoT, at one of the two places where actions stand. */
function iot(action: string, to: readonly string[], triggers = false): Rule[] {
  return ['Actions.*', 'ErrorAction'].map(place => ({
    type: 'AWS::IoT::TopicRule',
    path: `TopicRulePayload.${place}.${action}`,
    kind: triggers ? 'triggers' : 'writes',
    via: place === 'ErrorAction' ? 'its error action' : 'its action',
    to,
  }));
}

/** What moves data as its properties say: deliveries, migrations, transfers, rules of IoT. */
export const moverRules: Rule[] = [
  {
    type: FIREHOSE,
    path: 'KinesisStreamSourceConfiguration.KinesisStreamARN',
    kind: 'reads',
    via: 'its source',
    to: STREAM,
  },
  {
    type: FIREHOSE,
    path: 'MSKSourceConfiguration.MSKClusterARN',
    kind: 'reads',
    via: 'its source',
    to: MSK,
  },
  firehose(
    'ExtendedS3DestinationConfiguration.BucketARN',
    BUCKET,
    'ExtendedS3DestinationConfiguration.Prefix',
  ),
  firehose(
    'S3DestinationConfiguration.BucketARN',
    BUCKET,
    'S3DestinationConfiguration.Prefix',
  ),
  firehose('RedshiftDestinationConfiguration.ClusterJDBCURL', CLUSTER),
  firehose(
    'RedshiftDestinationConfiguration.S3Configuration.BucketARN',
    BUCKET,
    'RedshiftDestinationConfiguration.S3Configuration.Prefix',
  ),
  firehose(
    'AmazonopensearchserviceDestinationConfiguration.DomainARN',
    SEARCH.slice(0, 1),
  ),
  firehose(
    'AmazonOpenSearchServerlessDestinationConfiguration.CollectionEndpoint',
    SEARCH.slice(1),
  ),
  firehose('IcebergDestinationConfiguration.S3Configuration.BucketARN', BUCKET),
  {
    type: ENDPOINT,
    path: 'S3Settings.BucketName',
    kind: 'writes',
    via: 'its bucket',
    to: BUCKET,
    prefix: 'S3Settings.BucketFolder',
  },
  {
    type: ENDPOINT,
    path: 'KinesisSettings.StreamArn',
    kind: 'writes',
    via: 'its stream',
    to: STREAM,
  },
  {
    type: ENDPOINT,
    path: 'ServerName',
    kind: 'reads',
    via: 'its server',
    to: ['AWS::RDS::DBCluster', 'AWS::RDS::DBInstance', ...CLUSTER],
  },
  ...['AWS::DMS::ReplicationConfig', 'AWS::DMS::ReplicationTask'].flatMap(
    (type): Rule[] => [
      {
        type,
        path: 'SourceEndpointArn',
        kind: 'reads',
        via: 'its source endpoint',
        to: [ENDPOINT],
      },
      {
        type,
        path: 'TargetEndpointArn',
        kind: 'writes',
        via: 'its target endpoint',
        to: [ENDPOINT],
      },
    ],
  ),
  {
    type: 'AWS::DataSync::LocationS3',
    path: 'S3BucketArn',
    kind: 'writes',
    via: 'its bucket',
    to: BUCKET,
    prefix: 'Subdirectory',
  },
  {
    type: 'AWS::DataSync::Task',
    path: 'SourceLocationArn',
    kind: 'reads',
    via: 'its source',
  },
  {
    type: 'AWS::DataSync::Task',
    path: 'DestinationLocationArn',
    kind: 'writes',
    via: 'its destination',
  },
  {
    type: 'AWS::AppFlow::Flow',
    path: 'SourceFlowConfig.SourceConnectorProperties.S3.BucketName',
    kind: 'reads',
    via: 'its source',
    to: BUCKET,
  },
  {
    type: 'AWS::AppFlow::Flow',
    path: 'DestinationFlowConfigList.*.DestinationConnectorProperties.S3.BucketName',
    kind: 'writes',
    via: 'its destination',
    to: BUCKET,
  },
  ...iot('Kinesis.StreamName', STREAM),
  ...iot('Firehose.DeliveryStreamName', [FIREHOSE]),
  ...iot('S3.BucketName', BUCKET),
  ...iot('DynamoDB.TableName', ['AWS::DynamoDB::Table']),
  ...iot('DynamoDBv2.PutItem.TableName', ['AWS::DynamoDB::Table']),
  ...iot('Sqs.QueueUrl', ['AWS::SQS::Queue']),
  ...iot('Sns.TargetArn', ['AWS::SNS::Topic']),
  ...iot('OpenSearch.Endpoint', SEARCH),
  ...iot('Lambda.FunctionArn', FUNCTION, true),
  ...iot(
    'StepFunctions.StateMachineName',
    ['AWS::StepFunctions::StateMachine'],
    true,
  ),
  {
    type: 'AWS::Logs::SubscriptionFilter',
    path: 'DestinationArn',
    kind: 'writes',
    via: 'its destination',
    to: [...STREAM, FIREHOSE],
  },
  {
    type: 'AWS::Logs::SubscriptionFilter',
    path: 'DestinationArn',
    kind: 'triggers',
    via: 'its destination',
    to: FUNCTION,
  },
  {
    type: 'AWS::Logs::SubscriptionFilter',
    path: 'LogGroupName',
    kind: 'reads',
    via: 'its log group',
    to: ['AWS::Logs::LogGroup'],
  },
  {
    type: 'AWS::CloudTrail::Trail',
    path: 'S3BucketName',
    kind: 'writes',
    via: 'its bucket',
    to: BUCKET,
  },
];
