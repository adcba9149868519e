import { mend } from '../../edit';
import { numberAt } from '../../graph';
import { waitedFor } from '../../machines';
import { openStart } from '../../starts';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

export const glueNotRetried: DataCheck = {
  id: 'glue-not-retried',
  title: 'Glue job that one lost worker ends',
  practice: 'automation',
  severity: 'medium',
  rationale:
    'A worker is lost, a table is throttled, and the run is over until the next night. A second attempt would have gone through.',
  remedy:
    'Set `MaxRetries: 1`, or give the task of the state machine that runs it a `Retry`.',
  fixable: true,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Clean:
    Type: AWS::Glue::Job
    Properties:
      Name: clean
      GlueVersion: '4.0'
      Command: { Name: glueetl, ScriptLocation: s3://code/clean.py }
      MaxRetries: 1
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_glue_job" "clean" {
  name         = "clean"
  role_arn     = "arn:aws:iam::111122223333:role/clean"
  glue_version = "4.0"
  max_retries  = 1

  command {
    script_location = "s3://code/clean.py"
  }
}
`,
        },
      },
      {
        files: {
          'template.yaml': `Resources:
  Clean:
    Type: AWS::Glue::Job
    Properties:
      Name: clean
      Command: { Name: glueetl }
  Nightly:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      Definition:
        StartAt: Clean
        States:
          Clean:
            Type: Task
            Resource: arn:aws:states:::glue:startJobRun.sync
            Parameters: { JobName: !Ref Clean }
            End: true
            Retry: [{ ErrorEquals: [States.ALL] }]
`,
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': `Resources:
  Clean:
    Type: AWS::Glue::Job
    Properties:
      Name: clean
      GlueVersion: '4.0'
      Command: { Name: glueetl, ScriptLocation: s3://code/clean.py }
`,
        },
        lines: [2],
      },
      {
        files: {
          'main.tf': `resource "aws_glue_job" "clean" {
  name         = "clean"
  role_arn     = "arn:aws:iam::111122223333:role/clean"
  glue_version = "4.0"
  max_retries  = 0

  command {
    script_location = "s3://code/clean.py"
  }
}
`,
        },
        lines: [5],
      },
    ],
  },
  run: model =>
    judge(model, ['AWS::Glue::Job'], 'No Glue job is declared.', (job, say) => {
      const retries = numberAt(job, 'MaxRetries');
      const waited = waitedFor(model).get(job.id);
      const open = waited ? undefined : openStart(model, job);
      if (retries.state === 'known' && retries.value > 0) say.pass();
      // A task that is not retried is found in its machine.
      else if (waited) {
        if (waited.retried) say.pass();
      } else if (open) say.unknown(open);
      else
        say.require(retries, {
          is: () => false,
          absent: 'wrong',
          message: `${job.name} is given up after its first error`,
          fix: () =>
            mend(model, job, {
              safety: 'assisted',
              reason:
                'The job must be able to run twice over the same data without doing its work twice.',
              cloudformation: [{ kind: 'set', path: 'MaxRetries', to: 1 }],
              terraform: [{ kind: 'set', path: 'max_retries', to: 1 }],
            }),
        });
    }),
};
