import { mend } from '../../../edit';
import { flagAt } from '../../../graph';
import type { DataCheck } from '../../DataCheck';
import { judge } from '../../judge';

export const opensearchUnencrypted: DataCheck = {
  id: 'opensearch-unencrypted',
  title: 'OpenSearch domain stored unencrypted',
  practice: 'encryption',
  severity: 'high',
  rationale:
    'Indices, logs, swap files and automated snapshots of an unencrypted domain can be read by whoever gets hold of them.',
  remedy:
    'Set `EncryptionAtRestOptions.Enabled: true`, or a block `encrypt_at_rest` with `enabled = true`.',
  fixable: true,
  equivalents: [
    { tool: 'checkov', id: 'CKV_AWS_5', relation: 'equal' },
    { tool: 'trivy', id: 'AVD-AWS-0048', relation: 'looser' },
    { tool: 'cdk-nag', id: 'AwsSolutions-OS8', relation: 'looser' },
    {
      tool: 'cfn-guard',
      id: 'OPENSEARCH_ENCRYPTED_AT_REST',
      relation: 'stricter',
    },
    {
      tool: 'cfn-guard',
      id: 'ELASTICSEARCH_ENCRYPTED_AT_REST',
      relation: 'stricter',
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
      EncryptionAtRestOptions:
        Enabled: true
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_opensearch_domain" "search" {
  domain_name    = "search"
  engine_version = "OpenSearch_2.19"

  encrypt_at_rest {
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

  encrypt_at_rest {
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
        say.require(flagAt(resource, 'EncryptionAtRestOptions.Enabled'), {
          is: yes => yes,
          absent: 'wrong',
          message: `${resource.name} is stored unencrypted`,
          fix: () =>
            mend(model, resource, {
              safety: 'assisted',
              reason:
                'Older versions of the engine cannot be encrypted in place: the domain is then replaced, and its indices are lost.',
              cloudformation: [
                {
                  kind: 'set',
                  path: 'EncryptionAtRestOptions.Enabled',
                  to: true,
                },
              ],
              terraform: [
                { kind: 'set', path: 'encrypt_at_rest.enabled', to: true },
              ],
            }),
        });
      },
    ),
};
