import { mend } from '../../edit';
import { isMember, isReplica } from '../../databases';
import { flagAt, textAt, valueAt, type Resource } from '../../graph';
import type { DataModel } from '../../model';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';
import type { Say } from '../Say';

export const databaseSingleZone: DataCheck = {
  id: 'database-single-zone',
  title: 'Database in a single availability zone',
  practice: 'modern-database',
  severity: 'high',
  rationale:
    'When its zone fails, the database is gone until the zone is back; a standby in another zone takes over within a minute or two.',
  remedy:
    'Set `MultiAZ: true`, or `multi_az = true`; give an Aurora cluster a second instance in another zone.',
  fixable: true,
  equivalents: [
    { tool: 'checkov', id: 'CKV_AWS_157', relation: 'looser' },
    { tool: 'cdk-nag', id: 'AwsSolutions-RDS3', relation: 'looser' },
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
      MultiAZ: true
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
      {
        files: {
          'main.tf': `resource "aws_rds_cluster" "orders" {
  engine = "aurora-postgresql"
  database_name = "orders"
}

resource "aws_rds_cluster_instance" "a" {
  cluster_identifier = aws_rds_cluster.orders.id
}

resource "aws_rds_cluster_instance" "b" {
  cluster_identifier = aws_rds_cluster.orders.id
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
      MultiAZ: false
`,
        },
        lines: [6],
      },
      {
        files: {
          'main.tf': `resource "aws_rds_cluster" "orders" {
  engine = "aurora-postgresql"
  database_name = "orders"
}

resource "aws_rds_cluster_instance" "a" {
  cluster_identifier = aws_rds_cluster.orders.id
}
`,
        },
        lines: [1],
      },
      {
        files: {
          'template.yaml': `Resources:
  Orders:
    Type: AWS::RDS::DBInstance
    Properties:
      Engine: postgres
      DBInstanceClass: db.t4g.medium
`,
        },
        lines: [2],
      },
    ],
  },
  run: model =>
    judge(
      model,
      ['AWS::RDS::DBInstance', 'AWS::RDS::DBCluster'],
      'No database is declared.',
      (resource, say) => {
        if (isMember(resource) || isReplica(resource)) return;
        const engine = textAt(resource, 'Engine');
        if (resource.type === 'AWS::RDS::DBCluster') {
          if (engine.state !== 'known') {
            if (engine.state === 'unknown') say.unknown(engine.value);
            return;
          }
          lookAtCluster(model, resource, engine.value, say);
          return;
        }
        say.require(flagAt(resource, 'MultiAZ'), {
          is: yes => yes,
          absent: 'wrong',
          message: `${resource.name} runs in a single zone`,
          fix: () =>
            mend(model, resource, {
              safety: 'assisted',
              reason:
                'It is changed in place, but the second instance is paid for, and making it slows the database for a while.',
              cloudformation: [{ kind: 'set', path: 'MultiAZ', to: true }],
              terraform: [{ kind: 'set', path: 'multi_az', to: true }],
            }),
        });
      },
    ),
};

function lookAtCluster(
  model: DataModel,
  cluster: Resource,
  engine: string,
  say: Say,
): void {
  const mode = textAt(cluster, 'EngineMode');
  // A Multi-AZ cluster of RDS has three instances, and the first serverless Aurora settles it itself.
  if (
    !engine.startsWith('aurora') ||
    (mode.state === 'known' && mode.value === 'serverless')
  )
    return;
  const members = model.graph
    .ofType('AWS::RDS::DBInstance')
    .filter(
      instance =>
        model.graph.target(valueAt(instance, 'DBClusterIdentifier')) ===
        cluster,
    );
  const [one, another] = members;
  if (another) say.pass();
  else if (!one) say.unknown('its instances are declared elsewhere');
  else if (one.many) say.unknown(one.many);
  else
    say.fail(
      undefined,
      `${cluster.name} has one instance, and none in another zone`,
      {
        because: [
          { file: one.at.file, line: one.at.line, text: 'Its only instance' },
        ],
      },
    );
}
