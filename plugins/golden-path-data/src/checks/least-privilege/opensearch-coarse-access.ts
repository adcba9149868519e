import { mend } from '../../edit';
import { flagAt } from '../../graph';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

export const opensearchCoarseAccess: DataCheck = {
  id: 'opensearch-coarse-access',
  title: 'OpenSearch without fine-grained access control',
  practice: 'least-privilege',
  severity: 'high',
  rationale:
    'Without it whoever reaches the domain reads all indices; with it, roles decide over indices, documents and fields.',
  remedy:
    'Set `AdvancedSecurityOptions.Enabled: true`, or a block `advanced_security_options` with `enabled = true`, and name a master user or role.',
  fixable: true,
  equivalents: [{ tool: 'checkov', id: 'CKV2_AWS_52', relation: 'looser' }],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Search:
    Type: AWS::OpenSearchService::Domain
    Properties:
      EngineVersion: OpenSearch_2.19
      AdvancedSecurityOptions:
        Enabled: true
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_opensearch_domain" "search" {
  domain_name    = "search"
  engine_version = "OpenSearch_2.19"

  advanced_security_options {
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

  advanced_security_options {
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
        say.require(flagAt(resource, 'AdvancedSecurityOptions.Enabled'), {
          is: yes => yes,
          absent: 'wrong',
          message: `${resource.name} has no fine-grained access control`,
          fix: () =>
            mend(model, resource, {
              safety: 'assisted',
              reason:
                'It can never be switched off again, needs encryption and HTTPS, and cuts off clients that have no role in it.',
              cloudformation: [
                {
                  kind: 'set',
                  path: 'AdvancedSecurityOptions.Enabled',
                  to: true,
                },
              ],
              terraform: [
                {
                  kind: 'set',
                  path: 'advanced_security_options.enabled',
                  to: true,
                },
              ],
            }),
        });
      },
    ),
};
