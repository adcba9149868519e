import type { Adapter } from '../Adapter';
import { block, arg, made, plain } from '../words';
import { publicAccessBlock } from './publicAccessBlock';

/** What lies around buckets. */
export const s3OtherAdapters: Adapter[] = [
  {
    from: 'aws_s3_bucket_policy',
    to: 'AWS::S3::BucketPolicy',
    properties: args =>
      plain(args, { bucket: 'Bucket', policy: 'PolicyDocument' }),
  },
  {
    from: 'aws_s3_account_public_access_block',
    // CloudFormation has no such type.
    to: 'aws_s3_account_public_access_block',
    properties: args => ({
      PublicAccessBlockConfiguration: made(args, publicAccessBlock),
    }),
  },
  {
    from: 'aws_s3_access_point',
    to: 'AWS::S3::AccessPoint',
    properties: args => ({
      ...plain(args, { name: 'Name', bucket: 'Bucket', policy: 'Policy' }),
      PublicAccessBlockConfiguration: made(
        block(args, 'public_access_block_configuration'),
        publicAccessBlock,
      ),
    }),
  },
  {
    from: 'aws_s3_directory_bucket',
    to: 'AWS::S3Express::DirectoryBucket',
    properties: args => plain(args, { bucket: 'BucketName' }),
  },
  {
    from: 'aws_s3tables_table_bucket',
    to: 'AWS::S3Tables::TableBucket',
    properties: args => ({
      ...plain(args, { name: 'TableBucketName' }),
      EncryptionConfiguration: made(
        block(args, 'encryption_configuration') ??
          arg(args, 'encryption_configuration'),
        encryption => ({
          SSEAlgorithm: arg(encryption, 'sse_algorithm'),
          KMSKeyArn: arg(encryption, 'kms_key_arn'),
        }),
      ),
    }),
  },
  {
    from: 'aws_s3tables_namespace',
    to: 'AWS::S3Tables::Namespace',
    properties: args =>
      plain(args, {
        namespace: 'Namespace',
        table_bucket_arn: 'TableBucketARN',
      }),
  },
  {
    from: 'aws_s3tables_table',
    to: 'AWS::S3Tables::Table',
    properties: args =>
      plain(args, {
        name: 'TableName',
        namespace: 'Namespace',
        table_bucket_arn: 'TableBucketARN',
        format: 'OpenTableFormat',
      }),
  },
];
