/** A service that a project may choose for a job. */
export interface Engine {
  id: string;
  /** For people. */
  title: string;
  /** How records write it, in lower case; its id is always understood. */
  names: string[];
  types: string[];
  /**
   * `choice`: whoever uses it has chosen it, so the record names it. `companion`: it works beside another engine, which may be the
   * one that is named. `general`: it does many jobs, and being there says nothing.
   */
  kind: 'choice' | 'companion' | 'general';
}

/** Services that process data. */
export const PROCESSING_ENGINES: Engine[] = [
  engine('glue', 'AWS Glue', ['AWS::Glue::Job'], ['glue-spark', 'glue-etl']),
  engine('emr', 'Amazon EMR', ['AWS::EMR::Cluster'], ['emr-on-ec2']),
  engine('emr-serverless', 'EMR Serverless', [
    'AWS::EMRServerless::Application',
  ]),
  engine(
    'emr-eks',
    'EMR on EKS',
    ['AWS::EMRContainers::VirtualCluster'],
    ['emr-on-eks', 'emr-containers'],
  ),
  engine(
    'flink',
    'Managed Service for Apache Flink',
    [
      'AWS::KinesisAnalyticsV2::Application',
      'AWS::KinesisAnalytics::Application',
    ],
    [
      'managed-service-for-apache-flink',
      'managed-flink',
      'apache-flink',
      'kinesis-data-analytics',
      'kinesis-analytics',
    ],
  ),
  engine(
    'databrew',
    'Glue DataBrew',
    ['AWS::DataBrew::Job'],
    ['glue-databrew'],
  ),
  general('lambda', 'AWS Lambda', ['AWS::Lambda::Function']),
  general(
    'athena',
    'Amazon Athena',
    ['AWS::Athena::WorkGroup'],
    ['athena-sql'],
  ),
  general('batch', 'AWS Batch', ['AWS::Batch::JobDefinition']),
  general(
    'ecs',
    'Amazon ECS',
    ['AWS::ECS::TaskDefinition'],
    ['fargate', 'ecs-fargate'],
  ),
  general('redshift', 'Amazon Redshift', [
    'AWS::Redshift::Cluster',
    'AWS::RedshiftServerless::Workgroup',
  ]),
  general(
    'sagemaker',
    'Amazon SageMaker',
    ['AWS::SageMaker::Pipeline'],
    ['sagemaker-processing'],
  ),
  general('step-functions', 'AWS Step Functions', [
    'AWS::StepFunctions::StateMachine',
  ]),
];

/** Services that stream data. */
export const STREAMING_ENGINES: Engine[] = [
  engine(
    'kinesis',
    'Kinesis Data Streams',
    ['AWS::Kinesis::Stream'],
    ['kinesis-data-streams', 'kds'],
  ),
  engine(
    'msk',
    'Amazon MSK',
    ['AWS::MSK::Cluster', 'AWS::MSK::ServerlessCluster'],
    ['kafka', 'managed-kafka', 'msk-serverless', 'apache-kafka'],
  ),
  {
    ...engine(
      'firehose',
      'Data Firehose',
      ['AWS::KinesisFirehose::DeliveryStream'],
      ['data-firehose', 'kinesis-data-firehose', 'kinesis-firehose'],
    ),
    kind: 'companion',
  },
  general('sqs', 'Amazon SQS', ['AWS::SQS::Queue']),
  general(
    'eventbridge',
    'Amazon EventBridge',
    ['AWS::Events::EventBus', 'AWS::Events::Rule'],
    ['event-bridge'],
  ),
  general('dynamodb-streams', 'DynamoDB Streams', ['AWS::DynamoDB::Table']),
  general('iot-core', 'AWS IoT Core', ['AWS::IoT::TopicRule'], ['iot']),
];

/** Services that answer queries. */
export const QUERY_ENGINES: Engine[] = [
  engine('athena', 'Amazon Athena', ['AWS::Athena::WorkGroup']),
  engine(
    'redshift',
    'Amazon Redshift',
    [
      'AWS::Redshift::Cluster',
      'AWS::RedshiftServerless::Workgroup',
      'AWS::RedshiftServerless::Namespace',
    ],
    ['redshift-serverless', 'redshift-spectrum', 'spectrum'],
  ),
  engine(
    'opensearch',
    'Amazon OpenSearch',
    [
      'AWS::OpenSearchService::Domain',
      'AWS::Elasticsearch::Domain',
      'AWS::OpenSearchServerless::Collection',
    ],
    ['opensearch-service', 'opensearch-serverless', 'elasticsearch'],
  ),
  {
    ...engine(
      'quicksight',
      'Amazon QuickSight',
      [
        'AWS::QuickSight::DataSet',
        'AWS::QuickSight::DataSource',
        'AWS::QuickSight::Dashboard',
      ],
      ['quick', 'quicksight-spice', 'spice'],
    ),
    kind: 'companion',
  },
  general('dynamodb', 'Amazon DynamoDB', ['AWS::DynamoDB::Table']),
  general(
    'aurora',
    'Amazon Aurora',
    ['AWS::RDS::DBCluster', 'AWS::RDS::DBInstance'],
    ['rds', 'aurora-serverless', 'postgresql', 'mysql'],
  ),
  general(
    'emr',
    'Amazon EMR',
    ['AWS::EMR::Cluster', 'AWS::EMRServerless::Application'],
    ['trino', 'emr-trino', 'presto', 'emr-serverless'],
  ),
  general('timestream', 'Amazon Timestream', ['AWS::Timestream::Database']),
];

/** The engine that a record writes so; `Amazon EMR Serverless` is `emr-serverless`. */
export function engineNamed(
  engines: Engine[],
  text: string,
): Engine | undefined {
  const name = text
    .toLowerCase()
    .replace(/^(amazon|aws)[\s-]+/, '')
    .replace(/[\s_]+/g, '-');
  return engines.find(({ id, names }) => id === name || names.includes(name));
}

function engine(
  id: string,
  title: string,
  types: string[],
  names: string[] = [],
): Engine {
  return { id, title, types, names, kind: 'choice' };
}

function general(
  id: string,
  title: string,
  types: string[],
  names: string[] = [],
): Engine {
  return { id, title, types, names, kind: 'general' };
}
