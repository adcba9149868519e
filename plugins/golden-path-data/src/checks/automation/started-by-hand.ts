import { itemsAt, textAt, valueAt } from '../../graph';
import { targetsIn } from '../../links';
import { openStart, startsByItself } from '../../starts';
import type { DataModel } from '../../model';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';
import type { Say } from '../Say';

export const startedByHand: DataCheck = {
  id: 'started-by-hand',
  title: 'Pipeline that waits for a person',
  practice: 'automation',
  severity: 'high',
  rationale:
    'A pipeline that is started by hand stands still on holidays, and nobody can say how old its data is.',
  remedy:
    'Start it by a schedule (`AWS::Scheduler::Schedule`), by a rule on the event that brings the data, or by a trigger of the type `SCHEDULED` or `EVENT`.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Nightly:
    Type: AWS::StepFunctions::StateMachine
  AtTwo:
    Type: AWS::Scheduler::Schedule
    Properties:
      ScheduleExpression: cron(0 2 * * ? *)
      Target: { Arn: !GetAtt Nightly.Arn, RoleArn: arn:aws:iam::111122223333:role/nightly }
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_glue_workflow" "nightly" {
  name = "nightly"
}

resource "aws_glue_trigger" "first" {
  name          = "first"
  type          = "SCHEDULED"
  schedule      = "cron(0 2 * * ? *)"
  workflow_name = aws_glue_workflow.nightly.name

  actions {
    job_name = "clean"
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
  Nightly:
    Type: AWS::StepFunctions::StateMachine
  AtTwo:
    Type: AWS::Events::Rule
    Properties:
      ScheduleExpression: cron(0 2 * * ? *)
      State: DISABLED
      Targets: [{ Id: nightly, Arn: !Ref Nightly }]
`,
        },
        lines: [2],
      },
      {
        files: {
          'main.tf': `resource "aws_glue_trigger" "nightly" {
  name = "nightly"
  type = "ON_DEMAND"

  actions {
    job_name = "clean"
  }
}

resource "aws_sfn_state_machine" "nightly" {
  name = "nightly"
}
`,
        },
        lines: [3, 10],
      },
    ],
  },
  run: model =>
    judge(
      model,
      [
        'AWS::StepFunctions::StateMachine',
        'AWS::Glue::Workflow',
        'AWS::Glue::Trigger',
      ],
      'No state machine, workflow or trigger is declared.',
      (pipeline, say) => {
        if (pipeline.type === 'AWS::Glue::Trigger') {
          ofTrigger(model, say);
          return;
        }
        const started = startsByItself(model, pipeline);
        const open = openStart(model, pipeline);
        if (started === 'yes') say.pass();
        else if (started === 'unsure')
          say.unknown('whether what starts it is switched on is not known');
        else if (open) say.unknown(open);
        else
          say.fail(
            undefined,
            `Only a person starts ${pipeline.name}: no schedule or event does`,
          );
      },
    ),
};

/** A trigger of its own that waits for a person, where nothing else runs its jobs. Those of a workflow are judged with it. */
function ofTrigger(model: DataModel, say: Say): void {
  const { resource: trigger } = say;
  const type = textAt(trigger, 'Type');
  if (valueAt(trigger, 'WorkflowName')) return;
  if (type.state === 'unknown') say.unknown(type.value);
  if (type.state !== 'known') return;
  if (type.value !== 'ON_DEMAND') {
    say.pass();
    return;
  }
  const others = itemsAt(trigger, 'Actions').items.flatMap(action =>
    targetsIn(model)
      .of(valueAt(action, 'JobName'), ['AWS::Glue::Job'])
      .flatMap(({ id }) => model.graph.get(id) ?? []),
  );
  // It is a second way in, for a run out of turn.
  if (others.some(job => startsByItself(model, job) === 'yes')) return;
  say.fail(type, `Only a person starts ${trigger.name}: it waits for a demand`);
}
