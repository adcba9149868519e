import { mend } from '../../edit';
import { numberAt } from '../../graph';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

export const redshiftSnapshotsOff: DataCheck = {
  id: 'redshift-snapshots-off',
  title: 'Redshift cluster without automated snapshots',
  practice: 'modern-database',
  severity: 'high',
  rationale:
    'Without automated snapshots a wrong DELETE, or a cluster that is gone, takes everything with it since the last copy somebody made by hand.',
  remedy:
    'Set `AutomatedSnapshotRetentionPeriod`, or `automated_snapshot_retention_period`, to 7 days or more.',
  fixable: true,
  equivalents: [
    { tool: 'checkov', id: 'CKV_AWS_343', relation: 'equal' },
    { tool: 'cdk-nag', id: 'AwsSolutions-RS10', relation: 'looser' },
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
      AutomatedSnapshotRetentionPeriod: 7
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_redshift_cluster" "dwh" {
  cluster_identifier = "dwh"
  node_type          = "ra3.large"
  automated_snapshot_retention_period = 14
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
      AutomatedSnapshotRetentionPeriod: 0
`,
        },
        lines: [6],
      },
      {
        files: {
          'main.tf': `resource "aws_redshift_cluster" "dwh" {
  cluster_identifier = "dwh"
  node_type          = "ra3.large"
  automated_snapshot_retention_period = 0
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
      ['AWS::Redshift::Cluster'],
      'No Redshift cluster is declared.',
      (resource, say) => {
        say.require(numberAt(resource, 'AutomatedSnapshotRetentionPeriod'), {
          is: days => days > 0,
          absent: 'right',
          message: `${resource.name} makes no snapshots`,
          fix: () =>
            mend(model, resource, {
              safety: 'safe',
              reason:
                'It is changed in place; snapshots are kept, and paid for.',
              cloudformation: [
                {
                  kind: 'set',
                  path: 'AutomatedSnapshotRetentionPeriod',
                  to: 7,
                },
              ],
              terraform: [
                {
                  kind: 'set',
                  path: 'automated_snapshot_retention_period',
                  to: 7,
                },
              ],
            }),
        });
      },
    ),
};
