import { alarmOn } from '../../alarms';
import { MIGRATION_LAG } from '../../knowledge/alarmMetrics';
import { textAt } from '../../graph';
import type { DataCheck } from '../DataCheck';
import { alarmTemplate, alarmTerraform } from './exampleAlarm';
import { judgeWatched, requireWatch } from './judgeWatched';

const template = `Resources:
  Orders:
    Type: AWS::DMS::ReplicationTask
    Properties: { MigrationType: cdc }
`;
const terraform = `resource "aws_dms_replication_task" "orders" {
  migration_type      = "full-load-and-cdc"
  replication_task_id = "orders"
}
`;

export const migrationLagUnwatched: DataCheck = {
  id: 'migration-lag-unwatched',
  title: 'Replication whose delay no alarm watches',
  practice: 'automation',
  severity: 'high',
  rationale:
    'Replication that falls behind looks healthy: it runs, and the lake tells of yesterday. When the log of the source is cut meanwhile, it has to start over.',
  remedy:
    'Add alarms on `CDCLatencySource` and `CDCLatencyTarget` of `AWS/DMS` for the task.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml':
            template +
            alarmTemplate(
              'AWS/DMS',
              'CDCLatencyTarget',
              'ReplicationTaskIdentifier',
              '!Ref Orders',
            ),
        },
      },
      {
        files: {
          'main.tf':
            terraform +
            alarmTerraform(
              'AWS/DMS',
              'CDCLatencyTarget',
              'ReplicationTaskIdentifier',
              'aws_dms_replication_task.orders.replication_task_id',
            ),
        },
      },
    ],
    fail: [
      { files: { 'template.yaml': template }, lines: [2] },
      {
        files: {
          'main.tf':
            terraform +
            alarmTerraform(
              'AWS/DMS',
              'CPUUtilization',
              'ReplicationTaskIdentifier',
              'aws_dms_replication_task.orders.replication_task_id',
            ),
        },
        lines: [1],
      },
    ],
  },
  run: model =>
    judgeWatched(
      model,
      ['AWS::DMS::ReplicationTask', 'AWS::DMS::ReplicationConfig'],
      'No replication of changes is declared.',
      (replication, say) => {
        const kind = textAt(
          replication,
          replication.type === 'AWS::DMS::ReplicationTask'
            ? 'MigrationType'
            : 'ReplicationType',
        );
        // A single load ends, and tells its end by an event.
        if (kind.state === 'known' && !/cdc/i.test(kind.value)) return;
        if (kind.state === 'unknown') say.unknown(kind.value);
        else
          requireWatch(
            say,
            alarmOn(model, replication, MIGRATION_LAG),
            `No alarm tells when ${replication.name} falls behind`,
          );
      },
    ),
};
