import type { DataCheck } from '../DataCheck';

export const dataMeshChecks: DataCheck[] = [];
