import {
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
} from '@backstage/core-plugin-api';
import type { ReactElement } from 'react';
import { goldenPathApiFactory } from './api';
import type { EntityScorecardCardProps } from './components/EntityScorecardCard';
import {
  createComponentRouteRef,
  entityScorecardRouteRef,
  rootRouteRef,
  tryRouteRef,
} from './routes';

export { goldenPathApiRef } from './api';
export { goldenPathTranslationRef } from './translation';
export type { EntityScorecardCardProps };

/**
 * Golden Path for apps on the legacy frontend system.
 *
 * @public
 */
export const goldenPathPlugin = createPlugin({
  id: 'golden-path',
  apis: [goldenPathApiFactory],
  routes: {
    root: rootRouteRef,
    tryIt: tryRouteRef,
    entityScorecard: entityScorecardRouteRef,
  },
  externalRoutes: { createComponent: createComponentRouteRef },
});

/**
 * The compliance page and, below it at `/try`, the page to try a Dockerfile; for a route such as `/golden-path`.
 *
 * @public
 */
export const GoldenPathPage: () => ReactElement | null =
  goldenPathPlugin.provide(
    createRoutableExtension({
      name: 'GoldenPathPage',
      component: () =>
        import('./components/GoldenPathPages').then(m => m.LegacyPage),
      mountPoint: rootRouteRef,
    }),
  );

/**
 * The scorecard tab, for an `EntityLayout.Route`.
 *
 * @public
 */
export const EntityScorecardContent: () => ReactElement | null =
  goldenPathPlugin.provide(
    createRoutableExtension({
      name: 'EntityScorecardContent',
      component: () =>
        import('./components/EntityScorecardTab').then(
          m => m.EntityScorecardTab,
        ),
      mountPoint: entityScorecardRouteRef,
    }),
  );

/**
 * The card for an entity's overview.
 *
 * @public
 */
export const EntityScorecardCard: (
  props: EntityScorecardCardProps,
) => ReactElement | null = goldenPathPlugin.provide(
  createComponentExtension({
    name: 'EntityScorecardCard',
    component: {
      lazy: () =>
        import('./components/EntityScorecardCard').then(
          m => m.EntityScorecardCard,
        ),
    },
  }),
);

/**
 * The card with tier and layer for the overview of a dataset, an entity of kind `Resource`.
 *
 * @public
 */
export const EntityDatasetCard: () => ReactElement | null =
  goldenPathPlugin.provide(
    createComponentExtension({
      name: 'EntityDatasetCard',
      component: {
        lazy: () =>
          import('./components/EntityDatasetCard').then(
            m => m.EntityDatasetCard,
          ),
      },
    }),
  );
