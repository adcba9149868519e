import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** `pipeline/pipeline.yaml`. */
export interface Promises {
  since: string;
  schedule: string;
  'look-back-days': number;
  'freshness-hours': number;
  'horizon-days': number;
  quality: { 'rejected-share': number };
  files: { 'target-mb': number; 'most-per-partition': number };
  'retention-days': { snapshots: number; 'query-results': number; logs: number };
}

export const promises: Promises = parse(readFileSync(join(import.meta.dirname, '../../pipeline/pipeline.yaml'), 'utf8'));

/** How old curated data may be, as the contracts say it. */
export const freshness = { value: promises['freshness-hours'], unit: 'h' };
