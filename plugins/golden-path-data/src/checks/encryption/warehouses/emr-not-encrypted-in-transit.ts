import { flagAt, parsedJson, valueAt } from '../../../graph';
import type { DataCheck } from '../../DataCheck';
import { judge } from '../../judge';

export const emrNotEncryptedInTransit: DataCheck = {
  id: 'emr-not-encrypted-in-transit',
  title: 'EMR that does not encrypt data in transit',
  practice: 'encryption',
  severity: 'high',
  rationale:
    'Spark and Hadoop shuffle data between nodes; without encryption this crosses the network in the clear.',
  remedy:
    'Set `EnableInTransitEncryption: true` in the security configuration, with a certificate for the nodes.',
  fixable: false,
  equivalents: [
    { tool: 'checkov', id: 'CKV_AWS_351', relation: 'looser' },
    { tool: 'trivy', id: 'AVD-AWS-0138', relation: 'looser' },
    { tool: 'cdk-nag', id: 'AwsSolutions-EMR5', relation: 'looser' },
  ],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Secure:
    Type: AWS::EMR::SecurityConfiguration
    Properties:
      SecurityConfiguration:
        EncryptionConfiguration:
          EnableInTransitEncryption: true
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_emr_security_configuration" "secure" {
  name = "secure"

  configuration = jsonencode({
    EncryptionConfiguration = {
      EnableInTransitEncryption = true
    }
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
  Secure:
    Type: AWS::EMR::SecurityConfiguration
    Properties:
      SecurityConfiguration:
        EncryptionConfiguration:
          EnableInTransitEncryption: false
`,
        },
        lines: [7],
      },
      {
        files: {
          'main.tf': `resource "aws_emr_security_configuration" "secure" {
  name = "secure"

  configuration = jsonencode({
    EncryptionConfiguration = {}
  })
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
      ['AWS::EMR::SecurityConfiguration'],
      'No EMR security configuration is declared.',
      (resource, say) => {
        say.require(
          flagAt(
            parsedJson(valueAt(resource, 'SecurityConfiguration')),
            'EncryptionConfiguration.EnableInTransitEncryption',
          ),
          {
            is: yes => yes,
            absent: 'wrong',
            message: `${resource.name} does not encrypt data in transit`,
          },
        );
      },
    ),
};
