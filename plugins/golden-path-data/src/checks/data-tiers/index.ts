import type { DataCheck } from '../DataCheck';

export const dataTiersChecks: DataCheck[] = [];
