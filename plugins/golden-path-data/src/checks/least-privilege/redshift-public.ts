import { mend } from '../../edit';
import { flagAt } from '../../graph';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

export const redshiftPublic: DataCheck = {
  id: 'redshift-public',
  title: 'Redshift reachable from the internet',
  practice: 'least-privilege',
  severity: 'critical',
  rationale:
    'A warehouse gathers what every other store holds; with a public address it can be tried by anyone.',
  remedy:
    'Set `PubliclyAccessible: false`, or `publicly_accessible = false`, and reach it from within its VPC.',
  fixable: true,
  equivalents: [
    { tool: 'checkov', id: 'CKV_AWS_87', relation: 'looser' },
    { tool: 'cdk-nag', id: 'AwsSolutions-RS8', relation: 'looser' },
    {
      tool: 'cfn-guard',
      id: 'REDSHIFT_CLUSTER_PUBLIC_ACCESS_CHECK',
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
      PubliclyAccessible: false
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_redshift_cluster" "dwh" {
  cluster_identifier = "dwh"
  node_type          = "ra3.large"
  publicly_accessible = false
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
      PubliclyAccessible: true
`,
        },
        lines: [6],
      },
      {
        files: {
          'main.tf': `resource "aws_redshiftserverless_workgroup" "dwh" {
  namespace_name      = "dwh"
  workgroup_name      = "dwh"
  publicly_accessible = true
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
      ['AWS::Redshift::Cluster', 'AWS::RedshiftServerless::Workgroup'],
      'No Redshift warehouse is declared.',
      (resource, say) => {
        const open = flagAt(resource, 'PubliclyAccessible');
        // Before its version 6 the provider of Terraform asked for a public cluster where nothing was said.
        if (
          open.state === 'absent' &&
          resource.sourceType === 'aws_redshift_cluster'
        )
          say.unknown(
            'whether it is public by default depends on the version of the provider',
          );
        else
          say.require(open, {
            is: yes => !yes,
            absent: 'right',
            message: `${resource.name} has a public address`,
            fix: () =>
              mend(model, resource, {
                safety: 'assisted',
                reason: 'Who connects from outside of the VPC is cut off.',
                cloudformation: [
                  { kind: 'set', path: 'PubliclyAccessible', to: false },
                ],
                terraform: [
                  { kind: 'set', path: 'publicly_accessible', to: false },
                ],
              }),
          });
      },
    ),
};
