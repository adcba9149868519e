import type { DataCheck } from '../DataCheck';
import { emrLogsOff } from './emr-logs-off';
import { opensearchLogsOff } from './opensearch-logs-off';
import { redshiftActivityOff } from './redshift-activity-off';
import { redshiftAuditOff } from './redshift-audit-off';
import { kafkaLogsOff } from './kafka-logs-off';
import { databaseLogsOff } from './database-logs-off';
import { bucketAccessUnlogged } from './bucket-access-unlogged';
import { objectAccessUntrailed } from './object-access-untrailed';
import { snapshotTampered } from './snapshot-tampered';

export const automationChecks: DataCheck[] = [
  bucketAccessUnlogged,
  objectAccessUntrailed,
  databaseLogsOff,
  kafkaLogsOff,
  redshiftAuditOff,
  redshiftActivityOff,
  opensearchLogsOff,
  emrLogsOff,
  snapshotTampered,
];
