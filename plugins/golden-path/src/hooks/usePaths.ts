import { parseEntityRef } from '@backstage/catalog-model';
import {
  type RouteFunc,
  type RouteRef,
  type SubRouteRef,
  useRouteRef,
} from '@backstage/core-plugin-api';
import { useCallback } from 'react';
import { campaignRouteRef, practiceRouteRef, teamRouteRef } from '../routes';

/** Path of an owner's page; absent for what is no group or user, and in an app without the plugin's pages. */
export function useTeamPath(): (ref: string) => string | undefined {
  const path = useOptionalRoute(teamRouteRef);
  return useCallback(
    ref => {
      const { kind, namespace, name } = parseEntityRef(ref);
      const known = ['group', 'user'].includes(kind.toLocaleLowerCase('en-US'));
      return known ? path?.({ kind, namespace, name }) : undefined;
    },
    [path],
  );
}

/** Path of a practice's page; absent in an app without the plugin's pages. */
export function usePracticePath(): (
  scorecard: string,
  practice: string,
) => string | undefined {
  const path = useOptionalRoute(practiceRouteRef);
  return useCallback(
    (scorecard, practice) => path?.({ scorecard, practice }),
    [path],
  );
}

/** Path of a campaign's page; absent in an app without the plugin's pages. */
export function useCampaignPath(): (id: string) => string | undefined {
  const path = useOptionalRoute(campaignRouteRef);
  return useCallback(id => path?.({ id }), [path]);
}

/** A route that an app may not have: asking for it throws then. */
function useOptionalRoute<TParams extends AnyParams>(
  ref: RouteRef<TParams> | SubRouteRef<TParams>,
): RouteFunc<TParams> | undefined {
  try {
    return useRouteRef(ref);
  } catch {
    return undefined;
  }
}

type AnyParams = { [name in string]: string } | undefined;
