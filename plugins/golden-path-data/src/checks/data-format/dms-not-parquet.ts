import { mend } from '../../edit';
import { textAt, valueAt, type Resource } from '../../graph';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

export const dmsNotParquet: DataCheck = {
  id: 'dms-not-parquet',
  title: 'Migration that delivers CSV',
  practice: 'data-format',
  severity: 'medium',
  rationale:
    'CSV loses the types of the database and is read whole by every query; DMS writes Parquet with types for the same price.',
  remedy:
    'Set `DataFormat: parquet` in the S3 settings of the target endpoint.',
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
        DataFormat: parquet
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
  data_format             = "parquet"
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
        DataFormat: csv
`,
        },
        lines: [9],
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
        say.require(textAt(endpoint, 'S3Settings.DataFormat'), {
          is: format => /^parquet$/i.test(format),
          absent: 'wrong',
          message: `${endpoint.name} delivers CSV`,
          fix: () =>
            mend(model, endpoint, {
              safety: 'assisted',
              reason:
                'Whatever reads these files has to read Parquet from then on; files that lie there stay CSV.',
              cloudformation: [
                { kind: 'set', path: 'S3Settings.DataFormat', to: 'parquet' },
              ],
              terraform: [
                {
                  kind: 'set',
                  path: s3Setting(endpoint, 'data_format'),
                  to: 'parquet',
                },
              ],
            }),
        });
      },
    ),
};

/** Whether an endpoint of DMS is a target in S3. */
export function deliversToS3(endpoint: Resource): boolean {
  const type = textAt(endpoint, 'EndpointType');
  const engine = textAt(endpoint, 'EngineName');
  const isS3 =
    (engine.state === 'known' && engine.value.toLowerCase() === 's3') ||
    (engine.state !== 'known' && valueAt(endpoint, 'S3Settings') !== undefined);
  const isSource =
    type.state === 'known' && type.value.toLowerCase() === 'source';
  return isS3 && !isSource;
}

/** Where Terraform writes a setting of S3: as an argument of its own resource, or in the block of the general one. */
export function s3Setting({ sourceType }: Resource, name: string): string {
  return sourceType === 'aws_dms_s3_endpoint' ? name : `s3_settings.${name}`;
}
