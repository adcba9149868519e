import { mend } from '../../edit';
import { flagAt } from '../../graph';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

export const databaseNotPatched: DataCheck = {
  id: 'database-not-patched',
  title: 'Database that does not take minor upgrades',
  practice: 'modern-database',
  severity: 'medium',
  rationale:
    'Minor versions bring fixes of security and nothing that breaks; a database that refuses them falls behind until an upgrade is forced.',
  remedy:
    'Remove `AutoMinorVersionUpgrade: false`, or `auto_minor_version_upgrade = false`, and choose a maintenance window that suits you.',
  fixable: true,
  equivalents: [
    { tool: 'checkov', id: 'CKV_AWS_222', relation: 'looser' },
    { tool: 'checkov', id: 'CKV_AWS_226', relation: 'stricter' },
    {
      tool: 'cfn-guard',
      id: 'RDS_AUTOMATIC_MINOR_VERSION_UPGRADE_ENABLED',
      relation: 'looser',
    },
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
      AutoMinorVersionUpgrade: true
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_db_instance" "orders" {
  engine         = "postgres"
  instance_class = "db.t4g.medium"
  multi_az = true
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
      AutoMinorVersionUpgrade: false
`,
        },
        lines: [6],
      },
      {
        files: {
          'main.tf': `resource "aws_db_instance" "orders" {
  engine         = "postgres"
  instance_class = "db.t4g.medium"
  auto_minor_version_upgrade = false
}
`,
        },
        lines: [4],
      },
    ],
  },
  run: model =>
    judge(
      model,
      ['AWS::RDS::DBInstance', 'AWS::DMS::ReplicationInstance'],
      'No database instance is declared.',
      (resource, say) => {
        say.require(flagAt(resource, 'AutoMinorVersionUpgrade'), {
          is: yes => yes,
          absent: 'right',
          message: `${resource.name} refuses minor upgrades`,
          fix: () =>
            mend(model, resource, {
              safety: 'assisted',
              reason:
                'The next minor version is installed in the maintenance window, with a short outage.',
              cloudformation: [
                { kind: 'set', path: 'AutoMinorVersionUpgrade', to: true },
              ],
              terraform: [
                { kind: 'set', path: 'auto_minor_version_upgrade', to: true },
              ],
            }),
        });
      },
    ),
};
