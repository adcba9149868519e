import { parameterIn } from '../../databases';
import { flagAt } from '../../graph';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

export const redshiftActivityOff: DataCheck = {
  id: 'redshift-activity-off',
  title: 'Redshift that does not log queries',
  practice: 'automation',
  severity: 'low',
  rationale:
    'Connection logs tell who came; only the user activity log tells which queries were run.',
  remedy:
    'Set the parameter `enable_user_activity_logging` to true in the parameter group.',
  fixable: false,
  equivalents: [
    { tool: 'cdk-nag', id: 'AwsSolutions-RS11', relation: 'looser' },
  ],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Parameters:
    Type: AWS::Redshift::ClusterParameterGroup
    Properties:
      Description: dwh
      ParameterGroupFamily: redshift-1.0
      Parameters:
        - ParameterName: enable_user_activity_logging
          ParameterValue: 'true'
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_redshift_parameter_group" "dwh" {
  name   = "dwh"
  family = "redshift-1.0"

  parameter {
    name  = "enable_user_activity_logging"
    value = "true"
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
  Parameters:
    Type: AWS::Redshift::ClusterParameterGroup
    Properties:
      Description: dwh
      ParameterGroupFamily: redshift-1.0
      Parameters:
        - ParameterName: require_ssl
          ParameterValue: 'true'
`,
        },
        lines: [2],
      },
      {
        files: {
          'main.tf': `resource "aws_redshift_parameter_group" "dwh" {
  name   = "dwh"
  family = "redshift-1.0"

  parameter {
    name  = "enable_user_activity_logging"
    value = "false"
  }
}
`,
        },
        lines: [7],
      },
    ],
  },
  run: model =>
    judge(
      model,
      ['AWS::Redshift::ClusterParameterGroup'],
      'No parameters of a Redshift cluster are declared.',
      (resource, say) => {
        const logged = parameterIn(resource, 'enable_user_activity_logging');
        if (logged.state === 'unknown') {
          say.unknown(logged.value);
          return;
        }
        say.require(
          flagAt(logged.state === 'known' ? logged.value : undefined),
          {
            is: yes => yes,
            absent: 'wrong',
            message: `${resource.name} does not log the queries of users`,
          },
        );
      },
    ),
};
