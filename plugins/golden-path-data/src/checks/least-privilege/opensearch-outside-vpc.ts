import { flagAt, itemsAt, parsedJson, textAt, valueAt } from '../../graph';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

const DOMAINS = [
  'AWS::OpenSearchService::Domain',
  'AWS::Elasticsearch::Domain',
];

export const opensearchOutsideVpc: DataCheck = {
  id: 'opensearch-outside-vpc',
  title: 'OpenSearch reachable from the internet',
  practice: 'least-privilege',
  severity: 'high',
  rationale:
    'A domain outside of a VPC, or a collection open to the public, has an address that anyone can try; only its policies are then in the way.',
  remedy:
    'Place the domain in a VPC with `VPCOptions`, or set `AllowFromPublic: false` in the network policy. An existing domain has to be made anew for this.',
  fixable: false,
  equivalents: [
    { tool: 'checkov', id: 'CKV_AWS_137', relation: 'stricter' },
    { tool: 'cdk-nag', id: 'AwsSolutions-OS1', relation: 'looser' },
    { tool: 'cfn-guard', id: 'OPENSEARCH_IN_VPC_ONLY', relation: 'looser' },
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
      VPCOptions:
        SubnetIds: [subnet-1]
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_opensearch_domain" "search" {
  domain_name    = "search"
  engine_version = "OpenSearch_2.19"

  vpc_options {
    subnet_ids = ["subnet-1"]
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
  Network:
    Type: AWS::OpenSearchServerless::SecurityPolicy
    Properties:
      Type: network
      Policy: '[{"Rules": [], "AllowFromPublic": true}]'
`,
        },
        lines: [2, 11],
      },
      {
        files: {
          'main.tf': `resource "aws_opensearch_domain" "search" {
  domain_name    = "search"
  engine_version = "OpenSearch_2.19"

}
`,
        },
        lines: [1],
      },
    ],
  },
  run: model =>
    judge(
      model,
      [...DOMAINS, 'AWS::OpenSearchServerless::SecurityPolicy'],
      'No OpenSearch is declared.',
      (resource, say) => {
        if (DOMAINS.includes(resource.type)) {
          const network = valueAt(resource, 'VPCOptions');
          if (network?.kind === 'unknown') say.unknown(network);
          else if (network) say.pass();
          else say.fail(undefined, `${resource.name} lies outside of any VPC`);
          return;
        }
        const type = textAt(resource, 'Type');
        if (type.state === 'unknown') say.unknown(type.value);
        if (type.state !== 'known' || type.value !== 'network') return;
        const rules = itemsAt(parsedJson(valueAt(resource, 'Policy')));
        if (rules.open) say.unknown(rules.open);
        for (const rule of rules.items)
          say.require(flagAt(rule, 'AllowFromPublic'), {
            is: open => !open,
            absent: 'right',
            message: `${resource.name} lets the public in`,
          });
      },
    ),
};
