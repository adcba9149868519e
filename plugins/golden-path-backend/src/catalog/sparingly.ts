/** Rests this many times as long as the work took. */
const REST = 9;

/**
 * Lets a task that is asked for again and again take a tenth of the time at most: after a long run, requests do nothing for
 * a while. A large catalog is then mirrored less often by itself.
 */
export function sparingly(
  task: (signal: AbortSignal) => Promise<void>,
  now: () => number = Date.now,
): (signal: AbortSignal) => Promise<void> {
  let restedAt = 0;
  return async signal => {
    const start = now();
    if (start < restedAt) return;
    await task(signal);
    restedAt = now() + REST * (now() - start);
  };
}
