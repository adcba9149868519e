import { itemsAt, valueAt } from '../../graph';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

export const redshiftAuditOff: DataCheck = {
  id: 'redshift-audit-off',
  title: 'Redshift without audit logs',
  practice: 'automation',
  severity: 'medium',
  rationale:
    'Without the logs of connections and users nobody can tell afterwards who read what.',
  remedy:
    'Set `LoggingProperties`, add an `aws_redshift_logging`, or list `userlog` and `connectionlog` in the `LogExports` of the serverless namespace.',
  fixable: false,
  equivalents: [
    { tool: 'checkov', id: 'CKV_AWS_71', relation: 'looser' },
    { tool: 'cdk-nag', id: 'AwsSolutions-RS5', relation: 'looser' },
  ],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Dwh:
    Type: AWS::Redshift::Cluster
    Properties:
      NodeType: ra3.large
      LoggingProperties:
        BucketName: logs
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_redshift_cluster" "dwh" {
  cluster_identifier = "dwh"
  node_type          = "ra3.large"

}

resource "aws_redshift_logging" "dwh" {
  cluster_identifier   = aws_redshift_cluster.dwh.id
  log_destination_type = "cloudwatch"
  log_exports          = ["connectionlog", "userlog"]
}
`,
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': `Resources:
  Dwh:
    Type: AWS::Redshift::Cluster
    Properties:
      NodeType: ra3.large
      Encrypted: true
`,
        },
        lines: [2],
      },
      {
        files: {
          'main.tf': `resource "aws_redshiftserverless_namespace" "dwh" {
  namespace_name = "dwh"
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
      ['AWS::Redshift::Cluster', 'AWS::RedshiftServerless::Namespace'],
      'No Redshift warehouse is declared.',
      (resource, say) => {
        const serverless =
          resource.type === 'AWS::RedshiftServerless::Namespace';
        const logs = valueAt(
          resource,
          serverless ? 'LogExports' : 'LoggingProperties',
        );
        const { items, open } = itemsAt(logs);
        if (items.length) say.pass();
        else if (open) say.unknown(open);
        else say.fail(logs, `${resource.name} keeps no audit logs`);
      },
    ),
};
