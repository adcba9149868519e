import { itemsAt, valueAt } from '../../graph';
import { targetsIn } from '../../links/targetsIn';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

const APPLICATION = 'AWS::KinesisAnalyticsV2::Application';
const OPTION = 'AWS::KinesisAnalyticsV2::ApplicationCloudWatchLoggingOption';

export const flinkLogsOff: DataCheck = {
  id: 'flink-logs-off',
  title: 'Flink application that logs nowhere',
  practice: 'automation',
  severity: 'medium',
  rationale:
    'A Flink application restarts by itself after an error; without a log stream nobody learns that it did, nor why.',
  remedy:
    'Add an `AWS::KinesisAnalyticsV2::ApplicationCloudWatchLoggingOption`, or `cloudwatch_logging_options` in Terraform.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Counts:
    Type: AWS::KinesisAnalyticsV2::Application
    Properties:
      RuntimeEnvironment: FLINK-1_20
  Log:
    Type: AWS::KinesisAnalyticsV2::ApplicationCloudWatchLoggingOption
    Properties:
      ApplicationName: !Ref Counts
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_kinesisanalyticsv2_application" "counts" {
  name = "counts"

  cloudwatch_logging_options {
    log_stream_arn = "arn:aws:logs:eu-west-1:111122223333:log-group:counts:log-stream:counts"
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
  Counts:
    Type: AWS::KinesisAnalyticsV2::Application
    Properties:
      RuntimeEnvironment: FLINK-1_20
`,
        },
        lines: [2],
      },
      {
        files: {
          'main.tf': `resource "aws_kinesisanalyticsv2_application" "counts" {
  name = "counts"
}
`,
        },
        lines: [1],
      },
    ],
  },
  run: model =>
    judge(
      model,
      [APPLICATION],
      'No Flink application is declared.',
      (application, say) => {
        const { items, open } = itemsAt(
          application,
          'CloudWatchLoggingOptions',
        );
        const named = model.graph
          .ofType(OPTION)
          .map(option => valueAt(option, 'ApplicationName'));
        const isNamed = named.some(name =>
          targetsIn(model)
            .of(name, [APPLICATION])
            .some(({ id }) => id === application.id),
        );
        const [gap] = model.graph.gapsFor([OPTION]);
        const unclear = open ?? named.find(name => name?.kind === 'unknown');
        if (items.length || isNamed) say.pass();
        else if (unclear?.kind === 'unknown') say.unknown(unclear);
        else if (gap) say.unknown(gap.what);
        else say.fail(undefined, `${application.name} logs nowhere`);
      },
    ),
};
