import type { DataCheck } from '../../DataCheck';

export const warehousesEncryptionChecks: DataCheck[] = [];
