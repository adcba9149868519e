import type { DataCheck } from '../DataCheck';

export const valueAndOwnerChecks: DataCheck[] = [];
