import { alarmOn } from '../../alarms';
import {
  REDSHIFT_HEALTH,
  REDSHIFT_SERVERLESS_HEALTH,
} from '../../knowledge/alarmMetrics';
import type { DataCheck } from '../DataCheck';
import { alarmTemplate, alarmTerraform } from './exampleAlarm';
import { judgeWatched, requireWatch } from './judgeWatched';

const template = `Resources:
  Warehouse:
    Type: AWS::Redshift::Cluster
    Properties: { NodeType: ra3.large, DBName: lake }
`;
const terraform = `resource "aws_redshiftserverless_workgroup" "lake" {
  workgroup_name = "lake"
  namespace_name = "lake"
}
`;

export const redshiftUnwatched: DataCheck = {
  id: 'redshift-unwatched',
  title: 'Redshift that no alarm watches',
  practice: 'automation',
  severity: 'high',
  rationale:
    'A warehouse with a full disk refuses every load and slows every report; an alarm tells hours before that.',
  remedy:
    'Add an alarm for the warehouse: `HealthStatus` and `PercentageDiskSpaceUsed` of `AWS/Redshift`, or a metric of `AWS/Redshift-Serverless` for a workgroup.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml':
            template +
            alarmTemplate(
              'AWS/Redshift',
              'HealthStatus',
              'ClusterIdentifier',
              '!Ref Warehouse',
            ),
        },
      },
      {
        files: {
          'main.tf':
            terraform +
            alarmTerraform(
              'AWS/Redshift-Serverless',
              'ComputeCapacity',
              'Workgroup',
              'aws_redshiftserverless_workgroup.lake.workgroup_name',
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
              'AWS/Redshift',
              'HealthStatus',
              'ClusterIdentifier',
              '"lake"',
            ),
        },
        lines: [1],
      },
    ],
  },
  run: model =>
    judgeWatched(
      model,
      ['AWS::Redshift::Cluster', 'AWS::RedshiftServerless::Workgroup'],
      'No Redshift warehouse is declared.',
      (warehouse, say) =>
        requireWatch(
          say,
          alarmOn(
            model,
            warehouse,
            warehouse.type === 'AWS::Redshift::Cluster'
              ? REDSHIFT_HEALTH
              : REDSHIFT_SERVERLESS_HEALTH,
          ),
          `No alarm watches ${warehouse.name}`,
        ),
    ),
};
