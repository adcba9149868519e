import type { EdgeKind } from '../graph';

/** What some actions on some resources mean for data. */
export interface AccessKind {
  kind: Extract<EdgeKind, 'reads' | 'writes' | 'triggers'>;
  types: readonly string[];
  /** Actions that do it, in lower case. A pattern in a policy does it if it fits one of them. */
  actions: readonly string[];
}

const BUCKET = ['AWS::S3::Bucket'];
const STREAM = ['AWS::Kinesis::Stream'];
const TABLE = ['AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable'];
const QUEUE = ['AWS::SQS::Queue'];
const KAFKA = ['AWS::MSK::Cluster', 'AWS::MSK::ServerlessCluster'];
const SEARCH = ['AWS::OpenSearchService::Domain'];
const COLLECTION = ['AWS::OpenSearchServerless::Collection'];
const SQL = [
  'AWS::Redshift::Cluster',
  'AWS::RedshiftServerless::Workgroup',
  'AWS::RDS::DBCluster',
];

/** Actions that move data or start something. Those that list, describe or configure are not among them. */
export const ACCESS: readonly AccessKind[] = [
  {
    kind: 'reads',
    types: BUCKET,
    actions: ['s3:getobject', 's3:getobjectversion'],
  },
  {
    kind: 'writes',
    types: BUCKET,
    actions: [
      's3:putobject',
      's3:deleteobject',
      's3:deleteobjectversion',
      's3:replicateobject',
    ],
  },
  {
    kind: 'reads',
    types: STREAM,
    actions: ['kinesis:getrecords', 'kinesis:subscribetoshard'],
  },
  {
    kind: 'writes',
    types: STREAM,
    actions: ['kinesis:putrecord', 'kinesis:putrecords'],
  },
  {
    kind: 'writes',
    types: ['AWS::KinesisFirehose::DeliveryStream'],
    actions: ['firehose:putrecord', 'firehose:putrecordbatch'],
  },
  {
    kind: 'reads',
    types: TABLE,
    actions: [
      'dynamodb:getitem',
      'dynamodb:batchgetitem',
      'dynamodb:query',
      'dynamodb:scan',
      'dynamodb:getrecords',
      'dynamodb:exporttabletopointintime',
      'dynamodb:partiqlselect',
    ],
  },
  {
    kind: 'writes',
    types: TABLE,
    actions: [
      'dynamodb:putitem',
      'dynamodb:updateitem',
      'dynamodb:deleteitem',
      'dynamodb:batchwriteitem',
    ],
  },
  { kind: 'reads', types: QUEUE, actions: ['sqs:receivemessage'] },
  { kind: 'writes', types: QUEUE, actions: ['sqs:sendmessage'] },
  { kind: 'writes', types: ['AWS::SNS::Topic'], actions: ['sns:publish'] },
  {
    kind: 'writes',
    types: ['AWS::Events::EventBus'],
    actions: ['events:putevents'],
  },
  { kind: 'reads', types: KAFKA, actions: ['kafka-cluster:readdata'] },
  { kind: 'writes', types: KAFKA, actions: ['kafka-cluster:writedata'] },
  { kind: 'reads', types: SEARCH, actions: ['es:eshttpget'] },
  {
    kind: 'writes',
    types: SEARCH,
    actions: ['es:eshttppost', 'es:eshttpput'],
  },
  {
    kind: 'writes',
    types: SQL,
    actions: ['redshift-data:executestatement', 'rds-data:executestatement'],
  },
  { kind: 'reads', types: COLLECTION, actions: ['aoss:apiaccessall'] },
  {
    kind: 'reads',
    types: ['AWS::Athena::WorkGroup'],
    actions: ['athena:startqueryexecution'],
  },
  {
    kind: 'triggers',
    types: ['AWS::Lambda::Function'],
    actions: ['lambda:invokefunction'],
  },
  {
    kind: 'triggers',
    types: ['AWS::StepFunctions::StateMachine'],
    actions: ['states:startexecution', 'states:startsyncexecution'],
  },
  {
    kind: 'triggers',
    types: ['AWS::Glue::Job'],
    actions: ['glue:startjobrun'],
  },
  {
    kind: 'triggers',
    types: ['AWS::Batch::JobDefinition'],
    actions: ['batch:submitjob'],
  },
  {
    kind: 'triggers',
    types: ['AWS::EMRServerless::Application'],
    actions: ['emr-serverless:startjobrun'],
  },
  {
    kind: 'triggers',
    types: ['AWS::SageMaker::Endpoint'],
    actions: ['sagemaker:invokeendpoint'],
  },
];
