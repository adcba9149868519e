import { mend } from '../../edit';
import { flagAt, textAt } from '../../graph';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

const FLINK = 'ApplicationConfiguration.FlinkApplicationConfiguration';
const CHECKPOINTS = `${FLINK}.CheckpointConfiguration`;
const SNAPSHOTS =
  'ApplicationConfiguration.ApplicationSnapshotConfiguration.SnapshotsEnabled';

export const flinkCannotRecover: DataCheck = {
  id: 'flink-cannot-recover',
  title: 'Flink application without checkpoints or snapshots',
  practice: 'automation',
  severity: 'medium',
  rationale:
    'Without checkpoints a failure loses what the application had counted; without snapshots an update does.',
  remedy:
    'Leave `CheckpointingEnabled` at true, and set `SnapshotsEnabled: true` in the `ApplicationSnapshotConfiguration`.',
  fixable: true,
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
      ApplicationConfiguration:
        ApplicationSnapshotConfiguration: { SnapshotsEnabled: true }
        FlinkApplicationConfiguration:
          CheckpointConfiguration: { ConfigurationType: DEFAULT }
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_kinesisanalyticsv2_application" "counts" {
  name                = "counts"
  runtime_environment = "FLINK-1_20"

  application_configuration {
    application_snapshot_configuration {
      snapshots_enabled = true
    }

    flink_application_configuration {
      checkpoint_configuration {
        configuration_type    = "CUSTOM"
        checkpointing_enabled = true
      }
    }
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
      ApplicationConfiguration:
        ApplicationSnapshotConfiguration: { SnapshotsEnabled: false }
        FlinkApplicationConfiguration:
          CheckpointConfiguration: { ConfigurationType: DEFAULT }
`,
        },
        lines: [7],
      },
      {
        files: {
          'main.tf': `resource "aws_kinesisanalyticsv2_application" "counts" {
  name                = "counts"
  runtime_environment = "FLINK-1_20"

  application_configuration {
    application_snapshot_configuration {
      snapshots_enabled = true
    }

    flink_application_configuration {
      checkpoint_configuration {
        configuration_type    = "CUSTOM"
        checkpointing_enabled = false
      }
    }
  }
}
`,
        },
        lines: [13],
      },
    ],
  },
  run: model =>
    judge(
      model,
      ['AWS::KinesisAnalyticsV2::Application'],
      'No Flink application is declared.',
      (application, say) => {
        const runtime = textAt(application, 'RuntimeEnvironment');
        if (
          runtime.state === 'known' &&
          !/^(FLINK|ZEPPELIN)/.test(runtime.value)
        )
          return;
        const type = textAt(application, `${CHECKPOINTS}.ConfigurationType`);
        if (type.state === 'unknown') say.unknown(type.value);
        // With DEFAULT, Flink writes them whatever else is set.
        else if (type.state === 'known' && type.value === 'CUSTOM')
          say.require(
            flagAt(application, `${CHECKPOINTS}.CheckpointingEnabled`),
            {
              is: enabled => enabled,
              absent: 'right',
              message: `${application.name} writes no checkpoints`,
              fix: () =>
                mend(model, application, {
                  safety: 'assisted',
                  reason: 'Checkpoints cost the application some throughput.',
                  cloudformation: [
                    {
                      kind: 'set',
                      path: `${CHECKPOINTS}.CheckpointingEnabled`,
                      to: true,
                    },
                  ],
                  terraform: [
                    {
                      kind: 'set',
                      path: 'application_configuration.flink_application_configuration.checkpoint_configuration.checkpointing_enabled',
                      to: true,
                    },
                  ],
                }),
            },
          );
        // AWS switches snapshots on where nothing is said of them.
        say.require(flagAt(application, SNAPSHOTS), {
          is: enabled => enabled,
          absent: 'right',
          message: `${application.name} takes no snapshot before it is updated`,
          fix: () =>
            mend(model, application, {
              safety: 'assisted',
              reason:
                'An update then waits for the snapshot, and starts from it.',
              cloudformation: [{ kind: 'set', path: SNAPSHOTS, to: true }],
              terraform: [
                {
                  kind: 'set',
                  path: 'application_configuration.application_snapshot_configuration.snapshots_enabled',
                  to: true,
                },
              ],
            }),
        });
      },
    ),
};
