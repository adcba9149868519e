import { flagAt, parsedJson, valueAt } from '../../../graph';
import type { DataCheck } from '../../DataCheck';
import { judge } from '../../judge';

export const emrNotEncryptedAtRest: DataCheck = {
  id: 'emr-not-encrypted-at-rest',
  title: 'EMR that does not encrypt data at rest',
  practice: 'encryption',
  severity: 'high',
  rationale:
    'What jobs spill to the disks of the nodes and write through EMRFS stays plain, with copies of the data the job read.',
  remedy:
    'Set `EnableAtRestEncryption: true` in the security configuration, with a key of your own for S3 and for the local disks.',
  fixable: false,
  equivalents: [
    { tool: 'checkov', id: 'CKV_AWS_171', relation: 'looser' },
    { tool: 'checkov', id: 'CKV_AWS_349', relation: 'looser' },
    { tool: 'checkov', id: 'CKV_AWS_350', relation: 'looser' },
    { tool: 'trivy', id: 'AVD-AWS-0137', relation: 'looser' },
    { tool: 'trivy', id: 'AVD-AWS-0139', relation: 'looser' },
    { tool: 'cdk-nag', id: 'AwsSolutions-EMR4', relation: 'looser' },
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
          EnableAtRestEncryption: true
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_emr_security_configuration" "secure" {
  name = "secure"

  configuration = jsonencode({
    EncryptionConfiguration = {
      EnableAtRestEncryption = true
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
          EnableAtRestEncryption: false
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
            'EncryptionConfiguration.EnableAtRestEncryption',
          ),
          {
            is: yes => yes,
            absent: 'wrong',
            message: `${resource.name} does not encrypt data at rest`,
          },
        );
      },
    ),
};
