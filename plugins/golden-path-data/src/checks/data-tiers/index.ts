import type { DataCheck } from '../DataCheck';
import { consumerReadsRaw } from './consumer-reads-raw';
import { dataUnversioned } from './data-unversioned';
import { flowGoesBack } from './flow-goes-back';
import { ingestionPastRaw } from './ingestion-past-raw';
import { lineageContradictsCode } from './lineage-contradicts-code';
import { lineageUntold } from './lineage-untold';
import { qualityUnchecked } from './quality-unchecked';
import { rawRewritten } from './raw-rewritten';
import { rejectsLost } from './rejects-lost';
import { tierAmbiguous } from './tier-ambiguous';
import { tierConflict } from './tier-conflict';
import { tierKeepsSupport } from './tier-keeps-support';
import { tierMissing } from './tier-missing';
import { tierSkipped } from './tier-skipped';
import { tierUntagged } from './tier-untagged';
import { tiersShareBucket } from './tiers-share-bucket';
import { tiersShareDatabase } from './tiers-share-database';

export const dataTiersChecks: DataCheck[] = [
  tierMissing,
  tierConflict,
  tierAmbiguous,
  tierUntagged,
  ingestionPastRaw,
  flowGoesBack,
  tierSkipped,
  rawRewritten,
  consumerReadsRaw,
  dataUnversioned,
  tiersShareBucket,
  tierKeepsSupport,
  tiersShareDatabase,
  rejectsLost,
  qualityUnchecked,
  lineageUntold,
  lineageContradictsCode,
];
