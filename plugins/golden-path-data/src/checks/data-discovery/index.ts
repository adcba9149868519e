import type { DataCheck } from '../DataCheck';
import { inventoryMissing } from './inventory-missing';
import { inventoryInvalid } from './inventory-invalid';
import { sourceNotInventoried } from './source-not-inventoried';
import { rawNotCataloged } from './raw-not-cataloged';
import { personalDataUnmarked } from './personal-data-unmarked';
import { inventoryStale } from './inventory-stale';
import { discoveryUnrecorded } from './discovery-unrecorded';

export const dataDiscoveryChecks: DataCheck[] = [
  inventoryMissing,
  inventoryInvalid,
  sourceNotInventoried,
  rawNotCataloged,
  personalDataUnmarked,
  inventoryStale,
  discoveryUnrecorded,
];
