import type { DataCheck } from '../DataCheck';

export const streamingServiceChecks: DataCheck[] = [];
