import { mend } from '../../edit';
import { numberAt, textAt } from '../../graph';
import { judge } from '../judge';
import { isDaily, schedulesOf } from './schedulesOf';
import type { DataCheck } from '../DataCheck';

/** Workers that the class takes. */
const FLEXIBLE = ['G.1X', 'G.2X'];

export const nightlyNotFlex: DataCheck = {
  id: 'nightly-not-flex',
  title: 'A nightly Glue job pays for starting at once',
  practice: 'processing-engine',
  severity: 'low',
  rationale:
    'A job that runs once a night can start some minutes later; the FLEX class costs less for the same work.',
  remedy:
    'Set `ExecutionClass` to `FLEX` (Glue 3.0 or newer, workers G.1X or G.2X), unless its result is awaited to the minute.',
  fixable: true,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Curate:
    Type: AWS::Glue::Job
    Properties:
      Role: etl
      GlueVersion: '4.0'
      Command: { Name: glueetl, ScriptLocation: s3://code/curate.py }
      NumberOfWorkers: 20
      WorkerType: G.1X
      ExecutionClass: FLEX
  Nightly:
    Type: AWS::Glue::Trigger
    Properties:
      Type: SCHEDULED
      Schedule: cron(15 2 * * ? *)
      Actions: [{ JobName: !Ref Curate }]
`,
        },
      },
      {
        files: {
          'template.yaml': `Resources:
  Curate:
    Type: AWS::Glue::Job
    Properties:
      Role: etl
      GlueVersion: '4.0'
      Command: { Name: glueetl, ScriptLocation: s3://code/curate.py }
      NumberOfWorkers: 20
      WorkerType: G.1X
  Nightly:
    Type: AWS::Glue::Trigger
    Properties:
      Type: SCHEDULED
      Schedule: cron(0/10 * * * ? *)
      Actions: [{ JobName: !Ref Curate }]
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_glue_job" "curate" {
  name              = "curate"
  role_arn          = "arn:aws:iam::111122223333:role/etl"
  glue_version      = "4.0"
  number_of_workers = 20
  worker_type       = "G.1X"
  execution_class   = "FLEX"
  command {
    script_location = "s3://code/curate.py"
  }
}
resource "aws_glue_trigger" "nightly" {
  name     = "nightly"
  type     = "SCHEDULED"
  schedule = "cron(15 2 * * ? *)"
  actions {
    job_name = aws_glue_job.curate.name
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
  Curate:
    Type: AWS::Glue::Job
    Properties:
      Role: etl
      GlueVersion: '4.0'
      Command: { Name: glueetl, ScriptLocation: s3://code/curate.py }
      NumberOfWorkers: 20
      WorkerType: G.1X
  Nightly:
    Type: AWS::Glue::Trigger
    Properties:
      Type: SCHEDULED
      Schedule: cron(15 2 * * ? *)
      Actions: [{ JobName: !Ref Curate }]
`,
        },
        lines: [2],
      },
      {
        files: {
          'main.tf': `resource "aws_glue_job" "curate" {
  name              = "curate"
  role_arn          = "arn:aws:iam::111122223333:role/etl"
  glue_version      = "4.0"
  number_of_workers = 20
  worker_type       = "G.1X"
  command {
    script_location = "s3://code/curate.py"
  }
}
resource "aws_glue_trigger" "nightly" {
  name     = "nightly"
  type     = "SCHEDULED"
  schedule = "cron(15 2 * * ? *)"
  actions {
    job_name = aws_glue_job.curate.name
  }
}
`,
        },
        lines: [1],
      },
    ],
  },
  run: model =>
    judge(model, ['AWS::Glue::Job'], 'No Glue job is declared.', (job, say) => {
      const command = textAt(job, 'Command.Name');
      if (command.state === 'known' && command.value !== 'glueetl') return;
      const workers = textAt(job, 'WorkerType');
      if (workers.state === 'unknown') {
        say.unknown(workers.value);
        return;
      }
      const schedules = schedulesOf(model, job);
      const version = numberAt(job, 'GlueVersion');
      const canFlex =
        workers.state === 'known' &&
        FLEXIBLE.includes(workers.value) &&
        !(version.state === 'known' && version.value < 3);
      if (!canFlex || !schedules.length || !schedules.every(isDaily)) {
        say.pass();
        return;
      }
      say.require(textAt(job, 'ExecutionClass'), {
        is: value => value.toUpperCase() === 'FLEX',
        absent: 'wrong',
        message: `${job.name} runs ${schedules[0]} and is paid for as if it had to start at once.`,
        fix: () =>
          version.state !== 'known'
            ? undefined
            : mend(model, job, {
                safety: 'assisted',
                reason:
                  'A run may start later and take longer: review whether somebody waits for it.',
                cloudformation: [
                  { kind: 'set', path: 'ExecutionClass', to: 'FLEX' },
                ],
                terraform: [
                  { kind: 'set', path: 'execution_class', to: 'FLEX' },
                ],
              }),
      });
    }),
};
