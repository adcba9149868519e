import { mend } from '../../edit';
import {
  flagAt,
  textAt,
  valueAt,
  type Answer,
  type Resource,
} from '../../graph';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';
import { deliversToS3, s3Setting } from './dms-not-parquet';

const TARGETS: Array<[cloudformation: string, terraform: string]> = [
  ['ExtendedS3DestinationConfiguration', 'extended_s3_configuration'],
  ['S3DestinationConfiguration', 's3_configuration'],
];

export const deliveryUncompressed: DataCheck = {
  id: 'delivery-uncompressed',
  title: 'Rows delivered without compression',
  practice: 'data-format',
  severity: 'medium',
  rationale:
    'Text compresses to a fraction of its size: without it, storage, transfer and every scan of raw data cost several times as much.',
  remedy:
    'Set `CompressionFormat: GZIP` on Firehose and `CompressionType: GZIP` on DMS, or deliver Parquet, which compresses by itself.',
  fixable: true,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Delivery:
    Type: AWS::KinesisFirehose::DeliveryStream
    Properties:
      ExtendedS3DestinationConfiguration:
        BucketARN: arn:aws:s3:::lake-raw
        CompressionFormat: GZIP
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_kinesis_firehose_delivery_stream" "raw" {
  name        = "raw"
  destination = "extended_s3"

  extended_s3_configuration {
    bucket_arn = "arn:aws:s3:::lake-raw"

    data_format_conversion_configuration {
      schema_configuration {
        table_name = "orders"
      }
    }
  }
}
`,
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': `Resources:
  Delivery:
    Type: AWS::KinesisFirehose::DeliveryStream
    Properties:
      ExtendedS3DestinationConfiguration:
        BucketARN: arn:aws:s3:::lake-raw
  Target:
    Type: AWS::DMS::Endpoint
    Properties:
      EndpointType: target
      EngineName: s3
      S3Settings:
        BucketName: lake-raw
        CompressionType: NONE
`,
        },
        lines: [2, 14],
      },
      {
        files: {
          'main.tf': `resource "aws_kinesis_firehose_delivery_stream" "raw" {
  name        = "raw"
  destination = "extended_s3"

  extended_s3_configuration {
    bucket_arn         = "arn:aws:s3:::lake-raw"
    compression_format = "UNCOMPRESSED"
  }
}
`,
        },
        lines: [7],
      },
    ],
  },
  run: model =>
    judge(
      model,
      ['AWS::KinesisFirehose::DeliveryStream', 'AWS::DMS::Endpoint'],
      'Nothing delivers rows to S3.',
      (deliverer, say) => {
        if (writesColumns(deliverer)) say.pass();
        for (const { answer, path, terraform } of settingsOf(deliverer))
          say.require(answer, {
            is: format => !/^(none|uncompressed)$/i.test(format),
            absent: 'wrong',
            message: `${deliverer.name} delivers without compression`,
            fix: () =>
              mend(model, deliverer, {
                safety: 'assisted',
                reason:
                  'Query engines and Spark read GZIP by themselves; a reader of your own may have to learn it.',
                cloudformation: [{ kind: 'set', path, to: 'GZIP' }],
                terraform: [{ kind: 'set', path: terraform, to: 'GZIP' }],
              }),
          });
      },
    ),
};

interface Setting {
  answer: Answer<string>;
  path: string;
  terraform: string;
}

/** Parquet and ORC are compressed by themselves. */
function writesColumns(deliverer: Resource): boolean {
  const format = textAt(deliverer, 'S3Settings.DataFormat');
  return deliverer.type === 'AWS::DMS::Endpoint'
    ? deliversToS3(deliverer) &&
        format.state === 'known' &&
        /parquet/i.test(format.value)
    : TARGETS.some(([path]) => {
        const converted = flagAt(
          deliverer,
          `${path}.DataFormatConversionConfiguration.Enabled`,
        );
        return converted.state === 'known' && converted.value;
      });
}

/** The compression of each place where rows are written. */
function settingsOf(deliverer: Resource): Setting[] {
  if (writesColumns(deliverer)) return [];
  const setting = (path: string, terraform: string) => ({
    answer: textAt(deliverer, path),
    path,
    terraform,
  });
  if (deliverer.type === 'AWS::DMS::Endpoint')
    return deliversToS3(deliverer)
      ? [
          setting(
            'S3Settings.CompressionType',
            s3Setting(deliverer, 'compression_type'),
          ),
        ]
      : [];
  return TARGETS.filter(([path]) => valueAt(deliverer, path)).map(
    ([path, terraform]) =>
      setting(`${path}.CompressionFormat`, `${terraform}.compression_format`),
  );
}
