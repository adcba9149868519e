import type { DataCheck } from '../DataCheck';

export const rightToolChecks: DataCheck[] = [];
