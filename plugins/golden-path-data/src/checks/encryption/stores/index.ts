import type { DataCheck } from '../../DataCheck';

export const storesEncryptionChecks: DataCheck[] = [];
