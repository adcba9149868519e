import { mend } from '../../../edit';
import { flagAt } from '../../../graph';
import type { DataCheck } from '../../DataCheck';
import { judge } from '../../judge';

export const redshiftUnencrypted: DataCheck = {
  id: 'redshift-unencrypted',
  title: 'Redshift cluster stored unencrypted',
  practice: 'encryption',
  severity: 'high',
  rationale:
    'Whoever gets hold of a disk, a snapshot or a backup of an unencrypted warehouse reads all of it.',
  remedy:
    'Set `Encrypted: true`, or `encrypted = true`, with a key of your own. Redshift moves the data of an existing cluster to an encrypted one.',
  fixable: true,
  equivalents: [
    { tool: 'checkov', id: 'CKV_AWS_64', relation: 'looser' },
    { tool: 'cdk-nag', id: 'AwsSolutions-RS6', relation: 'looser' },
    {
      tool: 'cfn-guard',
      id: 'REDSHIFT_CLUSTER_CONFIGURATION_CHECK',
      relation: 'looser',
    },
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
      Encrypted: true
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_redshift_cluster" "dwh" {
  cluster_identifier = "dwh"
  node_type          = "ra3.large"
  encrypted          = true
}
`,
        },
      },
      {
        files: {
          'template.yaml': `Resources:
  Dwh:
    Type: AWS::Redshift::Cluster
    Properties:
      NodeType: ra3.large
      NumberOfNodes: 2
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
      Encrypted: false
`,
        },
        lines: [6],
      },
      {
        files: {
          'main.tf': `resource "aws_redshift_cluster" "dwh" {
  cluster_identifier = "dwh"
  node_type          = "ra3.large"
  encrypted          = false
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
        const encrypted = flagAt(resource, 'Encrypted');
        // Since January 2025 a new cluster is encrypted unless it is told otherwise; older providers of Terraform tell it.
        if (encrypted.state === 'absent' && resource.language === 'terraform')
          say.unknown(
            'whether it is encrypted by default depends on the version of the provider',
          );
        else
          say.require(encrypted, {
            is: yes => yes,
            absent: 'right',
            message: `${resource.name} is stored unencrypted`,
            fix: () =>
              mend(model, resource, {
                safety: 'assisted',
                reason:
                  'Redshift replaces the cluster by an encrypted one that it copies the data to: it is read-only meanwhile, and its snapshots of before stay unencrypted.',
                cloudformation: [{ kind: 'set', path: 'Encrypted', to: true }],
                terraform: [{ kind: 'set', path: 'encrypted', to: true }],
              }),
          });
      },
    ),
};
