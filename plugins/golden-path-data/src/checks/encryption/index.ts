import type { DataCheck } from '../DataCheck';
import { storesEncryptionChecks } from './stores';
import { streamsEncryptionChecks } from './streams';
import { databasesEncryptionChecks } from './databases';
import { warehousesEncryptionChecks } from './warehouses';
import { computeEncryptionChecks } from './compute';
import { queuesEncryptionChecks } from './queues';

export const encryptionChecks: DataCheck[] = [
  ...storesEncryptionChecks,
  ...streamsEncryptionChecks,
  ...databasesEncryptionChecks,
  ...warehousesEncryptionChecks,
  ...computeEncryptionChecks,
  ...queuesEncryptionChecks,
];
