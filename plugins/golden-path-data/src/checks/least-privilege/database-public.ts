import { mend } from '../../edit';
import { flagAt } from '../../graph';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

export const databasePublic: DataCheck = {
  id: 'database-public',
  title: 'Database reachable from the internet',
  practice: 'least-privilege',
  severity: 'critical',
  rationale:
    'A database with a public address is scanned and tried within minutes; one weak password or one unpatched flaw is then enough.',
  remedy:
    'Set `PubliclyAccessible: false`, or `publicly_accessible = false`, and reach it from within its VPC. Check the plan: CloudFormation may replace the database for this.',
  fixable: true,
  equivalents: [
    { tool: 'checkov', id: 'CKV_AWS_17', relation: 'looser' },
    { tool: 'trivy', id: 'AVD-AWS-0180', relation: 'looser' },
    {
      tool: 'cfn-guard',
      id: 'RDS_INSTANCE_PUBLIC_ACCESS_CHECK',
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
      PubliclyAccessible: false
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
    ],
    fail: [
      {
        files: {
          'template.yaml': `Resources:
  Orders:
    Type: AWS::RDS::DBInstance
    Properties:
      Engine: postgres
      PubliclyAccessible: true
`,
        },
        lines: [6],
      },
      {
        files: {
          'main.tf': `resource "aws_rds_cluster_instance" "orders" {
  cluster_identifier  = "orders"
  publicly_accessible = true
}
`,
        },
        lines: [3],
      },
    ],
  },
  run: model =>
    judge(
      model,
      ['AWS::RDS::DBInstance', 'AWS::RDS::DBCluster'],
      'No database is declared that can be public.',
      (resource, say) => {
        const open = flagAt(resource, 'PubliclyAccessible');
        if (open.state !== 'absent')
          say.require(open, {
            is: yes => !yes,
            absent: 'right',
            message: `${resource.name} has a public address`,
            fix: () =>
              mend(model, resource, {
                safety: 'assisted',
                reason:
                  'Who connects from outside of the VPC is cut off, and CloudFormation may replace the database: look at the change set first.',
                cloudformation: [
                  { kind: 'set', path: 'PubliclyAccessible', to: false },
                ],
                terraform: [
                  { kind: 'set', path: 'publicly_accessible', to: false },
                ],
              }),
          });
        else if (resource.type === 'AWS::RDS::DBInstance')
          say.unknown('whether it has a public address is left to its subnets');
      },
    ),
};
