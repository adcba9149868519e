import type { DataCheck } from '../DataCheck';

export const dataDiscoveryChecks: DataCheck[] = [];
