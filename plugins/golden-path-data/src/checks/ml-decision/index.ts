import type { DataCheck } from '../DataCheck';

export const mlDecisionChecks: DataCheck[] = [];
