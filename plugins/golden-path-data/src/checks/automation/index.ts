import type { DataCheck } from '../DataCheck';
import { queueWithoutDeadLetters } from './queue-without-dead-letters';
import { logGroupKeptForever } from './log-group-kept-forever';
import { flinkLogsOff } from './flink-logs-off';
import { flinkCannotRecover } from './flink-cannot-recover';
import { mwaaLogsOff } from './mwaa-logs-off';
import { lambdaUntraced } from './lambda-untraced';
import { stateMachineUntraced } from './state-machine-untraced';
import { stateMachineLogsOff } from './state-machine-logs-off';
import { datasyncLogsOff } from './datasync-logs-off';
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
  datasyncLogsOff,
  snapshotTampered,
  stateMachineLogsOff,
  stateMachineUntraced,
  lambdaUntraced,
  mwaaLogsOff,
  flinkCannotRecover,
  flinkLogsOff,
  logGroupKeptForever,
  queueWithoutDeadLetters,
];
