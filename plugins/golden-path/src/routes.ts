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
