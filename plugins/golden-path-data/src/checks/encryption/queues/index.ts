import type { DataCheck } from '../../DataCheck';

export const queuesEncryptionChecks: DataCheck[] = [];
