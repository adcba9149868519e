import { valueAt, type Resource, type Value } from '../graph';

/** Relational and document databases whose properties have the same names. */
export const DATABASES = [
  'AWS::RDS::DBCluster',
  'AWS::RDS::DBInstance',
  'AWS::DocDB::DBCluster',
  'AWS::Neptune::DBCluster',
];

/** Whether it is an instance of a cluster, which holds the data, the key and the backups for all of its instances. */
export function isMember(database: Resource): boolean {
  return (
    database.type.endsWith('::DBInstance') &&
    valueAt(database, 'DBClusterIdentifier') !== undefined
  );
}

/** Where these are set, a database begins as a copy of another, with its encryption and its password. */
const ORIGINS = [
  'DBClusterSnapshotIdentifier',
  'DBSnapshotIdentifier',
  'ReplicationSourceIdentifier',
  'SnapshotIdentifier',
  'SourceDBClusterIdentifier',
  'SourceDBInstanceAutomatedBackupsArn',
  'SourceDBInstanceIdentifier',
  'SourceDbiResourceId',
];

/** What it is a copy of: a snapshot, or the database it replicates. */
export function originOf(database: Resource): Value | undefined {
  for (const path of ORIGINS) {
    const origin = valueAt(database, path);
    if (origin) return origin;
  }
  return undefined;
}

/** Whether it only replicates another, which keeps the backups. */
export function isReplica(database: Resource): boolean {
  return (
    valueAt(database, 'SourceDBInstanceIdentifier') !== undefined ||
    valueAt(database, 'ReplicationSourceIdentifier') !== undefined
  );
}
