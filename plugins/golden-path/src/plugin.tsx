import {
  ApiBlueprint,
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import type { FieldExtensionOptions } from '@backstage/plugin-scaffolder-react';
import {
  createFormField,
  FormFieldBlueprint,
} from '@backstage/plugin-scaffolder-react/alpha';
import { goldenPathApiFactory } from './api';
import { goldenPathIcon } from './icon';
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

const goldenPathApi = ApiBlueprint.make({
  params: defineParams => defineParams(goldenPathApiFactory),
});

const templateFormApi = ApiBlueprint.make({
  name: 'template-form',
  params: defineParams => defineParams(templateFormApiFactory),
});

type Fields = typeof import('./components/TemplateForm');

/** A field of the module that is loaded when a form is. */
const loaded =
  (pick: (fields: Fields) => FieldExtensionOptions<any, any>) => async () => {
    const { name, component, validation } = pick(
      await import('./components/TemplateForm'),
    );
    return createFormField({ name, component, validation });
  };

const defaultFormField = FormFieldBlueprint.make({
  name: 'default',
  params: { field: loaded(fields => fields.defaultField) },
});

const placeFormField = FormFieldBlueprint.make({
  name: 'place',
  params: { field: loaded(fields => fields.placeField) },
});

const repositoryFormField = FormFieldBlueprint.make({
  name: 'repository',
  params: { field: loaded(fields => fields.repositoryField) },
});

const expectedScoreFormField = FormFieldBlueprint.make({
  name: 'expected-score',
  params: { field: loaded(fields => fields.expectedScoreField) },
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
 * Golden Path for the new frontend system: compliance page, scorecard tab, scorecard card, the card of a dataset, and fields for forms of
 * templates.
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
    team: teamRouteRef,
    practices: practicesRouteRef,
    practice: practiceRouteRef,
    campaigns: campaignsRouteRef,
    campaign: campaignRouteRef,
    waivers: waiversRouteRef,
    entityScorecard: entityScorecardRouteRef,
  },
  externalRoutes: { createComponent: createComponentRouteRef },
  extensions: [
    goldenPathApi,
    templateFormApi,
    compliancePage,
    scorecardEntityContent,
    scorecardEntityCard,
    datasetEntityCard,
    defaultFormField,
    placeFormField,
    repositoryFormField,
    expectedScoreFormField,
  ],
});
