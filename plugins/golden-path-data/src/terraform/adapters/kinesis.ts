import { turned, type Properties, type Value } from '../../graph';
import type { Adapter } from './Adapter';
import { arg, block, made, plain } from './words';

export const kinesisAdapters: Adapter[] = [
  {
    from: 'aws_kinesis_stream',
    to: 'AWS::Kinesis::Stream',
    properties: args => ({
      ...plain(args, {
        name: 'Name',
        shard_count: 'ShardCount',
        retention_period: 'RetentionPeriodHours',
        shard_level_metrics: 'DesiredShardLevelMetrics',
        tags: 'Tags',
      }),
      StreamEncryption: encryption(args),
      StreamModeDetails: made(block(args, 'stream_mode_details'), details => ({
        StreamMode: arg(details, 'stream_mode'),
      })),
    }),
  },
  {
    from: 'aws_kinesis_stream_consumer',
    to: 'AWS::Kinesis::StreamConsumer',
    properties: args =>
      plain(args, { name: 'ConsumerName', stream_arn: 'StreamARN' }),
  },
  {
    from: 'aws_kinesis_resource_policy',
    to: 'AWS::Kinesis::ResourcePolicy',
    properties: args =>
      plain(args, { resource_arn: 'ResourceArn', policy: 'ResourcePolicy' }),
  },
];

/** In CloudFormation, no encryption is no property; in Terraform it has a word, and a key without a type encrypts nothing. */
function encryption(args: Properties): Value | undefined {
  const type = turned(arg(args, 'encryption_type'), known =>
    known?.kind === 'scalar' && String(known.value).toUpperCase() === 'NONE'
      ? undefined
      : known,
  );
  return made(type, () => ({
    EncryptionType: type,
    KeyId: arg(args, 'kms_key_id'),
  }));
}
