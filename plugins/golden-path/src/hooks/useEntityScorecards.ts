import { useApi } from '@backstage/core-plugin-api';
import type { EntityScorecards } from 'backstage-plugin-golden-path-common';
import { useCallback, useEffect, useState } from 'react';
import { goldenPathApiRef } from '../api';
import { isNotFound } from '../lib/errors';
import { type Resource, useResource } from './useResource';

const FIRST_POLL_MS = 2_000;
const SLOWEST_POLL_MS = 30_000;

/** How an entity stands, kept fresh while a reading runs or is awaited. */
export interface EntityScorecardsResource extends Resource<EntityScorecards> {
  /** A reading that the person asked for is on its way. */
  refreshing: boolean;
  refreshError?: Error;
  refresh(): Promise<void>;
}

/** Loads how an entity stands with every scorecard. */
export function useEntityScorecards(
  entityRef: string,
): EntityScorecardsResource {
  const api = useApi(goldenPathApiRef);
  const resource = useResource(`entity ${entityRef}`, signal =>
    api.getEntity(entityRef, { signal }),
  );
  const { value, loading, error, reload, replace } = resource;
  const [asked, setAsked] = useState(false);
  const [refreshError, setRefreshError] = useState<Error>();
  const [polls, setPolls] = useState(0);

  // A component that was only just registered may not have reached the backend yet.
  const unknown = error !== undefined && isNotFound(error);
  const awaited =
    unknown ||
    (value?.scorecards.some(s => s.refreshing || s.state === 'pending') ??
      false);
  const running = value?.scorecards.some(s => s.refreshing) ?? false;

  useEffect(() => {
    if (!awaited) setPolls(0);
    if (!awaited || loading || (error && !unknown)) return undefined;
    const delay = Math.min(FIRST_POLL_MS * 1.5 ** polls, SLOWEST_POLL_MS);
    const timer = setTimeout(() => {
      setPolls(n => n + 1);
      reload();
    }, delay);
    return () => clearTimeout(timer);
  }, [awaited, unknown, loading, error, polls, reload]);

  const refresh = useCallback(async () => {
    setAsked(true);
    setRefreshError(undefined);
    try {
      replace(await api.refresh(entityRef));
    } catch (cause) {
      setRefreshError(cause as Error);
    } finally {
      setAsked(false);
    }
  }, [api, entityRef, replace]);

  return { ...resource, refreshing: asked || running, refreshError, refresh };
}
