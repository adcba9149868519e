import type { DataCheck } from '../DataCheck';
import { secretInUserData } from './secret-in-user-data';
import { databaseOnServer } from './database-on-server';
import { engineUnsupported } from './engine-unsupported';
import { serviceClosedToNew } from './service-closed-to-new';
import { retiredService } from './retired-service';
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
  retiredService,
  serviceClosedToNew,
  engineUnsupported,
  databaseOnServer,
  secretInUserData,
];
