import type { ContainerCheck } from './ContainerCheck';
import { baseLatest } from './base-latest';
import { baseUntagged } from './base-untagged';
import { repeatedCmd } from './repeated-cmd';
import { repeatedEntrypoint } from './repeated-entrypoint';

/** All checks of the container scorecard. */
export const checks: ContainerCheck[] = [
  baseUntagged,
  baseLatest,
  repeatedCmd,
  repeatedEntrypoint,
];
