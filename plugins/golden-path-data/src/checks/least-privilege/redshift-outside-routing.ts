import { mend } from '../../edit';
import { flagAt } from '../../graph';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

export const redshiftOutsideRouting: DataCheck = {
  id: 'redshift-outside-routing',
  title: 'Redshift that copies data outside of your VPC',
  practice: 'least-privilege',
  severity: 'medium',
  rationale:
    'COPY and UNLOAD go over the public network of AWS unless they are routed through the VPC, where endpoints, policies and flow logs see them.',
  remedy:
    'Set `EnhancedVpcRouting: true`, or `enhanced_vpc_routing = true`, and give the VPC an endpoint for S3.',
  fixable: true,
  equivalents: [
    { tool: 'checkov', id: 'CKV_AWS_321', relation: 'stricter' },
    {
      tool: 'cfn-guard',
      id: 'REDSHIFT_ENHANCED_VPC_ROUTING_ENABLED',
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
      EnhancedVpcRouting: true
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_redshiftserverless_workgroup" "dwh" {
  namespace_name       = "dwh"
  workgroup_name       = "dwh"
  enhanced_vpc_routing = true
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
          'main.tf': `resource "aws_redshift_cluster" "dwh" {
  cluster_identifier = "dwh"
  node_type          = "ra3.large"
  enhanced_vpc_routing = false
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
        say.require(flagAt(resource, 'EnhancedVpcRouting'), {
          is: yes => yes,
          absent: 'wrong',
          message: `${resource.name} reaches S3 outside of its VPC`,
          fix: () =>
            mend(model, resource, {
              safety: 'assisted',
              reason:
                'COPY and UNLOAD fail unless the VPC has an endpoint for S3, or another way to it.',
              cloudformation: [
                { kind: 'set', path: 'EnhancedVpcRouting', to: true },
              ],
              terraform: [
                { kind: 'set', path: 'enhanced_vpc_routing', to: true },
              ],
            }),
        });
      },
    ),
};
