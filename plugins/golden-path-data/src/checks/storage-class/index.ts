import type { DataCheck } from '../DataCheck';

export const storageClassChecks: DataCheck[] = [];
