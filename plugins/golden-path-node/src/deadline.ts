import { EvidenceError } from './EvidenceError';

/** Lets a running action hear that it is over, and end itself early. */
export interface Deadline {
  signal: AbortSignal;
  /** Ends the action now, with this error. */
  stop(error: EvidenceError): void;
}

/**
 * Runs the action, at most for so long. When time is up, or the caller's signal says so, the promise rejects at once,
 * even where the action hears no signal (a hanging disk, a reader that ignores it).
 *
 * @param timeoutMs - milliseconds
 */
export async function withDeadline<T>(
  timeoutMs: number,
  outer: AbortSignal | undefined,
  action: (deadline: Deadline) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  let stop: Deadline['stop'] = () => {};
  const stopped = new Promise<never>((_, reject) => {
    stop = error => {
      reject(error);
      controller.abort(error);
    };
  });
  const cancel = () =>
    stop(new EvidenceError('slow', 'The reading was stopped before its end.'));
  const timer = setTimeout(
    () => stop(new EvidenceError('slow', tooSlow(timeoutMs))),
    timeoutMs,
  );
  outer?.addEventListener('abort', cancel, { once: true });
  try {
    if (outer?.aborted) cancel();
    const { signal } = controller;
    return await Promise.race([stopped, action({ signal, stop })]);
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener('abort', cancel);
  }
}

function tooSlow(timeoutMs: number): string {
  return `The reading took longer than ${timeoutMs / 1000} seconds.`;
}
