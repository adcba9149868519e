import { mend } from '../../edit';
import { isMember } from '../../databases';
import { flagAt, textAt } from '../../graph';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

export const databaseWithoutIam: DataCheck = {
  id: 'database-without-iam',
  title: 'Database without IAM authentication',
  practice: 'least-privilege',
  severity: 'medium',
  rationale:
    'A password of a database is shared, copied and rarely changed; a token of IAM is made for one role and is void after a quarter of an hour.',
  remedy:
    'Set `EnableIAMDatabaseAuthentication: true`, or `iam_database_authentication_enabled = true`, and let applications connect with tokens.',
  fixable: true,
  equivalents: [
    { tool: 'checkov', id: 'CKV_AWS_161', relation: 'looser' },
    { tool: 'checkov', id: 'CKV_AWS_162', relation: 'looser' },
    { tool: 'trivy', id: 'AVD-AWS-0176', relation: 'looser' },
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
      EnableIAMDatabaseAuthentication: true
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_db_instance" "orders" {
  engine         = "postgres"
  instance_class = "db.t4g.medium"
  iam_database_authentication_enabled = true
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
  iam_database_authentication_enabled = false
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
      'No database is declared that IAM can sign in to.',
      (resource, say) => {
        const engine = textAt(resource, 'Engine');
        if (isMember(resource)) return;
        if (engine.state === 'unknown') say.unknown(engine.value);
        // SQL Server, Oracle and Db2 have no such way.
        else if (
          engine.state === 'absent' ||
          !/mysql|postgres|mariadb/.test(engine.value)
        )
          return;
        else
          say.require(flagAt(resource, 'EnableIAMDatabaseAuthentication'), {
            is: yes => yes,
            absent: 'wrong',
            message: `${resource.name} knows no authentication by IAM`,
            fix: () =>
              mend(model, resource, {
                safety: 'safe',
                reason: 'It is changed in place, and passwords go on to work.',
                cloudformation: [
                  {
                    kind: 'set',
                    path: 'EnableIAMDatabaseAuthentication',
                    to: true,
                  },
                ],
                terraform: [
                  {
                    kind: 'set',
                    path: 'iam_database_authentication_enabled',
                    to: true,
                  },
                ],
              }),
          });
      },
    ),
};
