import { useApi } from '@backstage/core-plugin-api';
import type {
  EntityFilter,
  EntityListQuery,
  EntityRow,
} from 'backstage-plugin-golden-path-common';
import { useCallback, useEffect, useRef, useState } from 'react';
import { goldenPathApiRef } from '../../api';
import { useResource } from '../../hooks/useResource';

/** The pages of a list that were loaded so far. */
export interface EntityPages {
  items: EntityRow[];
  /** Of the filter, as the server counts. */
  total: number;
  loading: boolean;
  loadingMore: boolean;
  error?: Error;
  /** Loads the next page; absent where there is none. */
  more?: () => void;
  reload(): void;
}

/** Loads a list page by page; a new filter or order starts over. */
export function useEntityPages(
  filter: EntityFilter,
  sort: EntityListQuery['sort'],
  order: EntityListQuery['order'],
): EntityPages {
  const api = useApi(goldenPathApiRef);
  const query: EntityListQuery = { ...filter, sort, order };
  const key = JSON.stringify(query);
  const first = useResource(
    `list ${key}`,
    signal => api.listEntities(query, { signal }),
    true,
  );
  const [extra, setExtra] = useState<EntityRow[]>([]);
  const [cursor, setCursor] = useState<string>();
  const [loadingMore, setLoadingMore] = useState(false);
  const [error, setError] = useState<Error>();

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
      const next = await api.listEntities({ ...query, cursor });
      // A page of a list that was replaced meanwhile is of no use.
      if (current.current !== page) return;
      setExtra(before => [...before, ...next.items]);
      setCursor(next.nextCursor);
    } catch (cause) {
      setError(cause as Error);
    }
    setLoadingMore(false);
    // The key stands for the query.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [api, key, cursor, page]);

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
