import { mend } from '../../../edit';
import { DATABASES, isMember, originOf } from '../../../databases';
import { flagAt, textAt } from '../../../graph';
import type { DataCheck } from '../../DataCheck';
import { judge } from '../../judge';

export const databaseUnencrypted: DataCheck = {
  id: 'database-unencrypted',
  title: 'Database stored unencrypted',
  practice: 'encryption',
  severity: 'high',
  rationale:
    'Whoever gets hold of a disk, a snapshot or a backup of an unencrypted database reads all of it.',
  remedy:
    'Set `StorageEncrypted: true`, or `storage_encrypted = true`, with a key of your own. An existing database is replaced by this: restore it from an encrypted copy of its snapshot.',
  fixable: true,
  equivalents: [
    { tool: 'checkov', id: 'CKV_AWS_16', relation: 'looser' },
    { tool: 'checkov', id: 'CKV_AWS_96', relation: 'looser' },
    { tool: 'checkov', id: 'CKV_AWS_74', relation: 'looser' },
    { tool: 'checkov', id: 'CKV_AWS_44', relation: 'looser' },
    { tool: 'trivy', id: 'AVD-AWS-0080', relation: 'looser' },
    { tool: 'cdk-nag', id: 'AwsSolutions-RDS2', relation: 'looser' },
    { tool: 'cfn-guard', id: 'RDS_STORAGE_ENCRYPTED', relation: 'looser' },
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
  Reader:
    Type: AWS::RDS::DBInstance
    Properties:
      DBClusterIdentifier: !Ref Orders
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_db_instance" "orders" {
  engine         = "postgres"
  instance_class = "db.t4g.medium"
  storage_encrypted = true
}
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_docdb_cluster" "orders" {
  storage_encrypted = true
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
    Type: AWS::RDS::DBInstance
    Properties:
      Engine: postgres
  Cases:
    Type: AWS::DocDB::DBCluster
    Properties:
      StorageEncrypted: false
`,
        },
        lines: [2, 9],
      },
      {
        files: {
          'main.tf': `resource "aws_rds_cluster" "orders" {
  engine = "aurora-postgresql"
  storage_encrypted = false
}
`,
        },
        lines: [3],
      },
      {
        files: {
          'main.tf': `resource "aws_db_instance" "orders" {
  engine         = "postgres"
  instance_class = "db.t4g.medium"
}
`,
        },
        lines: [1],
      },
    ],
  },
  run: model =>
    judge(model, DATABASES, 'No database is declared.', (resource, say) => {
      if (isMember(resource)) return;
      const encrypted = flagAt(resource, 'StorageEncrypted');
      const mode = textAt(resource, 'EngineMode');
      // The first serverless Aurora is always encrypted.
      if (mode.state === 'known' && mode.value === 'serverless') say.pass();
      else if (encrypted.state === 'absent' && originOf(resource))
        say.unknown('it is encrypted as what it is a copy of');
      else
        say.require(encrypted, {
          is: yes => yes,
          absent: 'wrong',
          message: `${resource.name} is stored unencrypted`,
          fix: () =>
            mend(model, resource, {
              safety: 'assisted',
              reason:
                'This replaces the database: restore it from an encrypted copy of its snapshot, or its data are lost.',
              cloudformation: [
                { kind: 'set', path: 'StorageEncrypted', to: true },
              ],
              terraform: [{ kind: 'set', path: 'storage_encrypted', to: true }],
            }),
        });
    }),
};
