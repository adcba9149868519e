import { flagAt, textAt, valueAt } from '../../../graph';
import type { DataCheck } from '../../DataCheck';
import { judge } from '../../judge';

const RESULT = 'WorkGroupConfiguration.ResultConfiguration';
const MANAGED =
  'WorkGroupConfiguration.ManagedQueryResultsConfiguration.Enabled';

export const athenaResultsUnencrypted: DataCheck = {
  id: 'athena-results-unencrypted',
  title: 'Athena results not encrypted by the workgroup',
  practice: 'encryption',
  severity: 'high',
  rationale:
    'Results are copies of what was queried; where the workgroup asks for no encryption, they are kept as the client or the bucket happens to say.',
  remedy:
    'Set `ResultConfiguration.EncryptionConfiguration` to SSE_KMS with a key of your own, or let Athena manage the results.',
  fixable: false,
  equivalents: [
    { tool: 'checkov', id: 'CKV_AWS_159', relation: 'looser' },
    { tool: 'checkov', id: 'CKV_AWS_77', relation: 'looser' },
    { tool: 'trivy', id: 'AVD-AWS-0006', relation: 'looser' },
  ],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Bi:
    Type: AWS::Athena::WorkGroup
    Properties:
      Name: bi
      WorkGroupConfiguration:
        ResultConfiguration:
          OutputLocation: s3://results/
          EncryptionConfiguration:
            EncryptionOption: SSE_KMS
            KmsKey: alias/lake
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_athena_workgroup" "bi" {
  name = "bi"

  configuration {
    result_configuration {
      output_location = "s3://results/"

      encryption_configuration {
        encryption_option = "SSE_KMS"
        kms_key_arn       = "arn:aws:kms:eu-west-1:111122223333:key/1a2b"
      }
    }
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
  Bi:
    Type: AWS::Athena::WorkGroup
    Properties:
      Name: bi
      State: ENABLED
`,
        },
        lines: [2],
      },
      {
        files: {
          'main.tf': `resource "aws_athena_workgroup" "bi" {
  name = "bi"

  configuration {
    result_configuration {
      output_location = "s3://results/"
    }
  }
}

resource "aws_athena_database" "curated" {
  name   = "curated"
  bucket = "lake"
}
`,
        },
        lines: [5, 11],
      },
    ],
  },
  run: model =>
    judge(
      model,
      ['AWS::Athena::WorkGroup', 'aws_athena_database'],
      'No Athena workgroup is declared.',
      (resource, say) => {
        const workgroup = resource.type === 'AWS::Athena::WorkGroup';
        const result = workgroup ? valueAt(resource, RESULT) : undefined;
        const managed = flagAt(resource, MANAGED);
        const option = textAt(
          workgroup ? result : resource.properties,
          'EncryptionConfiguration.EncryptionOption',
        );
        if (option.state === 'unknown') say.unknown(option.value);
        else if (option.state === 'known') say.pass();
        else if (managed.state === 'unknown') say.unknown(managed.value);
        // Athena encrypts the results that it keeps itself.
        else if (managed.state === 'known' && managed.value) say.pass();
        else
          say.fail(
            result,
            `${resource.name} asks for no encryption of its results`,
          );
      },
    ),
};
