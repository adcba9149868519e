import { DATABASES, isMember, originOf } from '../../../databases';
import { flagAt } from '../../../graph';
import { customerKeyAt } from '../../../keys';
import type { DataCheck } from '../../DataCheck';
import { judge } from '../../judge';

export const databaseKeyOfAws: DataCheck = {
  id: 'database-key-of-aws',
  title: 'Database encrypted with a key that is not yours',
  practice: 'encryption',
  severity: 'medium',
  rationale:
    'The key that AWS manages for RDS can be neither shared with another account nor disabled, so a snapshot cannot leave, and data cannot be made unreadable.',
  remedy:
    'Name a key of your own in `KmsKeyId`, or `kms_key_id`. An existing database is replaced by this: restore it from a copy of its snapshot that is encrypted with that key.',
  fixable: false,
  equivalents: [
    { tool: 'checkov', id: 'CKV_AWS_327', relation: 'looser' },
    { tool: 'trivy', id: 'AVD-AWS-0079', relation: 'looser' },
  ],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Orders:
    Type: AWS::RDS::DBCluster
    Properties:
      Engine: aurora-postgresql
      StorageEncrypted: true
      KmsKeyId: !GetAtt Key.Arn
  Key:
    Type: AWS::KMS::Key
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_db_instance" "orders" {
  engine         = "postgres"
  instance_class = "db.t4g.medium"
  storage_encrypted = true
  kms_key_id        = aws_kms_key.lake.arn
}

resource "aws_kms_key" "lake" {
  enable_key_rotation = true
}
`,
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': `Resources:
  Orders:
    Type: AWS::RDS::DBCluster
    Properties:
      Engine: aurora-postgresql
      StorageEncrypted: true
`,
        },
        lines: [2],
      },
      {
        files: {
          'main.tf': `resource "aws_db_instance" "orders" {
  engine         = "postgres"
  instance_class = "db.t4g.medium"
  storage_encrypted = true
  kms_key_id        = "alias/aws/rds"
}
`,
        },
        lines: [5],
      },
    ],
  },
  run: model =>
    judge(
      model,
      DATABASES,
      'No encrypted database is declared.',
      (resource, say) => {
        const encrypted = flagAt(resource, 'StorageEncrypted');
        const key = customerKeyAt(model, resource, 'KmsKeyId');
        if (
          isMember(resource) ||
          (key.state === 'absent' && originOf(resource))
        )
          return;
        if (encrypted.state === 'unknown') say.unknown(encrypted.value);
        else if (encrypted.state === 'known' && encrypted.value)
          say.require(key, {
            is: own => own,
            absent: 'wrong',
            message: `${resource.name} is encrypted with a key of AWS`,
          });
      },
    ),
};
