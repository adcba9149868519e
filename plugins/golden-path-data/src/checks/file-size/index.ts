import type { DataCheck } from '../DataCheck';

export const fileSizeChecks: DataCheck[] = [];
