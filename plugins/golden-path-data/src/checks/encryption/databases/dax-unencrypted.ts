import { flagAt, textAt } from '../../../graph';
import type { DataCheck } from '../../DataCheck';
import { judge } from '../../judge';

export const daxUnencrypted: DataCheck = {
  id: 'dax-unencrypted',
  title: 'DAX cluster that is not encrypted',
  practice: 'encryption',
  severity: 'high',
  rationale:
    'DAX keeps copies of the items of encrypted tables: in its nodes, and on the way to clients, they are plain unless it is told otherwise.',
  remedy:
    'Set `SSESpecification.SSEEnabled: true` and `ClusterEndpointEncryptionType: TLS`. An existing cluster is replaced by this, and starts empty.',
  fixable: false,
  equivalents: [
    { tool: 'checkov', id: 'CKV_AWS_47', relation: 'stricter' },
    { tool: 'checkov', id: 'CKV_AWS_239', relation: 'stricter' },
    { tool: 'trivy', id: 'AVD-AWS-0023', relation: 'stricter' },
  ],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Cache:
    Type: AWS::DAX::Cluster
    Properties:
      ClusterEndpointEncryptionType: TLS
      SSESpecification:
        SSEEnabled: true
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_dax_cluster" "cache" {
  cluster_endpoint_encryption_type = "TLS"

  server_side_encryption {
    enabled = true
  }
}
`,
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': `Resources:
  Cache:
    Type: AWS::DAX::Cluster
    Properties:
      ClusterEndpointEncryptionType: TLS
`,
        },
        lines: [2],
      },
      {
        files: {
          'main.tf': `resource "aws_dax_cluster" "cache" {
  cluster_endpoint_encryption_type = "NONE"

  server_side_encryption {
    enabled = true
  }
}
`,
        },
        lines: [2],
      },
    ],
  },
  run: model =>
    judge(
      model,
      ['AWS::DAX::Cluster'],
      'No DAX cluster is declared.',
      (resource, say) => {
        say.require(flagAt(resource, 'SSESpecification.SSEEnabled'), {
          is: yes => yes,
          absent: 'wrong',
          message: `${resource.name} keeps its items unencrypted`,
        });
        say.require(textAt(resource, 'ClusterEndpointEncryptionType'), {
          is: type => type === 'TLS',
          absent: 'wrong',
          message: `${resource.name} speaks with its clients without TLS`,
        });
      },
    ),
};
