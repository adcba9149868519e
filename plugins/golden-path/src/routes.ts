import {
  createExternalRouteRef,
  createRouteRef,
  createSubRouteRef,
} from '@backstage/core-plugin-api';

/** The compliance page. Serves both frontend systems. */
export const rootRouteRef = createRouteRef({ id: 'golden-path' });

/** The page on which one tries a Dockerfile. */
export const tryRouteRef = createSubRouteRef({
  id: 'golden-path:try',
  parent: rootRouteRef,
  path: '/try',
});

/** The scorecard tab of an entity's page. Serves both frontend systems. */
export const entityScorecardRouteRef = createRouteRef({
  id: 'golden-path:entity-scorecard',
});

/** Where one creates a component from a template: the scaffolder's page unless an app binds another. */
export const createComponentRouteRef = createExternalRouteRef({
  id: 'golden-path:create-component',
  optional: true,
  defaultTarget: 'scaffolder.root',
});

/** The standing of a team; `kind` is `group` or `user`. */
export const teamRouteRef = createSubRouteRef({
  id: 'golden-path:team',
  parent: rootRouteRef,
  path: '/teams/:kind/:namespace/:name',
});

/** All practices of a scorecard. */
export const practicesRouteRef = createSubRouteRef({
  id: 'golden-path:practices',
  parent: rootRouteRef,
  path: '/practices',
});

/** One practice. */
export const practiceRouteRef = createSubRouteRef({
  id: 'golden-path:practice',
  parent: rootRouteRef,
  path: '/practices/:scorecard/:practice',
});

/** All campaigns. */
export const campaignsRouteRef = createSubRouteRef({
  id: 'golden-path:campaigns',
  parent: rootRouteRef,
  path: '/campaigns',
});

/** One campaign. */
export const campaignRouteRef = createSubRouteRef({
  id: 'golden-path:campaign',
  parent: rootRouteRef,
  path: '/campaigns/:id',
});

/** Waivers that were asked for, to decide and to look up. */
export const waiversRouteRef = createSubRouteRef({
  id: 'golden-path:waivers',
  parent: rootRouteRef,
  path: '/waivers',
});
