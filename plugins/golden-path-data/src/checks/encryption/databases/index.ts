import type { DataCheck } from '../../DataCheck';

export const databasesEncryptionChecks: DataCheck[] = [];
