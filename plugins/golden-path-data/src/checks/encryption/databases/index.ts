import type { DataCheck } from '../../DataCheck';
import { dmsTargetKey } from './dms-target-key';
import { dmsKeyOfAws } from './dms-key-of-aws';
import { dmsPlaintextEndpoint } from './dms-plaintext-endpoint';
import { daxUnencrypted } from './dax-unencrypted';
import { dynamodbKeyOfAws } from './dynamodb-key-of-aws';
import { databasePlaintextConnections } from './database-plaintext-connections';
import { databaseKeyOfAws } from './database-key-of-aws';
import { databaseUnencrypted } from './database-unencrypted';

export const databasesEncryptionChecks: DataCheck[] = [
  databaseUnencrypted,
  databaseKeyOfAws,
  databasePlaintextConnections,
  dynamodbKeyOfAws,
  daxUnencrypted,
  dmsPlaintextEndpoint,
  dmsKeyOfAws,
  dmsTargetKey,
];
