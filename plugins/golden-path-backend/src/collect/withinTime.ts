/**
 * Runs an action and rejects as soon as its time is up or the outer signal says stop, whether or not the action heeds the
 * signal it is given.
 *
 * @param tooLate - the error to reject with; `timedOut` tells which of both it was
 */
export async function withinTime<T>(
  timeoutMs: number,
  outer: AbortSignal,
  tooLate: (timedOut: boolean) => Error,
  action: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  let end: (timedOut: boolean) => void = () => {};
  const late = new Promise<never>((_, reject) => {
    end = timedOut => {
      reject(tooLate(timedOut));
      controller.abort();
    };
  });
  const onOuter = () => end(false);
  const timer = setTimeout(() => end(true), timeoutMs);
  outer.addEventListener('abort', onOuter, { once: true });
  try {
    if (outer.aborted) onOuter();
    return await Promise.race([late, action(controller.signal)]);
  } finally {
    clearTimeout(timer);
    outer.removeEventListener('abort', onOuter);
  }
}
