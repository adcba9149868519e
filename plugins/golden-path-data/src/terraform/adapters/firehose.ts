import { isSet, arg, block, fixed, made, plain } from './words';
import { optionsOf, turned, type Properties, type Value } from '../../graph';
import type { Adapter } from './Adapter';
import { destinations } from './firehose/destinations';
import { s3Destination } from './firehose/s3Destination';

export const firehoseAdapters: Adapter[] = [
  {
    from: 'aws_kinesis_firehose_delivery_stream',
    to: 'AWS::KinesisFirehose::DeliveryStream',
    properties: args => ({
      ...plain(args, { name: 'DeliveryStreamName', tags: 'Tags' }),
      DeliveryStreamType: kindOfSource(args),
      KinesisStreamSourceConfiguration: made(
        block(args, 'kinesis_source_configuration'),
        source => ({
          KinesisStreamARN: arg(source, 'kinesis_stream_arn'),
          RoleARN: arg(source, 'role_arn'),
        }),
      ),
      MSKSourceConfiguration: made(
        block(args, 'msk_source_configuration'),
        source => ({
          MSKClusterARN: arg(source, 'msk_cluster_arn'),
          TopicName: arg(source, 'topic_name'),
        }),
      ),
      DeliveryStreamEncryptionConfigurationInput: encryption(args),
      ExtendedS3DestinationConfiguration: s3Destination(
        block(args, 'extended_s3_configuration'),
      ),
      S3DestinationConfiguration: isDestination(args, 's3')
        ? s3Destination(block(args, 's3_configuration'))
        : undefined,
      ...destinations(args),
    }),
  },
];

function kindOfSource(args: Properties): Value {
  if (isSet(block(args, 'kinesis_source_configuration')))
    return fixed('KinesisStreamAsSource', args);
  return isSet(block(args, 'msk_source_configuration'))
    ? fixed('MSKAsSource', args)
    : fixed('DirectPut', args);
}

function isDestination(args: Properties, name: string): boolean {
  return optionsOf(arg(args, 'destination')).some(
    one => one?.kind === 'scalar' && one.value === name,
  );
}

/** In CloudFormation, no encryption is no property. */
function encryption(args: Properties): Value | undefined {
  const settings = block(args, 'server_side_encryption');
  const enabled = turned(arg(settings, 'enabled'), known =>
    known?.kind === 'scalar' && String(known.value) !== 'true'
      ? undefined
      : known,
  );
  return made(enabled, () => ({
    KeyType:
      arg(settings, 'key_type') ?? fixed('AWS_OWNED_CMK', settings ?? args),
    KeyARN: arg(settings, 'key_arn'),
  }));
}
