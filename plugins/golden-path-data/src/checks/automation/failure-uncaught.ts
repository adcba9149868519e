import {
  accountAlarms,
  alarmOn,
  anyOf,
  failureRuleOn,
  MACHINE_EVENT,
} from '../../alarms';
import { MACHINE_FAILED } from '../../knowledge/alarmMetrics';
import { readMachine } from '../../machines';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

export const failureUncaught: DataCheck = {
  id: 'failure-uncaught',
  title: 'State machine in which nothing takes over',
  practice: 'automation',
  severity: 'medium',
  rationale:
    'When a task fails the run just ends: what it had begun stays half done, and nothing is put aside, cleaned up or told.',
  remedy:
    'Give tasks a `Catch` that leads to a state which tidies up and tells somebody, or put an alarm or a rule on the failure of the machine.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Nightly:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      Definition:
        StartAt: Clean
        States:
          Clean:
            Type: Task
            Resource: arn:aws:states:::glue:startJobRun.sync
            Parameters: { JobName: clean }
            Catch: [{ ErrorEquals: [States.ALL], Next: Tell }]
            End: true
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_sfn_state_machine" "nightly" {
  name = "nightly"
  definition = jsonencode({
    StartAt = "Clean"
    States = {
      Clean = {
        Type     = "Task"
        Resource = "arn:aws:states:::glue:startJobRun.sync"
        Catch    = [{ ErrorEquals = ["States.ALL"], Next = "Tell" }]
        End      = true
      }
    }
  })
}
`,
        },
      },
      {
        files: {
          'template.yaml': `Resources:
  Nightly:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      Definition:
        StartAt: Clean
        States:
          Clean:
            Type: Task
            Resource: arn:aws:states:::glue:startJobRun.sync
            Parameters: { JobName: clean }
            End: true
  Failed:
    Type: AWS::CloudWatch::Alarm
    Properties:
      Namespace: AWS/States
      MetricName: ExecutionsFailed
      Dimensions: [{ Name: StateMachineArn, Value: !Ref Nightly }]
`,
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': `Resources:
  Nightly:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      Definition:
        StartAt: Clean
        States:
          Clean:
            Type: Task
            Resource: arn:aws:states:::glue:startJobRun.sync
            Parameters: { JobName: clean }
            End: true
`,
        },
        lines: [2],
      },
      {
        files: {
          'main.tf': `resource "aws_sfn_state_machine" "nightly" {
  name = "nightly"
  definition = jsonencode({
    StartAt = "Clean"
    States = {
      Clean = {
        Type     = "Task"
        Resource = "arn:aws:states:::glue:startJobRun.sync"
        End      = true
      }
    }
  })
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
      ['AWS::StepFunctions::StateMachine'],
      'No state machine is declared.',
      (machine, say) => {
        const reading = readMachine(model, machine);
        if (reading.state === 'unread') {
          say.unknown(reading.why);
          return;
        }
        if (!reading.tasks.length) return;
        const open = reading.tasks.filter(({ caught }) => !caught);
        // Told from outside, somebody can take over.
        const told = anyOf([
          alarmOn(model, machine, MACHINE_FAILED),
          failureRuleOn(model, machine, MACHINE_EVENT),
        ]);
        if (!open.length || told.state === 'watched' || accountAlarms(model))
          say.pass();
        else if (told.state === 'unknown') say.unknown(told.why);
        else
          say.fail(
            undefined,
            `Nothing takes over when ${open[0].name} of ${machine.name} fails`,
          );
      },
    ),
};
