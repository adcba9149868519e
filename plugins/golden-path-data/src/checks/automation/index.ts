import type { DataCheck } from '../DataCheck';

export const automationChecks: DataCheck[] = [];
