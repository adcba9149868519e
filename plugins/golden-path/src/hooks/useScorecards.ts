import { useApi } from '@backstage/core-plugin-api';
import type { ScorecardInfo } from 'backstage-plugin-golden-path-common';
import { goldenPathApiRef } from '../api';
import { type Resource, useResource } from './useResource';

/** What the scorecards say of themselves: titles, practices, checks. */
export function useScorecards(): Resource<ScorecardInfo[]> {
  const api = useApi(goldenPathApiRef);
  return useResource('scorecards', signal => api.getScorecards({ signal }));
}
