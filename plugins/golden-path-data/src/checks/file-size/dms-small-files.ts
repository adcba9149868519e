import { mend } from '../../edit';
import { numberAt } from '../../graph';
import { deliversToS3, s3Setting } from '../data-format/dms-not-parquet';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

const KILOBYTES = 32_000;
const SECONDS = 300;

export const dmsSmallFiles: DataCheck = {
  id: 'dms-small-files',
  title: 'Migration that writes small files',
  practice: 'file-size',
  severity: 'medium',
  rationale:
    'While it replicates changes, DMS writes a file at least every minute unless told to wait: a quiet table becomes thousands of tiny files.',
  remedy:
    'Set `CdcMaxBatchInterval: 300` or more, and leave `CdcMinFileSize` at 32000 kilobytes or above.',
  fixable: true,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Target:
    Type: AWS::DMS::Endpoint
    Properties:
      EndpointType: target
      EngineName: s3
      S3Settings:
        BucketName: lake-raw
        CdcMinFileSize: 64000
        CdcMaxBatchInterval: 600
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_dms_s3_endpoint" "raw" {
  endpoint_id             = "raw"
  endpoint_type           = "target"
  bucket_name             = "lake-raw"
  service_access_role_arn = "arn:aws:iam::111122223333:role/dms"
  cdc_max_batch_interval  = 300
}
`,
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': `Resources:
  Target:
    Type: AWS::DMS::Endpoint
    Properties:
      EndpointType: target
      EngineName: s3
      S3Settings:
        BucketName: lake-raw
        CdcMinFileSize: 1000
        CdcMaxBatchInterval: 10
`,
        },
        lines: [9, 10],
      },
      {
        files: {
          'main.tf': `resource "aws_dms_s3_endpoint" "raw" {
  endpoint_id             = "raw"
  endpoint_type           = "target"
  bucket_name             = "lake-raw"
  service_access_role_arn = "arn:aws:iam::111122223333:role/dms"
}
`,
        },
        lines: [1],
      },
    ],
  },
  run: model =>
    judge(
      model,
      ['AWS::DMS::Endpoint'],
      'No migration delivers to S3.',
      (endpoint, say) => {
        if (!deliversToS3(endpoint)) return;
        const setTo = (path: string, argument: string, to: number) => () =>
          mend(model, endpoint, {
            safety: 'assisted',
            reason:
              'Changes arrive up to five minutes later; look whether a reader needs them sooner.',
            cloudformation: [{ kind: 'set', path, to }],
            terraform: [
              { kind: 'set', path: s3Setting(endpoint, argument), to },
            ],
          });
        const [size, interval] = [
          'S3Settings.CdcMinFileSize',
          'S3Settings.CdcMaxBatchInterval',
        ];
        say.require(numberAt(endpoint, size), {
          is: value => value >= KILOBYTES,
          absent: 'right',
          message: value =>
            `${endpoint.name} closes a file at ${value} kilobytes`,
          fix: setTo(size, 'cdc_min_file_size', KILOBYTES),
        });
        say.require(numberAt(endpoint, interval), {
          is: value => value >= SECONDS,
          absent: 'wrong',
          message: value =>
            `${endpoint.name} closes a file every ${value ?? 60} seconds`,
          fix: setTo(interval, 'cdc_max_batch_interval', SECONDS),
        });
      },
    ),
};
