import type { DataCheck } from '../DataCheck';

export const dataFormatChecks: DataCheck[] = [];
