import { customerKeyAt } from '../../../keys';
import type { DataCheck } from '../../DataCheck';
import { judge } from '../../judge';

export const dmsKeyOfAws: DataCheck = {
  id: 'dms-key-of-aws',
  title: 'DMS encrypted with a key that is not yours',
  practice: 'encryption',
  severity: 'medium',
  rationale:
    'The storage of a replication and the passwords of its endpoints are encrypted with a key of AWS, which you can neither watch nor withdraw.',
  remedy:
    'Name a key of your own in `KmsKeyId`, or `kms_key_arn`. An existing replication instance is replaced by this: stop its tasks first.',
  fixable: false,
  equivalents: [
    { tool: 'checkov', id: 'CKV_AWS_212', relation: 'stricter' },
    { tool: 'checkov', id: 'CKV_AWS_296', relation: 'stricter' },
    { tool: 'checkov', id: 'CKV_AWS_298', relation: 'stricter' },
  ],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Replication:
    Type: AWS::DMS::ReplicationInstance
    Properties:
      ReplicationInstanceClass: dms.t3.medium
      KmsKeyId: alias/lake
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_dms_replication_instance" "main" {
  replication_instance_class = "dms.t3.medium"
  replication_instance_id    = "main"
  kms_key_arn                = "arn:aws:kms:eu-west-1:111122223333:key/1a2b"
}
`,
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': `Resources:
  Replication:
    Type: AWS::DMS::ReplicationInstance
    Properties:
      ReplicationInstanceClass: dms.t3.medium
  Serverless:
    Type: AWS::DMS::ReplicationConfig
    Properties:
      ComputeConfig:
        KmsKeyId: alias/aws/dms
`,
        },
        lines: [2, 10],
      },
      {
        files: {
          'main.tf': `resource "aws_dms_endpoint" "source" {
  endpoint_id   = "orders"
  endpoint_type = "source"
  engine_name   = "mysql"
  ssl_mode      = "require"
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
      [
        'AWS::DMS::ReplicationInstance',
        'AWS::DMS::ReplicationConfig',
        'AWS::DMS::Endpoint',
      ],
      'No DMS replication is declared.',
      (resource, say) => {
        const serverless = resource.type === 'AWS::DMS::ReplicationConfig';
        say.require(
          customerKeyAt(
            model,
            resource,
            serverless ? 'ComputeConfig.KmsKeyId' : 'KmsKeyId',
          ),
          {
            is: own => own,
            absent: 'wrong',
            message: `${resource.name} is encrypted with a key of AWS`,
          },
        );
      },
    ),
};
