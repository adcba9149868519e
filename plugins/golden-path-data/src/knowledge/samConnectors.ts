/** What a connector of SAM allows in one direction: actions, and what they are allowed on. */
export interface ConnectorAccess {
  actions: string[];
  /** `{Arn}` is the ARN and `{Name}` the name of what is acted on; of any other ARN, all behind the partition. */
  resources: string[];
}

/** How a connector gives access. */
export type ConnectorProfile =
  /** By a policy for the role of the one that acts: of the source on the destination, or of the destination on the source. */
  | {
      by: 'role';
      acts: 'source' | 'destination';
      Read?: ConnectorAccess[];
      Write?: ConnectorAccess[];
    }
  /** By the policy of the destination, for a service that acts for the source. It is always to write. */
  | { by: 'destination'; service: string; ofAccount?: true };

const ARN = '{Arn}';
const EXECUTIONS = 'states:@:execution:{Name}:*';
const OBJECTS = [ARN, `${ARN}/*`];
const INDICES = [ARN, `${ARN}/index/*`];
const RULE =
  'events:@:rule/StepFunctionsGetEventsForStepFunctionsExecutionRule';

const BUCKET: ConnectorProfile = {
  by: 'role',
  acts: 'source',
  Read: [
    access(
      's3',
      'GetObject GetObjectAcl GetObjectLegalHold GetObjectRetention GetObjectTorrent GetObjectVersion GetObjectVersionAcl GetObjectVersionForReplication GetObjectVersionTorrent ListBucket ListBucketMultipartUploads ListBucketVersions ListMultipartUploadParts',
      OBJECTS,
    ),
  ],
  Write: [
    access(
      's3',
      'AbortMultipartUpload DeleteObject DeleteObjectVersion PutObject PutObjectLegalHold PutObjectRetention RestoreObject',
      OBJECTS,
    ),
  ],
};
const TABLE: ConnectorProfile = {
  by: 'role',
  acts: 'source',
  Read: [
    access(
      'dynamodb',
      'GetItem Query Scan BatchGetItem ConditionCheckItem PartiQLSelect',
      INDICES,
    ),
  ],
  Write: [
    access(
      'dynamodb',
      'PutItem UpdateItem DeleteItem BatchWriteItem PartiQLDelete PartiQLInsert PartiQLUpdate',
      INDICES,
    ),
  ],
};
const CALLED = writes('lambda', 'InvokeAsync InvokeFunction');
const PUBLISHED = writes('sns', 'Publish');
const PUT_ON_BUS = writes('events', 'PutEvents');

/**
 * What connectors allow, by the type of the source and of the destination; those of AppSync and Location are left out.
 *
 * Source: aws/serverless-application-model, `samtranslator/model/connector_profiles/profiles.json`. checked: 2026-11-30.
 */
export const SAM_CONNECTORS: Record<
  string,
  Record<string, ConnectorProfile>
> = {
  'AWS::DynamoDB::Table': {
    'AWS::Lambda::Function': {
      by: 'role',
      acts: 'destination',
      Read: [
        access(
          'dynamodb',
          'DescribeStream GetRecords GetShardIterator ListStreams',
          [`${ARN}/stream/*`],
        ),
      ],
    },
  },
  'AWS::Events::Rule': {
    'AWS::SNS::Topic': service('events'),
    'AWS::SQS::Queue': service('events'),
    'AWS::Lambda::Function': service('events'),
    'AWS::Events::EventBus': PUT_ON_BUS,
    'AWS::StepFunctions::StateMachine': writes('states', 'StartExecution'),
  },
  'AWS::Lambda::Function': {
    'AWS::Lambda::Function': CALLED,
    'AWS::S3::Bucket': BUCKET,
    'AWS::DynamoDB::Table': TABLE,
    'AWS::SQS::Queue': {
      by: 'role',
      acts: 'source',
      Read: [access('sqs', 'ReceiveMessage GetQueueAttributes')],
      Write: [
        access(
          'sqs',
          'DeleteMessage SendMessage ChangeMessageVisibility PurgeQueue',
        ),
      ],
    },
    'AWS::SNS::Topic': PUBLISHED,
    'AWS::Events::EventBus': PUT_ON_BUS,
    'AWS::StepFunctions::StateMachine': {
      by: 'role',
      acts: 'source',
      Read: [
        access('states', 'DescribeStateMachine ListExecutions'),
        access(
          'states',
          'DescribeExecution DescribeStateMachineForExecution GetExecutionHistory',
          [EXECUTIONS],
        ),
      ],
      Write: [
        access('states', 'StartExecution StartSyncExecution'),
        access('states', 'StopExecution', [EXECUTIONS]),
      ],
    },
  },
  'AWS::ApiGatewayV2::Api': { 'AWS::Lambda::Function': service('apigateway') },
  'AWS::ApiGateway::RestApi': {
    'AWS::Lambda::Function': service('apigateway'),
  },
  'AWS::SNS::Topic': {
    'AWS::SQS::Queue': service('sns'),
    'AWS::Lambda::Function': service('sns'),
  },
  'AWS::SQS::Queue': {
    'AWS::Lambda::Function': {
      by: 'role',
      acts: 'destination',
      Read: [access('sqs', 'ReceiveMessage GetQueueAttributes')],
      Write: [access('sqs', 'DeleteMessage')],
    },
  },
  'AWS::S3::Bucket': {
    'AWS::Lambda::Function': { ...service('s3'), ofAccount: true },
  },
  'AWS::StepFunctions::StateMachine': {
    'AWS::Lambda::Function': CALLED,
    'AWS::SNS::Topic': PUBLISHED,
    'AWS::SQS::Queue': writes('sqs', 'SendMessage'),
    'AWS::S3::Bucket': BUCKET,
    'AWS::DynamoDB::Table': TABLE,
    'AWS::Events::EventBus': PUT_ON_BUS,
    'AWS::StepFunctions::StateMachine': {
      by: 'role',
      acts: 'source',
      Read: [
        access('states', 'DescribeExecution', [EXECUTIONS]),
        access('events', 'DescribeRule', [RULE]),
      ],
      Write: [
        access('states', 'StartExecution'),
        access('states', 'StopExecution', [EXECUTIONS]),
        access('events', 'PutTargets PutRule', [RULE]),
      ],
    },
  },
};

function access(
  of: string,
  actions: string,
  resources: string[] = [ARN],
): ConnectorAccess {
  return {
    actions: actions.split(' ').map(action => `${of}:${action}`),
    resources,
  };
}

function writes(of: string, actions: string): ConnectorProfile {
  return { by: 'role', acts: 'source', Write: [access(of, actions)] };
}

function service(name: string) {
  return { by: 'destination' as const, service: `${name}.amazonaws.com` };
}
