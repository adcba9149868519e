import { useApi } from '@backstage/core-plugin-api';
import type { EntityScorecards } from 'backstage-plugin-golden-path-common';
import { useCallback, useEffect, useState } from 'react';
import { goldenPathApiRef } from '../api';
import { isNotFound } from '../lib/errors';
import { awaitedDelay, plannedDelay } from '../lib/pollDelay';
import { type Resource, useResource } from './useResource';

/** How an entity stands, kept fresh while a reading is awaited and when a planned one is due. */
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
    if (loading || (error && !unknown)) return undefined;
    const delay = awaited
      ? awaitedDelay(polls)
      : plannedDelay(value, Date.now());
    if (delay === undefined) return undefined;
    const timer = setTimeout(() => {
      if (awaited) setPolls(n => n + 1);
      reload();
    }, delay);
    return () => clearTimeout(timer);
  }, [awaited, unknown, loading, error, polls, reload, value]);

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
