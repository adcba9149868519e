import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { queryOf, type View, viewOf } from './filter';

/** The view that the address holds, and how to change it. */
export function useView(): [View, (next: View) => void] {
  const [query, setQuery] = useSearchParams();
  const view = useMemo(() => viewOf(query), [query]);
  const setView = useCallback(
    (next: View) => setQuery(queryOf(next), { replace: true }),
    [setQuery],
  );
  return [view, setView];
}
