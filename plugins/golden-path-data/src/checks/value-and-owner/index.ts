import type { DataCheck } from '../DataCheck';
import { ownerUnnamed } from './owner-unnamed';
import { businessOwnerMissing } from './business-owner-missing';
import { valueUnstated } from './value-unstated';
import { orphanDataset } from './orphan-dataset';
import { contractInvalid } from './contract-invalid';
import { costTagsMissing } from './cost-tags-missing';

export const valueAndOwnerChecks: DataCheck[] = [
  ownerUnnamed,
  businessOwnerMissing,
  valueUnstated,
  orphanDataset,
  contractInvalid,
  costTagsMissing,
];
