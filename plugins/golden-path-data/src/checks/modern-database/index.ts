import type { DataCheck } from '../DataCheck';

export const modernDatabaseChecks: DataCheck[] = [];
