import type { DataCheck } from '../DataCheck';
import { queryEngineUndecided } from './query-engine-undecided';
import { queryEngineUnreasoned } from './query-engine-unreasoned';
import { queryEngineContradicted } from './query-engine-contradicted';
import { workgroupUnbounded } from './workgroup-unbounded';
import { workgroupUnmeasured } from './workgroup-unmeasured';
import { searchHoldsOnlyCopy } from './search-holds-only-copy';
import { tableScanned } from './table-scanned';

export const queryEngineChecks: DataCheck[] = [
  queryEngineUndecided,
  queryEngineUnreasoned,
  queryEngineContradicted,
  workgroupUnbounded,
  workgroupUnmeasured,
  searchHoldsOnlyCopy,
  tableScanned,
];
