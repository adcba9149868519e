import { mend } from '../../edit';
import { numberAt, textAt } from '../../graph';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';
import { glueVersionOf } from './jobArgument';

/**
 * Minutes, where nothing is set: two days up to version 4.0, and 480 from 5.0 on.
 * https://docs.aws.amazon.com/glue/latest/dg/aws-glue-api-jobs-job.html (`Timeout`), read on 2026-11-30
 */
const DEFAULT = 2_880;

export const glueTimeoutUnset: DataCheck = {
  id: 'glue-timeout-unset',
  title: 'Glue job that may run for two days',
  practice: 'automation',
  severity: 'medium',
  rationale:
    'A job that hangs runs, and is paid for, until its timeout: 2,880 minutes up to Glue 4.0 where nobody has set one.',
  remedy: 'Set `Timeout` to about three times what the job takes, in minutes.',
  fixable: true,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Newer:
    Type: AWS::Glue::Job
    Properties:
      Name: newer
      GlueVersion: '5.0'
      Command: { Name: glueetl, ScriptLocation: s3://code/newer.py }
  Clean:
    Type: AWS::Glue::Job
    Properties:
      Name: clean
      GlueVersion: '4.0'
      Command: { Name: glueetl, ScriptLocation: s3://code/clean.py }
      Timeout: 60
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_glue_job" "clean" {
  name         = "clean"
  role_arn     = "arn:aws:iam::111122223333:role/clean"
  glue_version = "4.0"
  timeout      = 60

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
  timeout      = 2880

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
    judge(
      model,
      ['AWS::Glue::Job'],
      'No batch job is declared.',
      (job, say) => {
        const kind = textAt(job, 'Command.Name');
        // Streaming is meant to run on, and Ray has no such timeout.
        if (kind.state === 'known' && /^glue(streaming|ray)$/.test(kind.value))
          return;
        const timeout = numberAt(job, 'Timeout');
        const version = glueVersionOf(job);
        if (timeout.state === 'absent' && typeof version !== 'number') {
          say.unknown(version);
          return;
        }
        say.require(timeout, {
          is: minutes => minutes > 0 && minutes < DEFAULT,
          absent:
            typeof version === 'number' && version >= 5 ? 'right' : 'wrong',
          message: `${job.name} may hang for two days before it is stopped`,
          fix: () =>
            mend(model, job, {
              safety: 'assisted',
              reason:
                'A run that takes longer than eight hours is stopped from then on; set what fits the job.',
              cloudformation: [{ kind: 'set', path: 'Timeout', to: 480 }],
              terraform: [{ kind: 'set', path: 'timeout', to: 480 }],
            }),
        });
      },
    ),
};
