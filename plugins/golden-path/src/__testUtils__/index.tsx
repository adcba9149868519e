import type { Entity } from '@backstage/catalog-model';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import type {
  EntityScorecard,
  GoldenPathApi,
} from 'backstage-plugin-golden-path-common';
import type { ReactElement } from 'react';
import {
  containerHygiene,
  dataTier,
  FixtureApi,
  standings,
} from '../../dev/fixtures';
import { goldenPathApiRef } from '../api';
import { entityScorecardRouteRef } from '../routes';

/** The component that the tests look at. */
export const entity: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'payments-api', namespace: 'default' },
  spec: { type: 'service', lifecycle: 'production', owner: 'checkout' },
};

/** The API with calls that can be looked at. */
export type MockApi = jest.Mocked<Omit<GoldenPathApi, Part>> & {
  [name in Part]: jest.Mocked<GoldenPathApi[name]>;
};
type Part = 'waivers' | 'campaigns' | 'badges';

/** An API whose entity stands as told; everything else comes from the fixtures. */
export function mockApi(
  standing: EntityScorecard = standings.average,
): MockApi {
  const fixtures = new FixtureApi();
  const scorecards = {
    entityRef: 'component:default/payments-api',
    scorecards: [
      standing,
      { ...standings.nothingHere, scorecard: dataTier.id },
    ],
  };
  return {
    getScorecards: jest.fn(async _options => [containerHygiene, dataTier]),
    getEntity: jest.fn(async _ref => scorecards),
    getHistory: jest.fn((ref, _scorecard) => fixtures.getHistory(ref)),
    getDataset: jest.fn(ref => fixtures.getDataset(ref)),
    refresh: jest.fn(async _ref => scorecards),
    listEntities: jest.fn(query =>
      fixtures.listEntities({ limit: 10, ...query }),
    ),
    getRollup: jest.fn(query => fixtures.getRollup(query)),
    listChecks: jest.fn(filter => fixtures.listChecks(filter)),
    getTrend: jest.fn(query => fixtures.getTrend(query)),
    getMoves: jest.fn(query => fixtures.getMoves(query)),
    getFindingDates: jest.fn(async (_ref, _scorecard) => []),
    waivers: mocked(fixtures.waivers),
    campaigns: mocked(fixtures.campaigns),
    badges: mocked(fixtures.badges),
  };
}

/** A part of the API whose calls can be looked at. */
function mocked<T extends object>(part: T): jest.Mocked<T> {
  return Object.fromEntries(
    Object.entries(part).map(([name, call]) => [name, jest.fn(call)]),
  ) as jest.Mocked<T>;
}

interface RenderOptions {
  api: GoldenPathApi;
  /** Where the address bar stands. */
  at?: string;
  language?: string;
  denyRefresh?: boolean;
}

/** Renders a screen in an app of the new frontend system, on the page of an entity. */
export function renderScreen(screen: ReactElement, options: RenderOptions) {
  const { api, at = '/', language = 'en', denyRefresh } = options;
  return renderInTestApp(
    <EntityProvider entity={entity}>{screen}</EntityProvider>,
    {
      apis: [
        [goldenPathApiRef, api],
        [
          permissionApiRef,
          mockApis.permission({
            authorize: denyRefresh
              ? AuthorizeResult.DENY
              : AuthorizeResult.ALLOW,
          }),
        ],
      ],
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        '/scorecard': entityScorecardRouteRef,
      },
      initialRouteEntries: [at],
      config: {
        app: {
          baseUrl: 'http://localhost:3000',
          extensions: [
            {
              'api:app/app-language': {
                config: {
                  availableLanguages: ['en', 'fr'],
                  defaultLanguage: language,
                },
              },
            },
          ],
        },
        backend: { baseUrl: 'http://localhost:7007' },
      },
    },
  );
}
