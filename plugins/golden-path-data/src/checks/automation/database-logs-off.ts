import { DATABASES, isMember } from '../../databases';
import { itemsAt } from '../../graph';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

export const databaseLogsOff: DataCheck = {
  id: 'database-logs-off',
  title: 'Database that exports no logs',
  practice: 'automation',
  severity: 'medium',
  rationale:
    'Logs that stay on the instance rotate away in days and raise no alarm; exported ones can be searched, kept and watched.',
  remedy:
    'List the logs of the engine in `EnableCloudwatchLogsExports`, or `enabled_cloudwatch_logs_exports`: `["postgresql"]`, or `["audit", "error", "slowquery"]`.',
  fixable: false,
  equivalents: [
    { tool: 'checkov', id: 'CKV_AWS_129', relation: 'stricter' },
    { tool: 'checkov', id: 'CKV_AWS_324', relation: 'stricter' },
    { tool: 'checkov', id: 'CKV_AWS_325', relation: 'looser' },
  ],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Orders:
    Type: AWS::RDS::DBInstance
    Properties:
      Engine: postgres
      EnableCloudwatchLogsExports: [postgresql]
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_rds_cluster" "orders" {
  engine = "aurora-postgresql"
  enabled_cloudwatch_logs_exports = ["postgresql"]
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
          'main.tf': `resource "aws_db_instance" "orders" {
  engine         = "postgres"
  instance_class = "db.t4g.medium"
  enabled_cloudwatch_logs_exports = []
}
`,
        },
        lines: [4],
      },
    ],
  },
  run: model =>
    judge(model, DATABASES, 'No database is declared.', (resource, say) => {
      if (isMember(resource)) return;
      const { items, open, at } = itemsAt(
        resource,
        'EnableCloudwatchLogsExports',
      );
      if (items.length) say.pass();
      else if (open) say.unknown(open);
      else say.fail(at, `${resource.name} exports no logs`);
    }),
};
