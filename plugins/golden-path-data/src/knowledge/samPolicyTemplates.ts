/** A statement of a policy template: actions of one service, and what of it. `{Name}` is a parameter of the template. */
export interface SamStatement {
  service: string;
  actions: string[];
  /** Of an ARN all behind the partition; `*` stands for everything. `@` stands for the region and the account. */
  resources: string[];
}

const TABLE = 'dynamodb:@:table/{TableName}';
const KEY = 'kms:@:key/{KeyId}';
const STREAM = 'kinesis:@:stream/{StreamName}';
const FIREHOSE = 'firehose:@:deliverystream/{DeliveryStreamName}';
const BUCKET = 's3:::{BucketName}';
const OBJECTS = `${BUCKET}/*`;

/**
 * What the policy templates of SAM allow that bear on data.
 *
 * Source: aws/serverless-application-model, `samtranslator/policy_templates_data/policy_templates.json`. checked: 2026-11-25.
 */
export const SAM_POLICY_TEMPLATES: Record<string, SamStatement[]> = {
  S3ReadPolicy: [
    allow(
      's3',
      'GetObject ListBucket GetBucketLocation GetObjectVersion GetLifecycleConfiguration',
      BUCKET,
      OBJECTS,
    ),
  ],
  S3CrudPolicy: [
    allow(
      's3',
      'GetObject ListBucket GetBucketLocation GetObjectVersion PutObject PutObjectAcl GetLifecycleConfiguration PutLifecycleConfiguration DeleteObject',
      BUCKET,
      OBJECTS,
    ),
  ],
  S3FullAccessPolicy: [
    allow(
      's3',
      'GetObject GetObjectAcl GetObjectVersion PutObject PutObjectAcl DeleteObject DeleteObjectTagging DeleteObjectVersionTagging GetObjectTagging GetObjectVersionTagging PutObjectTagging PutObjectVersionTagging',
      OBJECTS,
    ),
    allow(
      's3',
      'ListBucket GetBucketLocation GetLifecycleConfiguration PutLifecycleConfiguration',
      BUCKET,
    ),
  ],
  DynamoDBCrudPolicy: [
    allow(
      'dynamodb',
      'GetItem DeleteItem PutItem Scan Query UpdateItem BatchWriteItem BatchGetItem DescribeTable ConditionCheckItem',
      TABLE,
      `${TABLE}/index/*`,
    ),
  ],
  DynamoDBReadPolicy: [
    allow(
      'dynamodb',
      'GetItem Scan Query BatchGetItem DescribeTable',
      TABLE,
      `${TABLE}/index/*`,
    ),
  ],
  DynamoDBReconfigurePolicy: [allow('dynamodb', 'UpdateTable', TABLE)],
  DynamoDBStreamReadPolicy: [
    allow(
      'dynamodb',
      'DescribeStream GetRecords GetShardIterator',
      `${TABLE}/stream/{StreamName}`,
    ),
    allow('dynamodb', 'ListStreams', `${TABLE}/stream/*`),
  ],
  DynamoDBBackupFullAccessPolicy: [
    allow('dynamodb', 'CreateBackup DescribeContinuousBackups', TABLE),
    allow(
      'dynamodb',
      'DeleteBackup DescribeBackup ListBackups',
      `${TABLE}/backup/*`,
    ),
  ],
  DynamoDBRestoreFromBackupPolicy: [
    allow('dynamodb', 'RestoreTableFromBackup', `${TABLE}/backup/*`),
    allow(
      'dynamodb',
      'PutItem UpdateItem DeleteItem GetItem Query Scan BatchWriteItem',
      TABLE,
    ),
  ],
  KinesisStreamReadPolicy: [
    allow('kinesis', 'ListStreams DescribeLimits', 'kinesis:@:stream/*'),
    allow(
      'kinesis',
      'DescribeStream DescribeStreamSummary GetRecords GetShardIterator',
      STREAM,
    ),
  ],
  KinesisCrudPolicy: [
    allow(
      'kinesis',
      'AddTagsToStream CreateStream DecreaseStreamRetentionPeriod DeleteStream DescribeStream DescribeStreamSummary GetShardIterator IncreaseStreamRetentionPeriod ListTagsForStream MergeShards PutRecord PutRecords SplitShard RemoveTagsFromStream',
      STREAM,
    ),
  ],
  FirehoseWritePolicy: [
    allow('firehose', 'PutRecord PutRecordBatch', FIREHOSE),
  ],
  FirehoseCrudPolicy: [
    allow(
      'firehose',
      'CreateDeliveryStream DeleteDeliveryStream DescribeDeliveryStream PutRecord PutRecordBatch UpdateDestination',
      FIREHOSE,
    ),
  ],
  SQSPollerPolicy: [
    allow(
      'sqs',
      'ChangeMessageVisibility ChangeMessageVisibilityBatch DeleteMessage DeleteMessageBatch GetQueueAttributes ReceiveMessage',
      'sqs:@:{QueueName}',
    ),
  ],
  SQSSendMessagePolicy: [allow('sqs', 'SendMessage*', 'sqs:@:{QueueName}')],
  SNSPublishMessagePolicy: [allow('sns', 'Publish', 'sns:@:{TopicName}')],
  SNSCrudPolicy: [
    allow(
      'sns',
      'ListSubscriptionsByTopic CreateTopic SetTopicAttributes Subscribe Publish',
      'sns:@:{TopicName}*',
    ),
  ],
  LambdaInvokePolicy: [
    allow('lambda', 'InvokeFunction', 'lambda:@:function:{FunctionName}*'),
  ],
  StepFunctionsExecutionPolicy: [
    allow(
      'states',
      'StartExecution',
      'states:@:stateMachine:{StateMachineName}',
    ),
  ],
  AthenaQueryPolicy: [
    allow(
      'athena',
      'ListWorkGroups GetExecutionEngine GetExecutionEngines GetNamespace GetCatalogs GetNamespaces GetTables GetTable',
      '*',
    ),
    allow(
      'athena',
      'StartQueryExecution GetQueryResults DeleteNamedQuery GetNamedQuery ListQueryExecutions StopQueryExecution GetQueryResultsStream ListNamedQueries CreateNamedQuery GetQueryExecution BatchGetNamedQuery BatchGetQueryExecution GetWorkGroup',
      'athena:@:workgroup/{WorkGroupName}',
    ),
  ],
  ElasticsearchHttpPostPolicy: [
    allow('es', 'ESHttpPost ESHttpPut', 'es:@:domain/{DomainName}/*'),
  ],
  KMSDecryptPolicy: [allow('kms', 'Decrypt', KEY)],
  KMSEncryptPolicy: [allow('kms', 'Encrypt', KEY)],
  AWSSecretsManagerGetSecretValuePolicy: [
    {
      service: 'secretsmanager',
      actions: ['GetSecretValue'],
      resources: ['{SecretArn}'],
    },
  ],
  SSMParameterReadPolicy: [
    allow('ssm', 'DescribeParameters', '*'),
    allow(
      'ssm',
      'GetParameters GetParameter GetParametersByPath',
      'ssm:@:parameter/{ParameterName}',
    ),
  ],
  FilterLogEventsPolicy: [
    allow(
      'logs',
      'FilterLogEvents',
      'logs:@:log-group:{LogGroupName}:log-stream:*',
    ),
  ],
  SESCrudPolicy: [
    allow(
      'ses',
      'GetIdentityVerificationAttributes SendEmail SendRawEmail VerifyEmailIdentity',
      'ses:@:identity/{IdentityName}',
    ),
  ],
  VPCAccessPolicy: [
    allow(
      'ec2',
      'CreateNetworkInterface DeleteNetworkInterface DescribeNetworkInterfaces DetachNetworkInterface',
      '*',
    ),
  ],
  EC2DescribePolicy: [allow('ec2', 'DescribeRegions DescribeInstances', '*')],
  CloudWatchPutMetricPolicy: [allow('cloudwatch', 'PutMetricData', '*')],
  CloudWatchDescribeAlarmHistoryPolicy: [
    allow('cloudwatch', 'DescribeAlarmHistory', '*'),
  ],
  CloudFormationDescribeStacksPolicy: [
    allow('cloudformation', 'DescribeStacks', 'cloudformation:@:stack/*'),
  ],
  ComprehendBasicAccessPolicy: [
    allow(
      'comprehend',
      'BatchDetectKeyPhrases DetectDominantLanguage DetectEntities BatchDetectEntities DetectKeyPhrases DetectSentiment BatchDetectDominantLanguage BatchDetectSentiment',
      '*',
    ),
  ],
  TextractPolicy: [allow('textract', '*', '*')],
};

function allow(
  service: string,
  actions: string,
  ...resources: string[]
): SamStatement {
  return { service, actions: actions.split(' '), resources };
}
