import { mend } from '../../edit';
import { flagAt, itemsAt, textAt, valueAt, type Resource } from '../../graph';
import { targetsIn } from '../../links';
import type { DataModel } from '../../model';
import { openStart } from '../../starts';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

export const triggerAsleep: DataCheck = {
  id: 'trigger-asleep',
  title: 'Trigger that was never started',
  practice: 'automation',
  severity: 'high',
  rationale:
    'CloudFormation makes a trigger of Glue but does not start it: the schedule stands in the template, and the job never runs.',
  remedy: 'Set `StartOnCreation: true`; in Terraform leave `enabled` at true.',
  fixable: true,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Nightly:
    Type: AWS::Glue::Trigger
    Properties:
      Type: SCHEDULED
      Schedule: cron(0 2 * * ? *)
      StartOnCreation: true
      Actions: [{ JobName: clean }]
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_glue_trigger" "nightly" {
  name     = "nightly"
  type     = "SCHEDULED"
  schedule = "cron(0 2 * * ? *)"

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
    Type: AWS::Glue::Trigger
    Properties:
      Type: SCHEDULED
      Schedule: cron(0 2 * * ? *)
      Actions: [{ JobName: clean }]
`,
        },
        lines: [2],
      },
      {
        files: {
          'main.tf': `resource "aws_glue_trigger" "nightly" {
  name     = "nightly"
  type     = "CONDITIONAL"
  enabled  = false

  actions {
    job_name = "clean"
  }
}
`,
        },
        lines: [4],
      },
    ],
  },
  run: model =>
    judge(
      model,
      ['AWS::Glue::Trigger'],
      'No trigger of Glue is declared.',
      (trigger, say) => {
        const type = textAt(trigger, 'Type');
        if (type.state === 'unknown') say.unknown(type.value);
        if (type.state !== 'known') return;
        if (!/^(SCHEDULED|CONDITIONAL)$/.test(type.value)) return;
        const started = flagAt(trigger, 'StartOnCreation');
        if (started.state === 'unknown') say.unknown(started.value);
        else if (started.state === 'known' && started.value) say.pass();
        else if (started.state === 'absent')
          say.fail(undefined, `${trigger.name} is made but never started`, {
            fix: () => start(model, trigger),
          });
        else {
          // Switched off on purpose: something else may run its jobs.
          const { others, open } = startersOfJobs(model, trigger);
          if (others) return;
          if (open) say.unknown(open);
          else
            say.fail(
              started,
              `${trigger.name} is switched off, and nothing else runs its jobs`,
              { fix: () => start(model, trigger) },
            );
        }
      },
    ),
};

function start(model: DataModel, trigger: Resource) {
  return mend(model, trigger, {
    safety: 'assisted',
    reason:
      'Its jobs run from then on; a trigger that is there already is started in the console or made anew.',
    cloudformation: [{ kind: 'set', path: 'StartOnCreation', to: true }],
    terraform: [{ kind: 'set', path: 'enabled', to: true }],
  });
}

/** Whether something else runs the jobs of a trigger, or why that is not known. */
function startersOfJobs(
  model: DataModel,
  trigger: Resource,
): { others: boolean; open?: string } {
  const jobs = itemsAt(trigger, 'Actions').items.flatMap(action =>
    targetsIn(model)
      .of(valueAt(action, 'JobName'), ['AWS::Glue::Job'])
      .flatMap(({ id }) => model.graph.get(id) ?? []),
  );
  const others = jobs.some(job =>
    model.graph
      .edgesTo(job, 'triggers')
      .some(({ from }) => from !== trigger.id),
  );
  const open = openStart(model, jobs[0] ?? trigger);
  return { others, ...(open !== undefined && { open }) };
}
