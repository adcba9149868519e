import { parameterIn } from '../../../databases';
import { flagAt, textAt } from '../../../graph';
import type { DataCheck } from '../../DataCheck';
import { judge } from '../../judge';

export const redshiftPlaintextConnections: DataCheck = {
  id: 'redshift-plaintext-connections',
  title: 'Redshift that accepts plaintext connections',
  practice: 'encryption',
  severity: 'high',
  rationale:
    'A client that does not ask for TLS sends its password and its data in the clear, and nobody notices unless the warehouse refuses.',
  remedy:
    'Set the parameter `require_ssl` to true in the parameter group, or in the configuration of the serverless workgroup.',
  fixable: false,
  equivalents: [
    { tool: 'checkov', id: 'CKV_AWS_105', relation: 'looser' },
    { tool: 'cdk-nag', id: 'AwsSolutions-RS1', relation: 'looser' },
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
        - ParameterName: require_ssl
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
    name  = "require_ssl"
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
        - ParameterName: enable_user_activity_logging
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
    name  = "require_ssl"
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
      [
        'AWS::Redshift::ClusterParameterGroup',
        'AWS::RedshiftServerless::Workgroup',
      ],
      'No parameters of Redshift are declared.',
      (resource, say) => {
        const required = parameterIn(resource, 'require_ssl');
        const family = textAt(resource, 'ParameterGroupFamily');
        // The first family leaves it off; later ones, and the serverless workgroup, have it on.
        const off = family.state === 'known' && family.value === 'redshift-1.0';
        if (required.state === 'unknown') say.unknown(required.value);
        else if (required.state === 'absent' && family.state === 'unknown')
          say.unknown(family.value);
        else
          say.require(
            flagAt(required.state === 'known' ? required.value : undefined),
            {
              is: yes => yes,
              absent: off ? 'wrong' : 'right',
              message: `${resource.name} lets clients in without TLS`,
            },
          );
      },
    ),
};
