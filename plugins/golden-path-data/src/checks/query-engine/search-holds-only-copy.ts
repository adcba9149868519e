import { SEARCH, isKeptByAnother } from './searchDeliveries';
import { textAt, valueAt } from '../../graph';
import { judge } from '../judge';
import type { DataCheck } from '../DataCheck';

export const searchHoldsOnlyCopy: DataCheck = {
  id: 'search-holds-only-copy',
  title: 'The search index holds the only copy of the data',
  practice: 'query-engine',
  severity: 'high',
  rationale:
    'An index is built to be rebuilt: a wrong mapping, a lost node or an upgrade loses what exists nowhere else.',
  remedy:
    'Keep all records in S3 as well: `S3BackupMode: AllDocuments`, or a second delivery of the same stream to the raw bucket. A change of the mode replaces the delivery stream.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Logs:
    Type: AWS::KinesisFirehose::DeliveryStream
    Properties:
      AmazonopensearchserviceDestinationConfiguration:
        DomainARN: arn:aws:es:eu-west-1:111122223333:domain/logs
        IndexName: logs
        RoleARN: arn:aws:iam::111122223333:role/f
        S3BackupMode: AllDocuments
        S3Configuration: { BucketARN: arn:aws:s3:::backup, RoleARN: arn:aws:iam::111122223333:role/f }
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_kinesis_firehose_delivery_stream" "logs" {
  name        = "logs"
  destination = "opensearch"
  opensearch_configuration {
    domain_arn     = "arn:aws:es:eu-west-1:111122223333:domain/logs"
    role_arn       = "arn:aws:iam::111122223333:role/f"
    index_name     = "logs"
    s3_backup_mode = "AllDocuments"
    s3_configuration {
      bucket_arn = "arn:aws:s3:::backup"
      role_arn   = "arn:aws:iam::111122223333:role/f"
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
  Logs:
    Type: AWS::KinesisFirehose::DeliveryStream
    Properties:
      AmazonopensearchserviceDestinationConfiguration:
        DomainARN: arn:aws:es:eu-west-1:111122223333:domain/logs
        IndexName: logs
        RoleARN: arn:aws:iam::111122223333:role/f
        S3BackupMode: FailedDocumentsOnly
        S3Configuration: { BucketARN: arn:aws:s3:::backup, RoleARN: arn:aws:iam::111122223333:role/f }
`,
        },
        lines: [9],
      },
      {
        files: {
          'main.tf': `resource "aws_kinesis_firehose_delivery_stream" "logs" {
  name        = "logs"
  destination = "opensearch"
  opensearch_configuration {
    domain_arn     = "arn:aws:es:eu-west-1:111122223333:domain/logs"
    role_arn       = "arn:aws:iam::111122223333:role/f"
    index_name     = "logs"
    s3_backup_mode = "FailedDocumentsOnly"
    s3_configuration {
      bucket_arn = "arn:aws:s3:::backup"
      role_arn   = "arn:aws:iam::111122223333:role/f"
    }
  }
}
`,
        },
        lines: [8],
      },
    ],
  },
  run: model =>
    judge(
      model,
      ['AWS::KinesisFirehose::DeliveryStream'],
      'No delivery stream is declared.',
      (delivery, say) => {
        for (const name of SEARCH) {
          const target = valueAt(delivery, name);
          if (!target || isKeptByAnother(model, delivery)) continue;
          say.require(textAt(target, 'S3BackupMode'), {
            is: mode => /^all/i.test(mode),
            absent: 'wrong',
            message: `${delivery.name} keeps in S3 only what the index refuses.`,
          });
        }
      },
    ),
};
