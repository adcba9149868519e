import {
  flagAt,
  itemsAt,
  parsedJson,
  textAt,
  valueAt,
  type Value,
} from '../../graph';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';
import type { Say } from '../Say';

export const opensearchOpenPolicy: DataCheck = {
  id: 'opensearch-open-policy',
  title: 'OpenSearch policy that allows everyone',
  practice: 'least-privilege',
  severity: 'critical',
  rationale:
    'An access policy that allows every principal lets unsigned requests in: whoever reaches the address reads and writes every index.',
  remedy:
    'Name the roles that may use it as `Principal` in the access policy, or switch on fine-grained access control; an address in a condition is no identity.',
  fixable: false,
  equivalents: [
    { tool: 'cdk-nag', id: 'AwsSolutions-OS5', relation: 'looser' },
  ],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Search:
    Type: AWS::OpenSearchService::Domain
    Properties:
      AccessPolicies:
        Statement:
          - Effect: Allow
            Principal:
              AWS: arn:aws:iam::111122223333:role/search
            Action: es:ESHttp*
            Resource: '*'
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_opensearch_domain" "search" {
  domain_name = "search"

  access_policies = jsonencode({
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = ["arn:aws:iam::111122223333:role/search"] }
      Action    = "es:*"
    }]
  })
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
      AccessPolicies:
        Statement:
          - Effect: Allow
            Principal:
              AWS: '*'
            Action: es:*
            Resource: '*'
`,
        },
        lines: [9],
      },
      {
        files: {
          'main.tf': `resource "aws_opensearch_domain" "search" {
  domain_name     = "search"
  access_policies = "{\\"Statement\\": {\\"Effect\\": \\"Allow\\", \\"Principal\\": \\"*\\", \\"Action\\": \\"es:*\\"}}"
}
`,
        },
        lines: [3],
      },
    ],
  },
  run: model =>
    judge(
      model,
      ['AWS::OpenSearchService::Domain', 'AWS::Elasticsearch::Domain'],
      'No OpenSearch domain has an access policy.',
      (resource, say) => {
        const policy = parsedJson(valueAt(resource, 'AccessPolicies'));
        if (!policy) return;
        const fine = flagAt(resource, 'AdvancedSecurityOptions.Enabled');
        // Then roles inside of the domain, or its network, decide who comes in.
        if (
          (fine.state === 'known' && fine.value) ||
          valueAt(resource, 'VPCOptions')
        ) {
          say.pass();
          return;
        }
        const statements = itemsAt(policy, 'Statement');
        if (statements.open) say.unknown(statements.open);
        for (const statement of statements.items) lookAt(statement, say);
      },
    ),
};

function lookAt(statement: Value, say: Say): void {
  const effect = textAt(statement, 'Effect');
  if (effect.state === 'unknown') say.unknown(effect.value);
  if (effect.state !== 'known' || effect.value !== 'Allow') return;
  const named = valueAt(statement, 'Principal');
  const principals = itemsAt(
    named?.kind === 'map' ? valueAt(named, 'AWS') : named,
  );
  if (principals.open) say.unknown(principals.open);
  for (const one of principals.items)
    if (one.kind === 'unknown') say.unknown(one);
    else if (one.kind === 'scalar' && one.value === '*')
      say.fail(one, `${say.resource.name} allows every principal`);
    else say.pass();
}
