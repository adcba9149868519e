import type { DataCheck } from '../DataCheck';

export const leastPrivilegeChecks: DataCheck[] = [];
