import type { DataCheck } from '../DataCheck';

export const layerIndependenceChecks: DataCheck[] = [];
