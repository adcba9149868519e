import { valueAt } from '../../../graph';
import type { DataCheck } from '../../DataCheck';
import { judge } from '../../judge';

export const emrWithoutSecurity: DataCheck = {
  id: 'emr-without-security',
  title: 'EMR cluster without a security configuration',
  practice: 'encryption',
  severity: 'high',
  rationale:
    'Without one, what Spark spills to disk, shuffles between nodes and writes to EMRFS is encrypted only where each job happens to ask for it.',
  remedy:
    'Declare an EMR security configuration with encryption at rest and in transit, and name it in `SecurityConfiguration`. A running cluster is replaced by this.',
  fixable: false,
  equivalents: [{ tool: 'checkov', id: 'CKV2_AWS_55', relation: 'looser' }],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Spark:
    Type: AWS::EMR::Cluster
    Properties:
      Name: spark
      ReleaseLabel: emr-7.5.0
      SecurityConfiguration: !Ref Secure
  Secure:
    Type: AWS::EMR::SecurityConfiguration
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_emr_cluster" "spark" {
  name          = "spark"
  release_label = "emr-7.5.0"
  service_role  = "emr"
  security_configuration = "secure"
}
`,
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': `Resources:
  Spark:
    Type: AWS::EMR::Cluster
    Properties:
      Name: spark
      ReleaseLabel: emr-7.5.0
      LogUri: s3://logs/emr/
`,
        },
        lines: [2],
      },
      {
        files: {
          'main.tf': `resource "aws_emr_cluster" "spark" {
  name          = "spark"
  release_label = "emr-7.5.0"
  service_role  = "emr"

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
      ['AWS::EMR::Cluster'],
      'No EMR cluster is declared.',
      (resource, say) => {
        const configuration = valueAt(resource, 'SecurityConfiguration');
        if (configuration?.kind === 'unknown' && configuration.either)
          say.unknown(configuration);
        else if (configuration) say.pass();
        else
          say.fail(undefined, `${resource.name} has no security configuration`);
      },
    ),
};
