import { createRouteRef } from '@backstage/core-plugin-api';

/** The compliance page. Serves both frontend systems. */
export const rootRouteRef = createRouteRef({ id: 'golden-path' });

/** The scorecard tab of an entity's page. Serves both frontend systems. */
export const entityScorecardRouteRef = createRouteRef({
  id: 'golden-path:entity-scorecard',
});
