import { mend } from '../../edit';
import { numberAt } from '../../graph';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

export const logGroupKeptForever: DataCheck = {
  id: 'log-group-kept-forever',
  title: 'Log group that is never cleaned',
  practice: 'automation',
  severity: 'medium',
  rationale:
    'CloudWatch keeps logs for ever unless told otherwise: the bill grows by itself, and personal data in old messages stays for ever.',
  remedy:
    'Set `RetentionInDays`, or `retention_in_days`, to what you need: 30 to 90 days for work, 365 where an audit asks for it.',
  fixable: true,
  equivalents: [
    { tool: 'checkov', id: 'CKV_AWS_66', relation: 'stricter' },
    {
      tool: 'cfn-guard',
      id: 'CW_LOGGROUP_RETENTION_PERIOD_CHECK',
      relation: 'looser',
    },
  ],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Logs:
    Type: AWS::Logs::LogGroup
    Properties:
      RetentionInDays: 90
`,
        },
      },
      {
        files: {
          'main.tf': `variable "days" {
  default = 30
}

resource "aws_cloudwatch_log_group" "pipeline" {
  name              = "/lake/pipeline"
  retention_in_days = var.days
}
`,
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': `Resources:
  Logs:
    Type: AWS::Logs::LogGroup
`,
        },
        lines: [2],
      },
      {
        files: {
          'main.tf': `resource "aws_cloudwatch_log_group" "pipeline" {
  name              = "/lake/pipeline"
  retention_in_days = 0
}
`,
        },
        lines: [3],
      },
    ],
  },
  run: model =>
    judge(
      model,
      ['AWS::Logs::LogGroup'],
      'No log group is declared.',
      (group, say) => {
        say.require(numberAt(group, 'RetentionInDays'), {
          is: days => days > 0,
          absent: 'wrong',
          message: `${group.name} keeps its logs for ever`,
          fix: () =>
            mend(model, group, {
              safety: 'assisted',
              reason:
                'Logs that are older than that are deleted; take a longer time where an audit asks for it.',
              cloudformation: [
                { kind: 'set', path: 'RetentionInDays', to: 365 },
              ],
              terraform: [{ kind: 'set', path: 'retention_in_days', to: 365 }],
            }),
        });
      },
    ),
};
