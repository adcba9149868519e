import type { DataCheck } from '../DataCheck';
import { brokenUploadsKept } from './broken-uploads-kept';
import { curatedArchived } from './curated-archived';
import { dataNeverCools } from './data-never-cools';
import { lifecycleMissing } from './lifecycle-missing';
import { lifecycleRuleShadowed } from './lifecycle-rule-shadowed';
import { oldVersionsKept } from './old-versions-kept';
import { rawOneZone } from './raw-one-zone';
import { supportBucketGrows } from './support-bucket-grows';
import { transitionOutOfOrder } from './transition-out-of-order';

export const storageClassChecks: DataCheck[] = [
  lifecycleMissing,
  dataNeverCools,
  transitionOutOfOrder,
  curatedArchived,
  rawOneZone,
  oldVersionsKept,
  brokenUploadsKept,
  supportBucketGrows,
  lifecycleRuleShadowed,
];
