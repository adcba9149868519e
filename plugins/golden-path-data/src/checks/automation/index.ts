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
import { jobUnorchestrated } from './job-unorchestrated';
import { startedByHand } from './started-by-hand';
import { triggerAsleep } from './trigger-asleep';
import { taskNotRetried } from './task-not-retried';
import { failureUncaught } from './failure-uncaught';
import { stateMachineUnwatched } from './state-machine-unwatched';
import { jobFailureUnwatched } from './job-failure-unwatched';
import { streamLagUnwatched } from './stream-lag-unwatched';
import { deliveryLagUnwatched } from './delivery-lag-unwatched';
import { functionErrorsUnwatched } from './function-errors-unwatched';
import { deadLettersUnwatched } from './dead-letters-unwatched';
import { kafkaUnwatched } from './kafka-unwatched';
import { redshiftUnwatched } from './redshift-unwatched';
import { opensearchUnwatched } from './opensearch-unwatched';
import { migrationLagUnwatched } from './migration-lag-unwatched';
import { alarmWithoutAction } from './alarm-without-action';
import { alarmMuted } from './alarm-muted';
import { alarmTopicUnheard } from './alarm-topic-unheard';
import { asyncFailuresLost } from './async-failures-lost';
import { streamFailuresLost } from './stream-failures-lost';
import { streamRetriedForever } from './stream-retried-forever';
import { batchNotSplit } from './batch-not-split';
import { glueMetricsOff } from './glue-metrics-off';
import { glueLogsLate } from './glue-logs-late';
import { glueTimeoutUnset } from './glue-timeout-unset';
import { glueNotRetried } from './glue-not-retried';
import { slaUnwatched } from './sla-unwatched';
import { runbookMissing } from './runbook-missing';

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
  jobUnorchestrated,
  startedByHand,
  triggerAsleep,
  taskNotRetried,
  failureUncaught,
  stateMachineUnwatched,
  jobFailureUnwatched,
  streamLagUnwatched,
  deliveryLagUnwatched,
  functionErrorsUnwatched,
  deadLettersUnwatched,
  kafkaUnwatched,
  redshiftUnwatched,
  opensearchUnwatched,
  migrationLagUnwatched,
  alarmWithoutAction,
  alarmMuted,
  alarmTopicUnheard,
  asyncFailuresLost,
  streamFailuresLost,
  streamRetriedForever,
  batchNotSplit,
  glueMetricsOff,
  glueLogsLate,
  glueTimeoutUnset,
  glueNotRetried,
  slaUnwatched,
  runbookMissing,
];
