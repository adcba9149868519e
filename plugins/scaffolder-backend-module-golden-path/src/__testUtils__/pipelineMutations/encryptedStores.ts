import { KEY, all, drop, named, remove, saying, set, tagged } from './edits';
import {
  database,
  delivery,
  gateway,
  kafka,
  keyValues,
  queue,
  secret,
  stream,
  topic,
  trail,
  transfers,
} from './guests';
import { breaks } from './Mutation';

const BUCKET = 'AWS::S3::Bucket';
const RULE = 'BucketEncryption.ServerSideEncryptionConfiguration.0';
const DEFAULT = `${RULE}.ServerSideEncryptionByDefault`;
const raw = tagged('data:tier', 'raw');
const RAW_TARGET = 'AWS::DMS::Endpoint';
const KAFKA = 'AWS::MSK::Cluster';
const STREAM = 'AWS::Kinesis::Stream';
const DELIVERY = 'AWS::KinesisFirehose::DeliveryStream';

/** What keeps and carries data is encrypted with a key of one’s own, and answers by TLS alone. */
export const encryptedStores = [
  breaks('bucket-without-kms', drop(BUCKET, 'BucketEncryption', raw)),
  breaks('bucket-key-of-aws', drop(BUCKET, `${DEFAULT}.KMSMasterKeyID`, raw)),
  breaks('bucket-key-off', set(BUCKET, `${RULE}.BucketKeyEnabled`, false, raw)),
  breaks('bucket-allows-http', remove('AWS::S3::BucketPolicy', named('Raw'))),
  breaks('key-not-rotated', set('AWS::KMS::Key', 'EnableKeyRotation', false)),
  breaks('trail-without-own-key', drop('AWS::CloudTrail::Trail', 'KMSKeyId'), {
    on: trail,
  }),
  breaks('stream-unencrypted', drop(STREAM, 'StreamEncryption'), {
    on: stream,
  }),
  breaks(
    'stream-key-of-aws',
    set(STREAM, 'StreamEncryption.KeyId', 'alias/aws/kinesis'),
    { on: stream },
  ),
  breaks(
    'firehose-unencrypted',
    drop(DELIVERY, 'DeliveryStreamEncryptionConfigurationInput'),
    { on: delivery },
  ),
  breaks(
    'firehose-key-of-aws',
    set(DELIVERY, 'DeliveryStreamEncryptionConfigurationInput', {
      KeyType: 'AWS_OWNED_CMK',
    }),
    { on: delivery },
  ),
  breaks(
    'firehose-target-key',
    set(
      DELIVERY,
      'ExtendedS3DestinationConfiguration.EncryptionConfiguration.KMSEncryptionConfig.AWSKMSKeyARN',
      'arn:aws:kms:eu-west-1:111122223333:alias/aws/s3',
    ),
    { on: delivery },
  ),
  breaks(
    'kafka-plaintext-clients',
    set(
      KAFKA,
      'EncryptionInfo.EncryptionInTransit.ClientBroker',
      'TLS_PLAINTEXT',
    ),
    { on: kafka },
  ),
  breaks(
    'kafka-plaintext-brokers',
    set(KAFKA, 'EncryptionInfo.EncryptionInTransit.InCluster', false),
    { on: kafka },
  ),
  breaks('kafka-key-of-aws', drop(KAFKA, 'EncryptionInfo.EncryptionAtRest'), {
    on: kafka,
  }),
  breaks(
    'database-unencrypted',
    all(
      set('AWS::RDS::DBInstance', 'StorageEncrypted', false),
      drop('AWS::RDS::DBInstance', 'KmsKeyId'),
    ),
    { on: database, left: 'a key of one’s own replaces the database' },
  ),
  breaks('database-key-of-aws', drop('AWS::RDS::DBInstance', 'KmsKeyId'), {
    on: database,
  }),
  breaks(
    'database-plaintext-connections',
    set('AWS::RDS::DBParameterGroup', 'Parameters', { 'rds.force_ssl': '0' }),
    { on: database },
  ),
  breaks(
    'dynamodb-key-of-aws',
    drop('AWS::DynamoDB::Table', 'SSESpecification'),
    { on: keyValues },
  ),
  breaks('dax-unencrypted', drop('AWS::DAX::Cluster', 'SSESpecification'), {
    on: keyValues,
  }),
  breaks(
    'dms-plaintext-endpoint',
    set('AWS::DMS::Endpoint', 'SslMode', 'none', saying('"source"')),
  ),
  breaks(
    'dms-key-of-aws',
    set(
      'AWS::DMS::ReplicationConfig',
      'ComputeConfig.KmsKeyId',
      'alias/aws/dms',
    ),
  ),
  breaks(
    'dms-target-key',
    set(
      RAW_TARGET,
      'S3Settings.ServerSideEncryptionKmsKeyId',
      'arn:aws:kms:eu-west-1:111122223333:alias/aws/s3',
      saying('"target"'),
    ),
  ),
  breaks('appflow-key-of-aws', drop('AWS::AppFlow::Flow', 'KMSArn'), {
    on: transfers,
  }),
  breaks(
    'transfer-plaintext',
    set('AWS::Transfer::Server', 'Protocols', ['SFTP', 'FTP']),
    { on: transfers },
  ),
  breaks(
    'transfer-old-ciphers',
    drop('AWS::Transfer::Server', 'SecurityPolicyName'),
    { on: transfers },
  ),
  breaks(
    'datasync-plaintext',
    set('AWS::DataSync::LocationEFS', 'InTransitEncryption', 'NONE'),
    { on: transfers },
  ),
  breaks(
    'secret-in-settings',
    set('AWS::Lambda::Function', 'Environment', {
      Variables: { DB_PASSWORD: 'correct-horse' },
    }),
    {
      on: [gateway, set('AWS::Lambda::Function', 'KmsKeyArn', KEY)],
    },
  ),
  breaks('secret-key-of-aws', drop('AWS::SecretsManager::Secret', 'KmsKeyId'), {
    on: secret,
  }),
  breaks(
    'secret-not-rotated',
    remove('AWS::SecretsManager::RotationSchedule'),
    {
      on: secret,
    },
  ),
  breaks(
    'queue-unencrypted',
    all(
      set('AWS::SQS::Queue', 'SqsManagedSseEnabled', false),
      drop('AWS::SQS::Queue', 'KmsMasterKeyId'),
    ),
    { with: [['queue-key-of-aws'], 'what has no key has none of its owner'] },
  ),
  breaks(
    'queue-key-of-aws',
    set('AWS::SQS::Queue', 'KmsMasterKeyId', 'alias/aws/sqs'),
    { on: queue },
  ),
  breaks('queue-allows-http', remove('AWS::SQS::QueuePolicy')),
  breaks(
    'topic-key-of-aws',
    set('AWS::SNS::Topic', 'KmsMasterKeyId', 'alias/aws/sns', named('News')),
    { on: topic },
  ),
  breaks('topic-allows-http', remove('AWS::SNS::TopicPolicy', named('News')), {
    on: topic,
  }),
];
