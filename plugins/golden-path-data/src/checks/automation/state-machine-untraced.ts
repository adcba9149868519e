import { mend } from '../../edit';
import { flagAt } from '../../graph';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

export const stateMachineUntraced: DataCheck = {
  id: 'state-machine-untraced',
  title: 'State machine without tracing',
  practice: 'automation',
  severity: 'low',
  rationale:
    'A trace shows where a slow run spends its time, across the functions and jobs it calls; logs show one of them at a time.',
  remedy:
    'Set `TracingConfiguration: { Enabled: true }`, or `tracing_configuration { enabled = true }`, and let its role write to X-Ray.',
  fixable: true,
  equivalents: [
    { tool: 'checkov', id: 'CKV_AWS_284', relation: 'equal' },
    { tool: 'cdk-nag', id: 'AwsSolutions-SF2', relation: 'equal' },
  ],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Pipeline:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      TracingConfiguration: { Enabled: true }
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_sfn_state_machine" "pipeline" {
  name = "pipeline"

  tracing_configuration {
    enabled = true
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
  Pipeline:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      StateMachineName: pipeline
`,
        },
        lines: [2],
      },
      {
        files: {
          'main.tf': `resource "aws_sfn_state_machine" "pipeline" {
  name = "pipeline"

  tracing_configuration {
    enabled = false
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
      ['AWS::StepFunctions::StateMachine'],
      'No state machine is declared.',
      (machine, say) => {
        say.require(flagAt(machine, 'TracingConfiguration.Enabled'), {
          is: enabled => enabled,
          absent: 'wrong',
          message: `Runs of ${machine.name} leave no trace`,
          fix: () =>
            mend(model, machine, {
              safety: 'assisted',
              reason: 'Its role needs the rights to write to X-Ray.',
              cloudformation: [
                {
                  kind: 'set',
                  path: 'TracingConfiguration.Enabled',
                  to: true,
                },
              ],
              terraform: [
                {
                  kind: 'set',
                  path: 'tracing_configuration.enabled',
                  to: true,
                },
              ],
            }),
        });
      },
    ),
};
