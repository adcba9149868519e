import { glueVersionOf, jobArgument, runsSpark, switchOn } from './jobArgument';
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
        const continuous = jobArgument(
          job,
          '--enable-continuous-cloudwatch-log',
        );
        const version = glueVersionOf(job);
        const isOn = continuous.state === 'known' && continuous.value;
        if (typeof version !== 'number' && !isOn) {
          say.unknown(version);
          return;
        }
        // https://docs.aws.amazon.com/glue/latest/dg/monitor-continuous-logging-enable.html: from 5.0 on every job does.
        if (typeof version === 'number' && version >= 5) return;
        say.require(continuous, {
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
