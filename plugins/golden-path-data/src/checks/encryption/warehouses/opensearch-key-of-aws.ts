import { flagAt, parsedJson, textAt, valueAt } from '../../../graph';
import { customerKeyAt } from '../../../keys';
import type { DataCheck } from '../../DataCheck';
import { judge } from '../../judge';

const DOMAINS = [
  'AWS::OpenSearchService::Domain',
  'AWS::Elasticsearch::Domain',
];

export const opensearchKeyOfAws: DataCheck = {
  id: 'opensearch-key-of-aws',
  title: 'OpenSearch encrypted with a key that is not yours',
  practice: 'encryption',
  severity: 'medium',
  rationale:
    'With a key of AWS you can neither see who uses it nor withdraw it when the data has to become unreadable.',
  remedy:
    'Name a key of your own in `EncryptionAtRestOptions.KmsKeyId`, or in the encryption policy of the serverless collection.',
  fixable: false,
  equivalents: [{ tool: 'checkov', id: 'CKV_AWS_247', relation: 'looser' }],
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
        KmsKeyId: !Ref Key
  Key:
    Type: AWS::KMS::Key
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_opensearchserverless_security_policy" "search" {
  name   = "search"
  type   = "encryption"
  policy = jsonencode({ Rules = [], AWSOwnedKey = false, KmsARN = "arn:aws:kms:eu-west-1:111122223333:key/1a2b" })
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
      EncryptionAtRestOptions:
        Enabled: true
  Policy:
    Type: AWS::OpenSearchServerless::SecurityPolicy
    Properties:
      Type: encryption
      Policy: '{"Rules": [], "AWSOwnedKey": true}'
`,
        },
        lines: [7, 12],
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
        lines: [5],
      },
    ],
  },
  run: model =>
    judge(
      model,
      [...DOMAINS, 'AWS::OpenSearchServerless::SecurityPolicy'],
      'No encrypted OpenSearch is declared.',
      (resource, say) => {
        const message = `${resource.name} uses a key of AWS`;
        if (!DOMAINS.includes(resource.type)) {
          const type = textAt(resource, 'Type');
          if (type.state === 'unknown') say.unknown(type.value);
          if (type.state !== 'known' || type.value !== 'encryption') return;
          say.require(
            flagAt(parsedJson(valueAt(resource, 'Policy')), 'AWSOwnedKey'),
            {
              is: ofAws => !ofAws,
              absent: 'right',
              message,
            },
          );
          return;
        }
        const encrypted = flagAt(resource, 'EncryptionAtRestOptions.Enabled');
        if (encrypted.state === 'unknown') say.unknown(encrypted.value);
        if (encrypted.state !== 'known' || !encrypted.value) return;
        const key = customerKeyAt(
          model,
          resource,
          'EncryptionAtRestOptions.KmsKeyId',
        );
        if (key.state === 'absent')
          say.fail(valueAt(resource, 'EncryptionAtRestOptions'), message);
        else say.require(key, { is: own => own, absent: 'wrong', message });
      },
    ),
};
