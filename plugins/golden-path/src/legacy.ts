import {
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
} from '@backstage/core-plugin-api';
import { createScaffolderFieldExtension } from '@backstage/plugin-scaffolder-react';
import type { ReactElement } from 'react';
import { goldenPathApiFactory } from './api';
import type { EntityScorecardCardProps } from './components/EntityScorecardCard';
import {
  defaultField,
  expectedScoreField,
  placeField,
  repositoryField,
} from './components/TemplateForm';
import {
  campaignRouteRef,
  campaignsRouteRef,
  createComponentRouteRef,
  entityScorecardRouteRef,
  practiceRouteRef,
  practicesRouteRef,
  rootRouteRef,
  teamRouteRef,
  tryRouteRef,
  waiversRouteRef,
} from './routes';
import { templateFormApiFactory } from './templateForm';

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
  apis: [goldenPathApiFactory, templateFormApiFactory],
  routes: {
    root: rootRouteRef,
    tryIt: tryRouteRef,
    team: teamRouteRef,
    practices: practicesRouteRef,
    practice: practiceRouteRef,
    campaigns: campaignsRouteRef,
    campaign: campaignRouteRef,
    waivers: waiversRouteRef,
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

/**
 * A text of a template's form whose placeholder is what the portal takes where it is left empty. All four fields go into
 * `ScaffolderFieldExtensions`.
 *
 * @public
 */
export const GoldenPathDefaultField: () => null = goldenPathPlugin.provide(
  createScaffolderFieldExtension(defaultField),
);

/**
 * Where a project of a template goes.
 *
 * @public
 */
export const GoldenPathPlaceField: () => null = goldenPathPlugin.provide(
  createScaffolderFieldExtension(placeField),
);

/**
 * Which repository a project of a template becomes.
 *
 * @public
 */
export const GoldenPathRepositoryField: () => null = goldenPathPlugin.provide(
  createScaffolderFieldExtension(repositoryField),
);

/**
 * How a project of a template would score.
 *
 * @public
 */
export const GoldenPathExpectedScoreField: () => null =
  goldenPathPlugin.provide(createScaffolderFieldExtension(expectedScoreField));
