import { useRouteRef } from '@backstage/core-plugin-api';
import { entityScorecardRouteRef } from '../routes';

/** Where the scorecard tab of the entity around lies; `undefined` in an app that has not installed the tab. */
export function useScorecardPath(): string | undefined {
  try {
    return useRouteRef(entityScorecardRouteRef)();
  } catch {
    return undefined;
  }
}
