import type { DataCheck } from '../DataCheck';

export const lakeAccessChecks: DataCheck[] = [];
