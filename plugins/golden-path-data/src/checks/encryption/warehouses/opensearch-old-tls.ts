import { mend } from '../../../edit';
import { textAt } from '../../../graph';
import type { DataCheck } from '../../DataCheck';
import { judge } from '../../judge';

export const opensearchOldTls: DataCheck = {
  id: 'opensearch-old-tls',
  title: 'OpenSearch that accepts outdated TLS',
  practice: 'encryption',
  severity: 'medium',
  rationale:
    'TLS 1.0 and 1.1 have known weaknesses, and no client in support needs them.',
  remedy:
    'Set `TLSSecurityPolicy: Policy-Min-TLS-1-2-PFS-2023-10`, or `tls_security_policy` in `domain_endpoint_options`.',
  fixable: true,
  equivalents: [
    { tool: 'checkov', id: 'CKV_AWS_228', relation: 'looser' },
    { tool: 'trivy', id: 'AVD-AWS-0126', relation: 'looser' },
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
        TLSSecurityPolicy: Policy-Min-TLS-1-2-2019-07
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_opensearch_domain" "search" {
  domain_name    = "search"
  engine_version = "OpenSearch_2.19"

  domain_endpoint_options {
    enforce_https       = true
    tls_security_policy = "Policy-Min-TLS-1-2-PFS-2023-10"
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
    tls_security_policy = "Policy-Min-TLS-1-0-2019-07"
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
        say.require(
          textAt(resource, 'DomainEndpointOptions.TLSSecurityPolicy'),
          {
            is: policy => !policy.includes('TLS-1-0'),
            absent: 'wrong',
            message: `${resource.name} accepts TLS 1.0`,
            fix: () =>
              mend(model, resource, {
                safety: 'assisted',
                reason:
                  'It is changed in place; clients that know no TLS 1.2 are refused from then on.',
                cloudformation: [
                  {
                    kind: 'set',
                    path: 'DomainEndpointOptions.TLSSecurityPolicy',
                    to: 'Policy-Min-TLS-1-2-PFS-2023-10',
                  },
                ],
                terraform: [
                  {
                    kind: 'set',
                    path: 'domain_endpoint_options.tls_security_policy',
                    to: 'Policy-Min-TLS-1-2-PFS-2023-10',
                  },
                ],
              }),
          },
        );
      },
    ),
};
