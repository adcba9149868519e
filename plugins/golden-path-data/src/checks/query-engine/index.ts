import type { DataCheck } from '../DataCheck';

export const queryEngineChecks: DataCheck[] = [];
