import { mend } from '../../../edit';
import { flagAt } from '../../../graph';
import type { DataCheck } from '../../DataCheck';
import { judge } from '../../judge';

export const opensearchPlaintextNodes: DataCheck = {
  id: 'opensearch-plaintext-nodes',
  title: 'OpenSearch nodes that speak in plaintext',
  practice: 'encryption',
  severity: 'high',
  rationale:
    'Nodes exchange shards and queries; without encryption between them this crosses the network in the clear.',
  remedy:
    'Set `NodeToNodeEncryptionOptions.Enabled: true`, or a block `node_to_node_encryption` with `enabled = true`.',
  fixable: true,
  equivalents: [
    { tool: 'checkov', id: 'CKV_AWS_6', relation: 'stricter' },
    { tool: 'trivy', id: 'AVD-AWS-0043', relation: 'looser' },
    { tool: 'cdk-nag', id: 'AwsSolutions-OS2', relation: 'looser' },
    {
      tool: 'cfn-guard',
      id: 'OPENSEARCH_NODE_TO_NODE_ENCRYPTION_CHECK',
      relation: 'looser',
    },
  ],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Search:
    Type: AWS::OpenSearchService::Domain
    Properties:
      EngineVersion: OpenSearch_2.19
      NodeToNodeEncryptionOptions:
        Enabled: true
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_opensearch_domain" "search" {
  domain_name    = "search"
  engine_version = "OpenSearch_2.19"

  node_to_node_encryption {
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
  Search:
    Type: AWS::OpenSearchService::Domain
    Properties:
      EngineVersion: OpenSearch_2.19
      DomainName: search
`,
        },
        lines: [2],
      },
      {
        files: {
          'main.tf': `resource "aws_opensearch_domain" "search" {
  domain_name    = "search"
  engine_version = "OpenSearch_2.19"

  node_to_node_encryption {
    enabled = false
  }
}
`,
        },
        lines: [6],
      },
    ],
  },
  run: model =>
    judge(
      model,
      ['AWS::OpenSearchService::Domain', 'AWS::Elasticsearch::Domain'],
      'No OpenSearch domain is declared.',
      (resource, say) => {
        say.require(flagAt(resource, 'NodeToNodeEncryptionOptions.Enabled'), {
          is: yes => yes,
          absent: 'wrong',
          message: `The nodes of ${resource.name} speak with each other in plaintext`,
          fix: () =>
            mend(model, resource, {
              safety: 'assisted',
              reason:
                'Older versions of the engine cannot be changed in place: the domain is then replaced, and its indices are lost.',
              cloudformation: [
                {
                  kind: 'set',
                  path: 'NodeToNodeEncryptionOptions.Enabled',
                  to: true,
                },
              ],
              terraform: [
                {
                  kind: 'set',
                  path: 'node_to_node_encryption.enabled',
                  to: true,
                },
              ],
            }),
        });
      },
    ),
};
