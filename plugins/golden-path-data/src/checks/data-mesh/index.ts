import type { DataCheck } from '../DataCheck';
import { meshUndecided } from './mesh-undecided';
import { meshUnreasoned } from './mesh-unreasoned';
import { meshContradicted } from './mesh-contradicted';

export const dataMeshChecks: DataCheck[] = [
  meshUndecided,
  meshUnreasoned,
  meshContradicted,
];
