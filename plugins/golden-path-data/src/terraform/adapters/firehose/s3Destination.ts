import { isSet, arg, block, blocks, fixed, made } from '../words';
import type { Value } from '../../../graph';

/** An S3 destination, a backup among them. The older names of the buffers are read too. */
export function s3Destination(value: Value | undefined): Value | undefined {
  return made(value, from => ({
    BucketARN: arg(from, 'bucket_arn'),
    RoleARN: arg(from, 'role_arn'),
    Prefix: arg(from, 'prefix'),
    ErrorOutputPrefix: arg(from, 'error_output_prefix'),
    CompressionFormat: arg(from, 'compression_format'),
    S3BackupMode: arg(from, 's3_backup_mode'),
    BufferingHints: buffering(from),
    EncryptionConfiguration: made(arg(from, 'kms_key_arn'), key => ({
      KMSEncryptionConfig: made(key, () => ({ AWSKMSKeyARN: key })),
    })),
    CloudWatchLoggingOptions: logging(from),
    ProcessingConfiguration: processing(from),
    DynamicPartitioningConfiguration: made(
      block(from, 'dynamic_partitioning_configuration'),
      partitioning => ({ Enabled: arg(partitioning, 'enabled') }),
    ),
    DataFormatConversionConfiguration: made(
      block(from, 'data_format_conversion_configuration'),
      conversion,
    ),
    S3BackupConfiguration: s3Destination(
      block(from, 's3_backup_configuration'),
    ),
  }));
}

/** `BufferingHints` of any destination; undefined where neither is set. */
export function buffering(from: Value | undefined): Value | undefined {
  const size = arg(from, 'buffering_size') ?? arg(from, 'buffer_size');
  const interval =
    arg(from, 'buffering_interval') ?? arg(from, 'buffer_interval');
  return made(isSet(size) ? size : interval, () => ({
    SizeInMBs: size,
    IntervalInSeconds: interval,
  }));
}

export function logging(from: Value | undefined): Value | undefined {
  return made(block(from, 'cloudwatch_logging_options'), options => ({
    Enabled: arg(options, 'enabled'),
    LogGroupName: arg(options, 'log_group_name'),
    LogStreamName: arg(options, 'log_stream_name'),
  }));
}

export function processing(from: Value | undefined): Value | undefined {
  return made(block(from, 'processing_configuration'), configuration => ({
    Enabled: arg(configuration, 'enabled'),
    Processors: blocks(configuration, 'processors', one =>
      made(one, processor => ({
        Type: arg(processor, 'type'),
        Parameters: blocks(processor, 'parameters', each =>
          made(each, parameter => ({
            ParameterName: arg(parameter, 'parameter_name'),
            ParameterValue: arg(parameter, 'parameter_value'),
          })),
        ),
      })),
    ),
  }));
}

function conversion(from: Value): Record<string, Value | undefined> {
  const serializer = block(
    block(from, 'output_format_configuration'),
    'serializer',
  );
  return {
    // Terraform leaves it on where the block stands.
    Enabled: arg(from, 'enabled') ?? fixed(true, from),
    OutputFormatConfiguration: made(serializer, () => ({
      Serializer: made(serializer, () => ({
        ParquetSerDe: made(block(serializer, 'parquet_ser_de'), parquet => ({
          Compression: arg(parquet, 'compression'),
        })),
        OrcSerDe: made(block(serializer, 'orc_ser_de'), orc => ({
          Compression: arg(orc, 'compression'),
        })),
      })),
    })),
    SchemaConfiguration: made(block(from, 'schema_configuration'), schema => ({
      DatabaseName: arg(schema, 'database_name'),
      TableName: arg(schema, 'table_name'),
      RoleARN: arg(schema, 'role_arn'),
      CatalogId: arg(schema, 'catalog_id'),
    })),
  };
}
