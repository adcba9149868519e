import {
  ApiBlueprint,
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { goldenPathApiFactory } from './api';
import { goldenPathIcon } from './icon';
import {
  createComponentRouteRef,
  entityScorecardRouteRef,
  rootRouteRef,
  tryRouteRef,
} from './routes';

const goldenPathApi = ApiBlueprint.make({
  params: defineParams => defineParams(goldenPathApiFactory),
});

const compliancePage = PageBlueprint.make({
  params: {
    path: '/golden-path',
    routeRef: rootRouteRef,
    loader: () =>
      import('./components/GoldenPathPages').then(m => (
        // The legacy page brings this landmark itself; the page layout of the new system does not.
        <main>
          <m.GoldenPathPages />
        </main>
      )),
  },
});

const scorecardEntityContent = EntityContentBlueprint.make({
  name: 'scorecard',
  params: {
    path: '/scorecard',
    title: 'Scorecard',
    routeRef: entityScorecardRouteRef,
    filter: { kind: 'component' },
    loader: () =>
      import('./components/EntityScorecardTab').then(m => (
        <m.EntityScorecardTab />
      )),
  },
});

const scorecardEntityCard = EntityCardBlueprint.make({
  name: 'scorecard',
  params: {
    type: 'info',
    filter: { kind: 'component' },
    loader: () =>
      import('./components/EntityScorecardCard').then(m => (
        <m.EntityScorecardCard />
      )),
  },
});

const datasetEntityCard = EntityCardBlueprint.make({
  name: 'dataset',
  params: {
    type: 'info',
    filter: { kind: 'resource' },
    loader: () =>
      import('./components/EntityDatasetCard').then(m => (
        <m.EntityDatasetCard />
      )),
  },
});

/**
 * Golden Path for the new frontend system: compliance page, scorecard tab, scorecard card, and the card of a dataset.
 *
 * @public
 */
export const goldenPathPlugin = createFrontendPlugin({
  pluginId: 'golden-path',
  title: 'Golden Path',
  icon: goldenPathIcon,
  info: { packageJson: () => import('../package.json') },
  routes: {
    root: rootRouteRef,
    tryIt: tryRouteRef,
    entityScorecard: entityScorecardRouteRef,
  },
  externalRoutes: { createComponent: createComponentRouteRef },
  extensions: [
    goldenPathApi,
    compliancePage,
    scorecardEntityContent,
    scorecardEntityCard,
    datasetEntityCard,
  ],
});
