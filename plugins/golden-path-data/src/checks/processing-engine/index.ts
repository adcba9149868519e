import type { DataCheck } from '../DataCheck';

export const processingEngineChecks: DataCheck[] = [];
