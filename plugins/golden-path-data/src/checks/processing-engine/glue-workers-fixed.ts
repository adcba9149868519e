import { mend } from '../../edit';
import { flagAt, numberAt, textAt } from '../../graph';
import { judge } from '../judge';
import type { DataCheck } from '../DataCheck';

const LARGE = [
  'G.2X',
  'G.4X',
  'G.8X',
  'G.12X',
  'G.16X',
  'R.2X',
  'R.4X',
  'R.8X',
];

export const glueWorkersFixed: DataCheck = {
  id: 'glue-workers-fixed',
  title: 'A Glue job with large workers does not scale by itself',
  practice: 'processing-engine',
  severity: 'low',
  rationale:
    'Workers of G.2X and above that wait for the last partition are paid for by the second.',
  remedy:
    'Set `--enable-auto-scaling` to `true` in the default arguments (Glue 3.0 or newer): the number of workers becomes the most it may take.',
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
      WorkerType: G.2X
      DefaultArguments: { '--enable-auto-scaling': 'true' }
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
  worker_type       = "G.4X"
  default_arguments = {
    "--enable-auto-scaling" = "true"
  }
  command {
    script_location = "s3://code/curate.py"
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
      WorkerType: G.2X
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
  worker_type       = "G.2X"
  command {
    script_location = "s3://code/curate.py"
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
      const type = textAt(job, 'WorkerType');
      if (type.state === 'unknown') say.unknown(type.value);
      else if (
        type.state === 'absent' ||
        !LARGE.includes(type.value.toUpperCase())
      )
        say.pass();
      else
        say.require(flagAt(job, 'DefaultArguments.--enable-auto-scaling'), {
          is: on => on,
          absent: 'wrong',
          message: `${job.name} runs all its ${type.value} workers from start to end.`,
          fix: () => {
            const version = numberAt(job, 'GlueVersion');
            if (version.state !== 'known' || !(version.value >= 3))
              return undefined;
            return mend(model, job, {
              safety: 'safe',
              reason:
                'The number of workers stays the upper bound; Glue only takes fewer while there is less to do.',
              cloudformation: [
                {
                  kind: 'set',
                  path: 'DefaultArguments.--enable-auto-scaling',
                  to: 'true',
                },
              ],
              terraform: [
                {
                  kind: 'set',
                  path: 'default_arguments.--enable-auto-scaling',
                  to: 'true',
                },
              ],
            });
          },
        });
    }),
};
