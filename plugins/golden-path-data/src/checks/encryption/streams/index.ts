import type { DataCheck } from '../../DataCheck';

export const streamsEncryptionChecks: DataCheck[] = [];
