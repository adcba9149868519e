import type { DataCheck } from '../../DataCheck';

export const computeEncryptionChecks: DataCheck[] = [];
