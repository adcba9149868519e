import { alarmOn } from '../../alarms';
import { KAFKA_HEALTH } from '../../knowledge/alarmMetrics';
import type { DataCheck } from '../DataCheck';
import { alarmTemplate, alarmTerraform } from './exampleAlarm';
import { judgeWatched, requireWatch } from './judgeWatched';

const template = `Resources:
  Events:
    Type: AWS::MSK::Cluster
    Properties: { ClusterName: events, KafkaVersion: 3.7.x }
`;
const terraform = `resource "aws_msk_cluster" "events" {
  cluster_name  = "events"
  kafka_version = "3.7.x"
}
`;

export const kafkaUnwatched: DataCheck = {
  id: 'kafka-unwatched',
  title: 'MSK cluster that no alarm watches',
  practice: 'automation',
  severity: 'high',
  rationale:
    'A full disk or a lost controller stops every producer and consumer; without an alarm the first to notice is whoever misses data.',
  remedy:
    'Add an alarm on a metric of `AWS/Kafka` for the cluster: `KafkaDataLogsDiskUsed`, `OfflinePartitionsCount`, `MaxOffsetLag`.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml':
            template +
            alarmTemplate(
              'AWS/Kafka',
              'OfflinePartitionsCount',
              'Cluster Name',
              'events',
            ),
        },
      },
      {
        files: {
          'main.tf':
            terraform +
            alarmTerraform(
              'AWS/Kafka',
              'OfflinePartitionsCount',
              'Cluster Name',
              'aws_msk_cluster.events.cluster_name',
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
            alarmTerraform('AWS/Kafka', 'CpuUser', 'Cluster Name', '"orders"'),
        },
        lines: [1],
      },
    ],
  },
  run: model =>
    judgeWatched(
      model,
      ['AWS::MSK::Cluster', 'AWS::MSK::ServerlessCluster'],
      'No MSK cluster is declared.',
      (cluster, say) =>
        requireWatch(
          say,
          alarmOn(model, cluster, KAFKA_HEALTH),
          `No alarm watches ${cluster.name}`,
        ),
    ),
};
