import { mend } from '../../edit';
import { DATABASES, isMember, isReplica } from '../../databases';
import { flagAt } from '../../graph';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

export const databaseDeletable: DataCheck = {
  id: 'database-deletable',
  title: 'Database that can be deleted by mistake',
  practice: 'modern-database',
  severity: 'high',
  rationale:
    'Without deletion protection one wrong plan, stack deletion or click takes the database away, with its automated backups.',
  remedy:
    'Set `DeletionProtection: true`, or `deletion_protection = true`; switch it off on the day the database shall really go.',
  fixable: true,
  equivalents: [
    { tool: 'checkov', id: 'CKV_AWS_139', relation: 'looser' },
    { tool: 'checkov', id: 'CKV_AWS_293', relation: 'looser' },
    { tool: 'trivy', id: 'AVD-AWS-0177', relation: 'looser' },
    { tool: 'trivy', id: 'AVD-AWS-0343', relation: 'looser' },
    { tool: 'cdk-nag', id: 'AwsSolutions-RDS10', relation: 'looser' },
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
      DeletionProtection: true
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_db_instance" "orders" {
  engine         = "postgres"
  instance_class = "db.t4g.medium"
  deletion_protection = true
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
      MultiAZ: true
`,
        },
        lines: [2],
      },
      {
        files: {
          'main.tf': `resource "aws_rds_cluster" "orders" {
  engine = "aurora-postgresql"
  deletion_protection = false
}
`,
        },
        lines: [3],
      },
    ],
  },
  run: model =>
    judge(model, DATABASES, 'No database is declared.', (resource, say) => {
      // A replica can be made again, and an instance of a cluster holds no data of its own.
      if (isMember(resource) || isReplica(resource)) return;
      say.require(flagAt(resource, 'DeletionProtection'), {
        is: yes => yes,
        absent: 'wrong',
        message: `${resource.name} has no deletion protection`,
        fix: () =>
          mend(model, resource, {
            safety: 'safe',
            reason:
              'It is changed in place; only deleting the database now needs a step before.',
            cloudformation: [
              { kind: 'set', path: 'DeletionProtection', to: true },
            ],
            terraform: [{ kind: 'set', path: 'deletion_protection', to: true }],
          }),
      });
    }),
};
