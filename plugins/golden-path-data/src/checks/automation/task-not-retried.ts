import { mend } from '../../edit';
import { valueAt, type Resource } from '../../graph';
import { readMachine, type MachineTask } from '../../machines';
import type { DataModel } from '../../model';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

export const taskNotRetried: DataCheck = {
  id: 'task-not-retried',
  title: 'Task that one passing error ends',
  practice: 'automation',
  severity: 'medium',
  rationale:
    'Throttling, a cold network or a lost node pass by themselves. A task that is not retried turns each of them into a failed night.',
  remedy:
    'Give each task a `Retry` with a few attempts and a `BackoffRate`, or the Parallel or Map around it.',
  fixable: true,
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
            Retry: [{ ErrorEquals: [States.TaskFailed], MaxAttempts: 2 }]
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
        Retry    = [{ ErrorEquals = ["States.ALL"], MaxAttempts = 2 }]
        End      = true
      }
    }
  })
}
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
        lines: [9],
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
        const reading = readMachine(model, machine);
        if (reading.state === 'unread') {
          say.unknown(reading.why);
          return;
        }
        for (const task of reading.tasks) {
          if (!isWork(task)) continue;
          if (task.retried) say.pass();
          else
            say.fail(
              task.state,
              `${task.name} of ${machine.name} is not retried: one passing error ends the run`,
              { fix: () => retry(model, machine, task) },
            );
        }
      },
    ),
};

/** Not a message that tells of something, a wait for somebody's answer, or what is not known. */
function isWork({ calls }: MachineTask): boolean {
  return (
    calls !== undefined &&
    !/^(sns|sqs|events|ses|sesv2):|\.waitForTaskToken$/i.test(calls)
  );
}

function retry(model: DataModel, machine: Resource, { path }: MachineTask) {
  if (path === undefined || valueAt(machine, 'Definition')?.kind !== 'map')
    return undefined;
  const change = {
    kind: 'set' as const,
    path: `Definition.${path}.Retry`,
    to: [
      {
        ErrorEquals: ['States.TaskFailed'],
        IntervalSeconds: 30,
        MaxAttempts: 2,
        BackoffRate: 2,
      },
    ],
  };
  return mend(model, machine, {
    safety: 'assisted',
    reason:
      'The task must be able to run twice over the same data without doing its work twice.',
    cloudformation: [change],
    sam: [change],
  });
}
