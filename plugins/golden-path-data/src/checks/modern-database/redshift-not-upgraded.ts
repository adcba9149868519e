import { mend } from '../../edit';
import { flagAt } from '../../graph';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

export const redshiftNotUpgraded: DataCheck = {
  id: 'redshift-not-upgraded',
  title: 'Redshift cluster that refuses upgrades',
  practice: 'modern-database',
  severity: 'low',
  rationale:
    'Upgrades bring fixes of security; a cluster that refuses them stays on an engine that is no longer tested with the rest of AWS.',
  remedy:
    'Remove `AllowVersionUpgrade: false`, or `allow_version_upgrade = false`, and choose a maintenance window that suits you.',
  fixable: true,
  equivalents: [
    { tool: 'checkov', id: 'CKV_AWS_141', relation: 'equal' },
    { tool: 'cdk-nag', id: 'AwsSolutions-RS9', relation: 'looser' },
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
      AllowVersionUpgrade: true
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_redshift_cluster" "dwh" {
  cluster_identifier = "dwh"
  node_type          = "ra3.large"

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
      AllowVersionUpgrade: false
`,
        },
        lines: [6],
      },
      {
        files: {
          'main.tf': `resource "aws_redshift_cluster" "dwh" {
  cluster_identifier = "dwh"
  node_type          = "ra3.large"
  allow_version_upgrade = false
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
        say.require(flagAt(resource, 'AllowVersionUpgrade'), {
          is: yes => yes,
          absent: 'right',
          message: `${resource.name} refuses upgrades of its engine`,
          fix: () =>
            mend(model, resource, {
              safety: 'assisted',
              reason:
                'The next version is installed in the maintenance window, with a short outage.',
              cloudformation: [
                { kind: 'set', path: 'AllowVersionUpgrade', to: true },
              ],
              terraform: [
                { kind: 'set', path: 'allow_version_upgrade', to: true },
              ],
            }),
        });
      },
    ),
};
