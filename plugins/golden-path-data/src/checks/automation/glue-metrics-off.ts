import { jobArgument, runsSpark, switchOn } from './jobArgument';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

export const glueMetricsOff: DataCheck = {
  id: 'glue-metrics-off',
  title: 'Glue job that is not measured',
  practice: 'automation',
  severity: 'medium',
  rationale:
    'Without its metrics nobody sees that a job spills to disk, waits for one slow task or has twice the workers it needs.',
  remedy:
    'Set the argument `--enable-metrics` to `true`, or `--enable-observability-metrics` from Glue 4.0 on.',
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
      DefaultArguments: { '--enable-metrics': 'true' }
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_glue_job" "clean" {
  name         = "clean"
  role_arn     = "arn:aws:iam::111122223333:role/clean"
  glue_version = "4.0"

  default_arguments = {
    "--enable-metrics" = "true"
  }

  command {
    script_location = "s3://code/clean.py"
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

  default_arguments = {
    "--enable-metrics" = "false"
  }

  command {
    script_location = "s3://code/clean.py"
  }
}
`,
        },
        lines: [7],
      },
    ],
  },
  run: model =>
    judge(
      model,
      ['AWS::Glue::Job'],
      'No Spark job is declared.',
      (job, say) => {
        if (!runsSpark(job)) return;
        const observed = jobArgument(job, '--enable-observability-metrics');
        if (observed.state === 'known' && observed.value) {
          say.pass();
          return;
        }
        say.require(jobArgument(job, '--enable-metrics'), {
          is: on => on,
          absent: 'wrong',
          message: `${job.name} writes no metrics`,
          fix: () =>
            switchOn(
              model,
              job,
              '--enable-metrics',
              'The job writes metrics to CloudWatch, which cost by their number.',
            ),
        });
      },
    ),
};
