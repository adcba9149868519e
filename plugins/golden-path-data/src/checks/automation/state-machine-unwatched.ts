import { alarmOn, anyOf, failureRuleOn, MACHINE_EVENT } from '../../alarms';
import { MACHINE_FAILED } from '../../knowledge/alarmMetrics';
import { textAt } from '../../graph';
import type { DataCheck } from '../DataCheck';
import { alarmTemplate, alarmTerraform } from './exampleAlarm';
import { judgeWatched, requireWatch } from './judgeWatched';

const template = `Resources:
  Nightly:
    Type: AWS::StepFunctions::StateMachine
    Properties: { RoleArn: arn:aws:iam::111122223333:role/nightly }
`;
const terraform = `resource "aws_sfn_state_machine" "nightly" {
  name     = "nightly"
  role_arn = "arn:aws:iam::111122223333:role/nightly"
}
`;

export const stateMachineUnwatched: DataCheck = {
  id: 'state-machine-unwatched',
  title: 'State machine whose failures nobody hears of',
  practice: 'automation',
  severity: 'high',
  rationale:
    'A run that fails at night leaves yesterday’s data in place, which looks like today’s: without an alarm the first to notice is a reader.',
  remedy:
    'Add an alarm on `ExecutionsFailed` of `AWS/States`, or a rule of EventBridge on `Step Functions Execution Status Change` that tells somebody.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml':
            template +
            alarmTemplate(
              'AWS/States',
              'ExecutionsFailed',
              'StateMachineArn',
              '!Ref Nightly',
            ),
        },
      },
      {
        files: {
          'main.tf':
            terraform +
            alarmTerraform(
              'AWS/States',
              'ExecutionsFailed',
              'StateMachineArn',
              'aws_sfn_state_machine.nightly.arn',
            ),
        },
      },
      {
        files: {
          'template.yaml': `${template}  Failed:
    Type: AWS::Events::Rule
    Properties:
      EventPattern:
        source: [aws.states]
        detail-type: [Step Functions Execution Status Change]
        detail: { status: [FAILED], stateMachineArn: [!Ref Nightly] }
      Targets: [{ Id: on-call, Arn: arn:aws:sns:eu-west-1:111122223333:on-call }]
`,
        },
      },
    ],
    fail: [
      { files: { 'template.yaml': template }, lines: [2] },
      {
        files: {
          'main.tf':
            terraform +
            alarmTerraform(
              'AWS/States',
              'ExecutionTime',
              'StateMachineArn',
              'aws_sfn_state_machine.nightly.arn',
            ),
        },
        lines: [1],
      },
    ],
  },
  run: model =>
    judgeWatched(
      model,
      ['AWS::StepFunctions::StateMachine'],
      'No state machine is declared.',
      (machine, say) => {
        const type = textAt(machine, 'StateMachineType');
        const isExpress = type.state === 'known' && type.value === 'EXPRESS';
        requireWatch(
          say,
          anyOf([
            alarmOn(model, machine, MACHINE_FAILED),
            // Express workflows tell EventBridge nothing.
            ...(isExpress
              ? []
              : [failureRuleOn(model, machine, MACHINE_EVENT)]),
          ]),
          `No alarm or rule tells that ${machine.name} fails`,
        );
      },
    ),
};
