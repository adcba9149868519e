import { valueAt } from '../../graph';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

export const emrLogsOff: DataCheck = {
  id: 'emr-logs-off',
  title: 'EMR cluster that keeps no logs',
  practice: 'automation',
  severity: 'medium',
  rationale:
    'The logs of steps and nodes are gone with the cluster unless they are copied to S3, and so is the reason of a failure.',
  remedy: 'Set `LogUri`, or `log_uri`, to a prefix of a bucket for logs.',
  fixable: false,
  equivalents: [
    { tool: 'cdk-nag', id: 'AwsSolutions-EMR2', relation: 'looser' },
  ],
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
      LogUri: s3://logs/emr/
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_emr_cluster" "spark" {
  name          = "spark"
  release_label = "emr-7.5.0"
  service_role  = "emr"
  log_uri       = "s3://logs/emr/"
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
      VisibleToAllUsers: true
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
        const logs = valueAt(resource, 'LogUri');
        if (logs?.kind === 'unknown' && logs.either) say.unknown(logs);
        else if (logs) say.pass();
        else say.fail(undefined, `${resource.name} keeps no logs`);
      },
    ),
};
