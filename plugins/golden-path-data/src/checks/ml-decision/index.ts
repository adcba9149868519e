import type { DataCheck } from '../DataCheck';
import { mlUndecided } from './ml-undecided';
import { mlUnreasoned } from './ml-unreasoned';
import { mlContradicted } from './ml-contradicted';
import { modelUnmonitored } from './model-unmonitored';
import { endpointWithoutRollback } from './endpoint-without-rollback';
import { trainingReadsRaw } from './training-reads-raw';

export const mlDecisionChecks: DataCheck[] = [
  mlUndecided,
  mlUnreasoned,
  mlContradicted,
  modelUnmonitored,
  endpointWithoutRollback,
  trainingReadsRaw,
];
