import { mend } from '../../../edit';
import { flagAt, valueAt } from '../../../graph';
import type { DataCheck } from '../../DataCheck';
import { judge } from '../../judge';

export const athenaSettingsOverridable: DataCheck = {
  id: 'athena-settings-overridable',
  title: 'Athena settings that clients may override',
  practice: 'encryption',
  severity: 'high',
  rationale:
    'Where the workgroup does not enforce its settings, a client may send results unencrypted to any bucket it can write to.',
  remedy:
    'Set `EnforceWorkGroupConfiguration: true`, or leave `enforce_workgroup_configuration` at its default.',
  fixable: true,
  equivalents: [
    { tool: 'checkov', id: 'CKV_AWS_82', relation: 'looser' },
    { tool: 'trivy', id: 'AVD-AWS-0007', relation: 'looser' },
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
        EnforceWorkGroupConfiguration: true
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_athena_workgroup" "bi" {
  name = "bi"

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
      WorkGroupConfiguration:
        BytesScannedCutoffPerQuery: 10737418240
`,
        },
        lines: [7],
      },
      {
        files: {
          'main.tf': `resource "aws_athena_workgroup" "bi" {
  name = "bi"

  configuration {
    enforce_workgroup_configuration = false
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
      (resource, say) => {
        const message = `Clients may override the settings of ${resource.name}`;
        const fix = () =>
          mend(model, resource, {
            safety: 'assisted',
            reason:
              'Clients that name another place for their results no longer get them there.',
            cloudformation: [
              {
                kind: 'set',
                path: 'WorkGroupConfiguration.EnforceWorkGroupConfiguration',
                to: true,
              },
            ],
            terraform: [
              {
                kind: 'set',
                path: 'configuration.enforce_workgroup_configuration',
                to: true,
              },
            ],
          });
        const enforced = flagAt(
          resource,
          'WorkGroupConfiguration.EnforceWorkGroupConfiguration',
        );
        if (enforced.state === 'absent')
          say.fail(valueAt(resource, 'WorkGroupConfiguration'), message, {
            fix,
          });
        else
          say.require(enforced, {
            is: yes => yes,
            absent: 'wrong',
            message,
            fix,
          });
      },
    ),
};
