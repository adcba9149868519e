import type { DataCheck } from '../DataCheck';
import { bucketAccessUnlogged } from './bucket-access-unlogged';
import { objectAccessUntrailed } from './object-access-untrailed';

export const automationChecks: DataCheck[] = [
  bucketAccessUnlogged,
  objectAccessUntrailed,
];
