import { jobArgument, runsSpark, switchOn } from './jobArgument';
import { numberAt } from '../../graph';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

export const glueLogsLate: DataCheck = {
  id: 'glue-logs-late',
  title: 'Glue job whose logs come when it is over',
  practice: 'automation',
  severity: 'medium',
  rationale:
    'Without continuous logging the lines of executors arrive after the run, and those of a run that hangs or is killed often do not.',
  remedy: 'Set the argument `--enable-continuous-cloudwatch-log` to `true`.',
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
      DefaultArguments: { '--enable-continuous-cloudwatch-log': 'true' }
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
    "--enable-continuous-cloudwatch-log" = "true"
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
    "--enable-continuous-cloudwatch-log" = "false"
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
        const version = numberAt(job, 'GlueVersion');
        if (version.state === 'unknown') {
          say.unknown(version.value);
          return;
        }
        // From 5.0 on every job does.
        if (version.state === 'known' && version.value >= 5) return;
        say.require(jobArgument(job, '--enable-continuous-cloudwatch-log'), {
          is: on => on,
          absent: 'wrong',
          message: `${job.name} writes its logs when it is over`,
          fix: () =>
            switchOn(
              model,
              job,
              '--enable-continuous-cloudwatch-log',
              'The job writes its logs while it runs; CloudWatch Logs costs by volume.',
            ),
        });
      },
    ),
};
