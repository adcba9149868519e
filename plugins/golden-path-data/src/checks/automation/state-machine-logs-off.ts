import { mend } from '../../edit';
import { textAt, valueAt } from '../../graph';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

const LEVEL = 'LoggingConfiguration.Level';

export const stateMachineLogsOff: DataCheck = {
  id: 'state-machine-logs-off',
  title: 'State machine that logs nothing',
  practice: 'automation',
  severity: 'medium',
  rationale:
    'The history of an execution is gone after 90 days and nobody can search it; with logs every failed run can be found and counted.',
  remedy:
    'Set `LoggingConfiguration` with `Level: ALL` or `ERROR` and a log group as its destination.',
  fixable: true,
  equivalents: [
    { tool: 'cdk-nag', id: 'AwsSolutions-SF1', relation: 'looser' },
  ],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Pipeline:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      LoggingConfiguration:
        Level: ERROR
        Destinations:
          - CloudWatchLogsLogGroup: { LogGroupArn: !GetAtt Logs.Arn }
  Logs:
    Type: AWS::Logs::LogGroup
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_sfn_state_machine" "pipeline" {
  name       = "pipeline"
  definition = "{}"

  logging_configuration {
    level           = "ALL"
    log_destination = "arn:aws:logs:eu-west-1:111122223333:log-group:lake:*"
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
  name       = "pipeline"
  definition = "{}"

  logging_configuration {
    level           = "OFF"
    log_destination = "arn:aws:logs:eu-west-1:111122223333:log-group:lake:*"
  }
}
`,
        },
        lines: [6],
      },
    ],
  },
  run: model =>
    judge(
      model,
      ['AWS::StepFunctions::StateMachine'],
      'No state machine is declared.',
      (machine, say) => {
        say.require(textAt(machine, LEVEL), {
          is: level => level !== 'OFF',
          absent: 'wrong',
          message: `${machine.name} logs nothing`,
          // Without a destination a log group would have to be chosen.
          fix: () =>
            valueAt(machine, 'LoggingConfiguration.Destinations')
              ? mend(model, machine, {
                  safety: 'assisted',
                  reason:
                    'Its role needs the rights to deliver logs, and CloudWatch Logs costs by volume.',
                  cloudformation: [{ kind: 'set', path: LEVEL, to: 'ERROR' }],
                  terraform: [
                    {
                      kind: 'set',
                      path: 'logging_configuration.level',
                      to: 'ERROR',
                    },
                  ],
                })
              : undefined,
        });
      },
    ),
};
