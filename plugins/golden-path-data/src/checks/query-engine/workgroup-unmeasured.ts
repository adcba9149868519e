import { mend } from '../../edit';
import { flagAt } from '../../graph';
import { judge } from '../judge';
import type { DataCheck } from '../DataCheck';

export const workgroupUnmeasured: DataCheck = {
  id: 'workgroup-unmeasured',
  title: 'A workgroup hides what its queries cost',
  practice: 'query-engine',
  severity: 'low',
  rationale:
    'Without its metrics nobody sees which workgroup scans how much, nor can an alarm or a budget be set on it.',
  remedy: 'Set `PublishCloudWatchMetricsEnabled` to `true`.',
  fixable: true,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Reports:
    Type: AWS::Athena::WorkGroup
    Properties:
      Name: reports
      WorkGroupConfiguration:
        EnforceWorkGroupConfiguration: true
        PublishCloudWatchMetricsEnabled: true
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_athena_workgroup" "reports" {
  name = "reports"
  configuration {
    enforce_workgroup_configuration = true
    publish_cloudwatch_metrics_enabled = true
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
  Reports:
    Type: AWS::Athena::WorkGroup
    Properties:
      Name: reports
      WorkGroupConfiguration:
        EnforceWorkGroupConfiguration: true
        PublishCloudWatchMetricsEnabled: false
`,
        },
        lines: [8],
      },
      {
        files: {
          'main.tf': `resource "aws_athena_workgroup" "reports" {
  name = "reports"
  configuration {
    enforce_workgroup_configuration = true
    publish_cloudwatch_metrics_enabled = false
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
      ['AWS::Athena::WorkGroup'],
      'No Athena workgroup is declared.',
      (group, say) => {
        const metrics = flagAt(
          group,
          'WorkGroupConfiguration.PublishCloudWatchMetricsEnabled',
        );
        // Terraform's provider turns them on; CloudFormation's documentation names no default.
        if (metrics.state === 'absent' && group.language === 'cloudformation')
          say.unknown('whether metrics are published is not set');
        else
          say.require(metrics, {
            is: on => on,
            absent: 'right',
            message: `${group.name} publishes no metrics of its queries.`,
            fix: () =>
              mend(model, group, {
                safety: 'safe',
                reason: 'Queries run as before; CloudWatch gets their metrics.',
                cloudformation: [
                  {
                    kind: 'set',
                    path: 'WorkGroupConfiguration.PublishCloudWatchMetricsEnabled',
                    to: true,
                  },
                ],
                terraform: [
                  {
                    kind: 'set',
                    path: 'configuration.publish_cloudwatch_metrics_enabled',
                    to: true,
                  },
                ],
              }),
          });
      },
    ),
};
