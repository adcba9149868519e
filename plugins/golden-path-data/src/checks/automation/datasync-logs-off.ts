import { textAt, valueAt } from '../../graph';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

export const datasyncLogsOff: DataCheck = {
  id: 'datasync-logs-off',
  title: 'DataSync task that tells nobody what it could not copy',
  practice: 'automation',
  severity: 'medium',
  rationale:
    'A task that copies all files but three ends without a word of the three. Only its log names them.',
  remedy:
    'Give the task a `CloudWatchLogGroupArn`, and a `LogLevel` of `BASIC` or `TRANSFER` in its options. Tasks of the enhanced mode have a log group of their own.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Copy:
    Type: AWS::DataSync::Task
    Properties:
      CloudWatchLogGroupArn: arn:aws:logs:eu-west-1:111122223333:log-group:/aws/datasync
      Options: { LogLevel: TRANSFER }
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_datasync_task" "copy" {
  name      = "copy"
  task_mode = "ENHANCED"

  options {
    log_level = "BASIC"
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
  Copy:
    Type: AWS::DataSync::Task
    Properties:
      Options: { LogLevel: TRANSFER }
  All:
    Type: AWS::DataSync::Task
    Properties:
      CloudWatchLogGroupArn: arn:aws:logs:eu-west-1:111122223333:log-group:/aws/datasync
      Options: { LogLevel: 'OFF' }
`,
        },
        lines: [2, 10],
      },
      {
        files: {
          'main.tf': `resource "aws_datasync_task" "copy" {
  name                     = "copy"
  cloudwatch_log_group_arn = "arn:aws:logs:eu-west-1:111122223333:log-group:/aws/datasync"

  options {
    bytes_per_second = -1
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
      ['AWS::DataSync::Task'],
      'No task of DataSync is declared.',
      (task, say) => {
        const level = textAt(task, 'Options.LogLevel');
        const mode = textAt(task, 'TaskMode');
        const group = valueAt(task, 'CloudWatchLogGroupArn');
        const isEnhanced =
          mode.state === 'known' && mode.value.toUpperCase() === 'ENHANCED';
        if (level.state === 'known' && level.value.toUpperCase() === 'OFF')
          say.fail(level, `${task.name} writes no log.`);
        else if (level.state === 'unknown') say.unknown(level.value);
        else if (group?.kind === 'unknown' && !isEnhanced) say.unknown(group);
        else if (mode.state === 'unknown' && !group) say.unknown(mode.value);
        else if (!group && !isEnhanced)
          say.fail(undefined, `${task.name} has no group to write its log to.`);
        else if (level.state === 'absent')
          say.unknown('LogLevel is not set, and what holds then is not known');
        else say.pass();
      },
    ),
};
