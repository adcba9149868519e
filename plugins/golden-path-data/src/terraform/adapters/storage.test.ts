import { adapted } from '../../__testUtils__/adapted';
import { adapters } from '.';

const VERSIONS = {
  VersioningConfiguration: { Status: 'Enabled' },
};

it('reads a block in the bucket and a resource of its own alike', () => {
  expect(adapted('aws_s3_bucket', 'versioning: [{ enabled: true }]')).toEqual(
    VERSIONS,
  );
  expect(
    adapted(
      'aws_s3_bucket_versioning',
      'bucket: raw\nversioning_configuration: [{ status: Enabled }]',
    ),
  ).toEqual(VERSIONS);
  const encryption =
    'rule: [{ bucket_key_enabled: true, apply_server_side_encryption_by_default: [{ sse_algorithm: "aws:kms", kms_master_key_id: k }] }]';
  const encrypted = {
    BucketEncryption: {
      ServerSideEncryptionConfiguration: [
        {
          BucketKeyEnabled: true,
          ServerSideEncryptionByDefault: {
            SSEAlgorithm: 'aws:kms',
            KMSMasterKeyID: 'k',
          },
        },
      ],
    },
  };
  expect(
    adapted(
      'aws_s3_bucket',
      `server_side_encryption_configuration: [{ ${encryption} }]`,
    ),
  ).toEqual(encrypted);
  expect(
    adapted('aws_s3_bucket_server_side_encryption_configuration', encryption),
  ).toEqual(encrypted);
});

it('reads lifecycle rules of both generations', () => {
  const rule = {
    Id: 'cool',
    Status: 'Enabled',
    Prefix: 'orders/',
    ExpirationInDays: 400,
    Transitions: [{ StorageClass: 'GLACIER', TransitionInDays: 90 }],
    NoncurrentVersionExpiration: { NoncurrentDays: 30 },
    AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 },
  };
  expect(
    adapted(
      'aws_s3_bucket_lifecycle_configuration',
      `rule:
  - id: cool
    status: Enabled
    filter: [{ and: [{ prefix: orders/ }] }]
    expiration: [{ days: 400 }]
    transition: [{ days: 90, storage_class: GLACIER }]
    noncurrent_version_expiration: [{ noncurrent_days: 30 }]
    abort_incomplete_multipart_upload: [{ days_after_initiation: 7 }]`,
    ),
  ).toEqual({ LifecycleConfiguration: { Rules: [rule] } });
  expect(
    adapted(
      'aws_s3_bucket',
      `lifecycle_rule:
  - id: cool
    enabled: true
    prefix: orders/
    expiration: [{ days: 400 }]
    transition: [{ days: 90, storage_class: GLACIER }]
    noncurrent_version_expiration: [{ days: 30 }]
    abort_incomplete_multipart_upload_days: 7`,
    ),
  ).toEqual({ LifecycleConfiguration: { Rules: [rule] } });
});

it('reads the rest of a bucket', () => {
  expect(
    adapted(
      'aws_s3_bucket',
      'bucket_prefix: lake-\nacl: log-delivery-write\nlogging: [{ target_bucket: logs, target_prefix: a/ }]',
    ),
  ).toEqual({
    BucketName: 'lake-…',
    AccessControl: 'LogDeliveryWrite',
    LoggingConfiguration: {
      DestinationBucketName: 'logs',
      LogFilePrefix: 'a/',
    },
  });
  expect(
    adapted(
      'aws_s3_bucket_notification',
      'bucket: raw\neventbridge: true\nqueue: [{ queue_arn: q, events: ["s3:ObjectCreated:*"] }]',
    ),
  ).toEqual({
    NotificationConfiguration: {
      QueueConfigurations: [{ Queue: 'q', Event: ['s3:ObjectCreated:*'] }],
      EventBridgeConfiguration: { EventBridgeEnabled: true },
    },
  });
  expect(
    adapted(
      'aws_s3_bucket_intelligent_tiering_configuration',
      'bucket: raw\nname: all\ntiering: [{ access_tier: ARCHIVE_ACCESS, days: 125 }]',
    ),
  ).toEqual({
    IntelligentTieringConfigurations: [
      {
        Id: 'all',
        Status: 'Enabled',
        Tierings: [{ AccessTier: 'ARCHIVE_ACCESS', Days: 125 }],
      },
    ],
  });
});

it('takes no encryption for none in streams', () => {
  expect(
    adapted('aws_kinesis_stream', 'name: a\nencryption_type: NONE'),
  ).toEqual({ Name: 'a' });
  expect(
    adapted('aws_kinesis_stream', 'encryption_type: KMS\nkms_key_id: k'),
  ).toEqual({ StreamEncryption: { EncryptionType: 'KMS', KeyId: 'k' } });
});

it('reads every destination of Firehose with its buffers', () => {
  expect(
    adapted(
      'aws_kinesis_firehose_delivery_stream',
      `name: a
server_side_encryption: [{ enabled: false }]
extended_s3_configuration:
  - bucket_arn: b
    buffer_size: 128
    kms_key_arn: k
    data_format_conversion_configuration:
      - output_format_configuration: [{ serializer: [{ parquet_ser_de: [{}] }] }]`,
    ),
  ).toEqual({
    DeliveryStreamName: 'a',
    DeliveryStreamType: 'DirectPut',
    ExtendedS3DestinationConfiguration: {
      BucketARN: 'b',
      BufferingHints: { SizeInMBs: 128 },
      EncryptionConfiguration: { KMSEncryptionConfig: { AWSKMSKeyARN: 'k' } },
      DataFormatConversionConfiguration: {
        Enabled: true,
        OutputFormatConfiguration: { Serializer: { ParquetSerDe: {} } },
      },
    },
  });
  expect(
    adapted(
      'aws_kinesis_firehose_delivery_stream',
      `kinesis_source_configuration: [{ kinesis_stream_arn: s }]
opensearch_configuration: [{ domain_arn: d, index_name: i, s3_configuration: [{ bucket_arn: b }] }]`,
    ),
  ).toEqual({
    DeliveryStreamType: 'KinesisStreamAsSource',
    KinesisStreamSourceConfiguration: { KinesisStreamARN: 's' },
    AmazonopensearchserviceDestinationConfiguration: {
      DomainARN: 'd',
      IndexName: 'i',
      S3Configuration: { BucketARN: 'b' },
    },
  });
});

it('reads the selectors of a trail', () => {
  expect(
    adapted(
      'aws_cloudtrail',
      'name: a\nevent_selector: [{ data_resource: [{ type: "AWS::S3::Object", values: ["arn:aws:s3"] }] }]',
    ),
  ).toEqual({
    TrailName: 'a',
    EventSelectors: [
      { DataResources: [{ Type: 'AWS::S3::Object', Values: ['arn:aws:s3'] }] },
    ],
  });
});

it('lays what completes a bucket over it, and keeps its policy apart', () => {
  const completing = [...adapters.values()].filter(
    ({ to, completes }) => to === 'AWS::S3::Bucket' && completes,
  );
  expect(completing.map(({ from }) => from)).toContain(
    'aws_s3_bucket_public_access_block',
  );
  expect(completing.every(({ completes }) => completes === 'bucket')).toBe(
    true,
  );
  expect(adapters.get('aws_s3_bucket_policy')?.to).toBe(
    'AWS::S3::BucketPolicy',
  );
});
