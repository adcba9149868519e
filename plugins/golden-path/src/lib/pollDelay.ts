import type { EntityScorecards } from 'backstage-plugin-golden-path-common';

const FIRST_MS = 2_000;
const SLOWEST_MS = 30_000;
/** What a planned reading takes to arrive, and the least time between two looks at it. */
const READING_MS = 5_000;
const LONGEST_MS = 60 * 60_000;

/** Milliseconds to the next look while a result is awaited: soon at first, then slower. */
export function awaitedDelay(polls: number): number {
  return Math.min(FIRST_MS * 1.5 ** polls, SLOWEST_MS);
}

/**
 * Milliseconds until the next planned reading should be there, so that an open page follows the schedule. Undefined where none is
 * planned.
 */
export function plannedDelay(
  value: EntityScorecards | undefined,
  now: number,
): number | undefined {
  const planned = (value?.scorecards ?? [])
    .map(s => (s.nextDueAt ? Date.parse(s.nextDueAt) : NaN))
    .filter(Number.isFinite);
  if (!planned.length) return undefined;
  const wait = Math.min(...planned) - now + READING_MS;
  return Math.min(Math.max(wait, READING_MS), LONGEST_MS);
}
