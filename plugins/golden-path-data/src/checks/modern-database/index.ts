import type { DataCheck } from '../DataCheck';
import { redshiftNotUpgraded } from './redshift-not-upgraded';
import { redshiftSnapshotsOff } from './redshift-snapshots-off';
import { dynamodbDeletable } from './dynamodb-deletable';
import { dynamodbNotRecoverable } from './dynamodb-not-recoverable';
import { passwordInCode } from './password-in-code';
import { databaseNotPatched } from './database-not-patched';
import { databaseSingleZone } from './database-single-zone';
import { databaseBackupShort } from './database-backup-short';
import { databaseDeletable } from './database-deletable';

export const modernDatabaseChecks: DataCheck[] = [
  databaseDeletable,
  databaseBackupShort,
  databaseSingleZone,
  databaseNotPatched,
  passwordInCode,
  dynamodbNotRecoverable,
  dynamodbDeletable,
  redshiftSnapshotsOff,
  redshiftNotUpgraded,
];
