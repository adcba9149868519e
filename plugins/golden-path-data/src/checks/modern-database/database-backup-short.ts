import { mend } from '../../edit';
import { DATABASES, isMember, isReplica } from '../../databases';
import { numberAt } from '../../graph';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

export const databaseBackupShort: DataCheck = {
  id: 'database-backup-short',
  title: 'Database with less than a week of backups',
  practice: 'modern-database',
  severity: 'high',
  rationale:
    'Corruption is often noticed days later; what is older than the oldest backup cannot be brought back.',
  remedy:
    'Keep backups for 7 days or more: `BackupRetentionPeriod: 7`, or `backup_retention_period = 7`.',
  fixable: true,
  equivalents: [
    { tool: 'checkov', id: 'CKV_AWS_133', relation: 'looser' },
    { tool: 'trivy', id: 'AVD-AWS-0077', relation: 'looser' },
    { tool: 'cdk-nag', id: 'AwsSolutions-RDS13', relation: 'looser' },
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
      BackupRetentionPeriod: 14
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_db_instance" "orders" {
  engine         = "postgres"
  instance_class = "db.t4g.medium"
  backup_retention_period = 7
}
`,
        },
      },
      {
        files: {
          'template.yaml': `Resources:
  Orders:
    Type: AWS::RDS::DBInstance
    Properties:
      Engine: postgres
      SourceDBInstanceIdentifier: orders-primary
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
      MultiAZ: true
`,
        },
        lines: [2],
      },
      {
        files: {
          'main.tf': `resource "aws_rds_cluster" "orders" {
  engine = "aurora-postgresql"
  backup_retention_period = 1
}
`,
        },
        lines: [3],
      },
      {
        files: {
          'template.yaml': `Resources:
  Orders:
    Type: AWS::RDS::DBInstance
    Properties:
      Engine: postgres
      BackupRetentionPeriod: 0
`,
        },
        lines: [6],
      },
    ],
  },
  run: model =>
    judge(model, DATABASES, 'No database is declared.', (resource, say) => {
      if (isMember(resource) || isReplica(resource)) {
        if (isReplica(resource)) say.pass();
        return;
      }
      const days = numberAt(resource, 'BackupRetentionPeriod');
      const none = days.state === 'known' && days.value === 0;
      say.require(days, {
        is: count => count >= 7,
        absent: 'wrong',
        message: count =>
          count === 0
            ? `${resource.name} has no backups`
            : `${resource.name} keeps its backups for ${count ?? 1} day${
                (count ?? 1) === 1 ? '' : 's'
              }`,
        fix: () =>
          mend(model, resource, {
            safety: none ? 'assisted' : 'safe',
            reason: none
              ? 'Switching backups on restarts the database.'
              : 'It is changed in place; backups are kept longer, and paid for.',
            cloudformation: [
              { kind: 'set', path: 'BackupRetentionPeriod', to: 7 },
            ],
            terraform: [
              { kind: 'set', path: 'backup_retention_period', to: 7 },
            ],
          }),
      });
    }),
};
