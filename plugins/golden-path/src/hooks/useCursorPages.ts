import { useCallback, useEffect, useRef, useState } from 'react';
import { useResource } from './useResource';

/** A page of a list, as the backend cuts it. */
export interface Cut<T> {
  items: T[];
  total: number;
  nextCursor?: string;
}

/** The pages of a list that were loaded so far. */
export interface CursorPages<T> {
  items: T[];
  /** Of the query, as the server counts. */
  total: number;
  loading: boolean;
  loadingMore: boolean;
  error?: Error;
  /** Loads the next page; absent where there is none. */
  more?: () => void;
  reload(): void;
}

/**
 * Loads a list page by page; a new key starts over.
 *
 * @param load - loads the first page, or the one of a cursor
 */
export function useCursorPages<T>(
  key: string,
  load: (cursor?: string) => Promise<Cut<T>>,
): CursorPages<T> {
  const first = useResource(key, () => load(), true);
  const [extra, setExtra] = useState<T[]>([]);
  const [cursor, setCursor] = useState<string>();
  const [loadingMore, setLoadingMore] = useState(false);
  const [error, setError] = useState<Error>();
  const latest = useRef(load);
  latest.current = load;

  const page = first.value;
  const current = useRef(page);
  current.current = page;
  useEffect(() => {
    setExtra([]);
    setError(undefined);
    setLoadingMore(false);
    setCursor(page?.nextCursor);
  }, [page]);

  const more = useCallback(async () => {
    setLoadingMore(true);
    setError(undefined);
    try {
      const next = await latest.current(cursor);
      // A page of a list that was replaced meanwhile is of no use.
      if (current.current !== page) return;
      setExtra(before => [...before, ...next.items]);
      setCursor(next.nextCursor);
    } catch (cause) {
      setError(cause as Error);
    }
    setLoadingMore(false);
  }, [cursor, page]);

  return {
    items: page ? [...page.items, ...extra] : [],
    total: page?.total ?? 0,
    loading: first.loading,
    loadingMore,
    error: first.error ?? error,
    more: cursor ? more : undefined,
    reload: first.reload,
  };
}
