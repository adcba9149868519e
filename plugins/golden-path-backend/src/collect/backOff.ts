/**
 * How long to wait after failed readings: twice as long after each, never longer than the cadence, and spread over the upper
 * half of that so that what failed together does not come back together.
 *
 * @param attempts - failed readings in a row, from 1
 * @param random - 0 to 1
 * @returns milliseconds
 */
export function backOff(
  attempts: number,
  retryMs: number,
  cadenceMs: number,
  random: number = Math.random(),
): number {
  const longest = Math.min(
    cadenceMs,
    retryMs * 2 ** Math.min(attempts - 1, 30),
  );
  return Math.round(longest * (0.5 + random / 2));
}

/** The time to the next reading after a good one: the cadence, give or take a tenth. */
export function nextCadence(
  cadenceMs: number,
  random: number = Math.random(),
): number {
  return Math.round(cadenceMs * (0.9 + random / 5));
}
