import {
  ALERTS,
  KEY,
  add,
  alarm,
  all,
  allow,
  arnOf,
  choose,
  inventory,
  join,
  ref,
  role,
  tags,
} from '../edits';
import type { Guest } from '../Mutation';
import { deadLetters, functionParts, queuePolicy } from './parts';

/** A stream that takes records in, and a function that reads it. */
export const stream: Guest = all(
  choose('streaming-service', 'kinesis'),
  inventory('Clicks'),
  add('Ingestion', {
    Clicks: {
      Type: 'AWS::Kinesis::Stream',
      Properties: {
        Name: 'order-events-clicks',
        StreamEncryption: { EncryptionType: 'KMS', KeyId: KEY },
        StreamModeDetails: { StreamMode: 'ON_DEMAND' },
        Tags: tags({ 'data:layer': 'ingestion' }),
      },
    },
    ClicksBehind: alarm('AWS/Kinesis', 'GetRecords.IteratorAgeMilliseconds', {
      StreamName: ref('Clicks'),
    }),
    ...functionParts(
      'Clean',
      'ingestion',
      allow(
        ['kinesis:GetRecords', 'kinesis:GetShardIterator'],
        arnOf('Clicks'),
      ),
    ),
    CleanReads: {
      Type: 'AWS::Lambda::EventSourceMapping',
      Properties: {
        BatchSize: 500,
        BisectBatchOnFunctionError: true,
        DestinationConfig: { OnFailure: { Destination: ALERTS } },
        EventSourceArn: arnOf('Clicks'),
        FunctionName: ref('CleanFunction'),
        MaximumBatchingWindowInSeconds: 30,
        MaximumRetryAttempts: 5,
        StartingPosition: 'LATEST',
      },
    },
  }),
);

/** A delivery of rows that others put into the raw tier. */
export const delivery: Guest = all(
  choose('streaming-service', 'firehose'),
  inventory('Visits'),
  add('Ingestion', {
    VisitsRole: role(
      'firehose.amazonaws.com',
      allow(
        's3:PutObject',
        join(
          'arn:',
          ref('AWS::Partition'),
          ':s3:::',
          ref('RawBucket'),
          '/visits/*',
        ),
      ),
    ),
    Visits: {
      Type: 'AWS::KinesisFirehose::DeliveryStream',
      Properties: {
        DeliveryStreamEncryptionConfigurationInput: {
          KeyARN: KEY,
          KeyType: 'CUSTOMER_MANAGED_CMK',
        },
        DeliveryStreamType: 'DirectPut',
        ExtendedS3DestinationConfiguration: {
          BucketARN: join(
            'arn:',
            ref('AWS::Partition'),
            ':s3:::',
            ref('RawBucket'),
          ),
          BufferingHints: { IntervalInSeconds: 300, SizeInMBs: 128 },
          CompressionFormat: 'GZIP',
          EncryptionConfiguration: {
            KMSEncryptionConfig: { AWSKMSKeyARN: KEY },
          },
          ErrorOutputPrefix: 'visits-errors/',
          Prefix: 'visits/',
          RoleARN: arnOf('VisitsRole'),
        },
        Tags: tags({ 'data:layer': 'ingestion' }),
      },
    },
    VisitsLate: alarm('AWS/Firehose', 'DeliveryToS3.DataFreshness', {
      DeliveryStreamName: ref('Visits'),
    }),
  }),
);

/** A cluster of Kafka that takes records in. */
export const kafka: Guest = all(
  choose('streaming-service', 'msk'),
  inventory('Kafka'),
  add('Ingestion', {
    Kafka: {
      Type: 'AWS::MSK::Cluster',
      Properties: {
        BrokerNodeGroupInfo: {
          ClientSubnets: ref('SubnetIds'),
          ConnectivityInfo: { PublicAccess: { Type: 'DISABLED' } },
          InstanceType: 'kafka.m7g.large',
        },
        ClientAuthentication: {
          Sasl: { Iam: { Enabled: true } },
          Unauthenticated: { Enabled: false },
        },
        ClusterName: 'order-events',
        EncryptionInfo: {
          EncryptionAtRest: { DataVolumeKMSKeyId: KEY },
          EncryptionInTransit: { ClientBroker: 'TLS', InCluster: true },
        },
        KafkaVersion: '3.9.x',
        LoggingInfo: {
          BrokerLogs: {
            CloudWatchLogs: { Enabled: true, LogGroup: 'order-events-kafka' },
          },
        },
        NumberOfBrokerNodes: 3,
        Tags: {
          'cost-center': '4711',
          'data:layer': 'ingestion',
          'data:product': 'order-events',
          owner: 'group:default/checkout',
        },
      },
    },
    KafkaFull: alarm('AWS/Kafka', 'KafkaDataLogsDiskUsed', {
      'Cluster Name': 'order-events',
    }),
  }),
);

/** A topic that speaks of what is new in the data. */
export const topic: Guest = add('Ingestion', {
  News: {
    Type: 'AWS::SNS::Topic',
    Properties: { KmsMasterKeyId: KEY, Tags: tags() },
  },
  NewsPolicy: {
    Type: 'AWS::SNS::TopicPolicy',
    Properties: {
      PolicyDocument: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Deny',
            Principal: '*',
            Action: 'sns:Publish',
            Resource: ref('News'),
            Condition: { Bool: { 'aws:SecureTransport': 'false' } },
          },
        ],
      },
      Topics: [ref('News')],
    },
  },
});

/** A queue with a reader of its own. */
export const queue: Guest = add('Ingestion', {
  ...deadLetters('TasksFailed'),
  Tasks: {
    Type: 'AWS::SQS::Queue',
    Properties: {
      KmsMasterKeyId: KEY,
      RedrivePolicy: {
        deadLetterTargetArn: arnOf('TasksFailed'),
        maxReceiveCount: 5,
      },
      Tags: tags({ 'data:layer': 'ingestion' }),
    },
  },
  TasksPolicy: queuePolicy('Tasks'),
});

/** A function that files in the raw bucket start. */
export const arrivals: Guest = project => {
  project.add('Ingestion', {
    ...functionParts('Arrived', 'ingestion'),
    ArrivedLost: {
      Type: 'AWS::Lambda::EventInvokeConfig',
      Properties: {
        DestinationConfig: {
          OnFailure: { Destination: ALERTS },
        },
        FunctionName: ref('ArrivedFunction'),
        Qualifier: '$LATEST',
      },
    },
    ArrivedRule: {
      Type: 'AWS::Events::Rule',
      Properties: {
        EventPattern: { source: ['aws.s3'] },
        State: 'ENABLED',
        Targets: [{ Arn: arnOf('ArrivedFunction'), Id: 'arrived' }],
      },
    },
    ArrivedCalled: {
      Type: 'AWS::Lambda::Permission',
      Properties: {
        Action: 'lambda:InvokeFunction',
        FunctionName: ref('ArrivedFunction'),
        Principal: 'events.amazonaws.com',
        SourceArn: arnOf('ArrivedRule'),
      },
    },
  });
};
