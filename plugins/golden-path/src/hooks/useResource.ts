import { useCallback, useEffect, useRef, useState } from 'react';

/** Something that is loaded from the backend. */
export interface Resource<T> {
  value?: T;
  error?: Error;
  loading: boolean;
  /** Loads again; what is shown stays until the new value is there. */
  reload(): void;
  /** Replaces the value by a newer one that came on another way. */
  replace(value: T): void;
}

interface State<T> {
  key: string;
  value?: T;
  error?: Error;
  loading: boolean;
}

/**
 * Loads a value and again whenever its key changes. An answer that comes after the key changed is dropped.
 *
 * @param keep - whether the value of the key before stays until the new one is there, so that a page does not jump
 */
export function useResource<T>(
  key: string,
  load: (signal: AbortSignal) => Promise<T>,
  keep = false,
): Resource<T> {
  const [state, setState] = useState<State<T>>({ key, loading: true });
  const [attempt, setAttempt] = useState(0);
  const latest = useRef(load);
  latest.current = load;

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    setState(before =>
      before.key === key || keep
        ? { ...before, key, loading: true }
        : { key, loading: true },
    );
    latest.current(signal).then(
      value => !signal.aborted && setState({ key, value, loading: false }),
      error =>
        !signal.aborted &&
        setState(before => ({ ...before, key, error, loading: false })),
    );
    return () => controller.abort();
  }, [key, keep, attempt]);

  const reload = useCallback(() => setAttempt(n => n + 1), []);
  const replace = useCallback(
    (value: T) => setState({ key, value, loading: false }),
    [key],
  );
  const current: State<T> =
    state.key === key || keep ? state : { key, loading: true };
  return {
    value: current.value,
    error: current.error,
    loading: current.loading,
    reload,
    replace,
  };
}
