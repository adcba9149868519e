import { mend } from '../../../edit';
import { flagAt } from '../../../graph';
import type { DataCheck } from '../../DataCheck';
import { judge } from '../../judge';

export const opensearchPlaintextConnections: DataCheck = {
  id: 'opensearch-plaintext-connections',
  title: 'OpenSearch that accepts plain HTTP',
  practice: 'encryption',
  severity: 'high',
  rationale:
    'Over plain HTTP queries, documents and passwords can be read and changed on the way.',
  remedy:
    'Set `DomainEndpointOptions.EnforceHTTPS: true`, or `enforce_https = true` in `domain_endpoint_options`.',
  fixable: true,
  equivalents: [
    { tool: 'checkov', id: 'CKV_AWS_83', relation: 'stricter' },
    { tool: 'trivy', id: 'AVD-AWS-0046', relation: 'looser' },
    { tool: 'cfn-guard', id: 'OPENSEARCH_HTTPS_REQUIRED', relation: 'looser' },
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
      DomainEndpointOptions:
        EnforceHTTPS: true
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_opensearch_domain" "search" {
  domain_name    = "search"
  engine_version = "OpenSearch_2.19"

  domain_endpoint_options {
    enforce_https = true
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

  domain_endpoint_options {
    enforce_https = false
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
        say.require(flagAt(resource, 'DomainEndpointOptions.EnforceHTTPS'), {
          is: yes => yes,
          absent: 'wrong',
          message: `${resource.name} accepts plain HTTP`,
          fix: () =>
            mend(model, resource, {
              safety: 'assisted',
              reason:
                'It is changed in place; clients that use plain HTTP are refused from then on.',
              cloudformation: [
                {
                  kind: 'set',
                  path: 'DomainEndpointOptions.EnforceHTTPS',
                  to: true,
                },
              ],
              terraform: [
                {
                  kind: 'set',
                  path: 'domain_endpoint_options.enforce_https',
                  to: true,
                },
              ],
            }),
        });
      },
    ),
};
