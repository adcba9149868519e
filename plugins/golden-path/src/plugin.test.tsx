import type { Entity } from '@backstage/catalog-model';
import {
  createExtensionTester,
  mockApis,
  registerMswTestHooks,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { coreExtensionData } from '@backstage/frontend-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { entity } from './__testUtils__';
import { answers, BACKEND_URL, BASE_URL } from './__testUtils__/backend';
import goldenPathPlugin from './index';

const server = setupServer();
const apis = [
  mockApis.discovery({ baseUrl: BACKEND_URL }),
  [permissionApiRef, mockApis.permission()],
] as const;

// The screens are loaded lazily; compiling them must not eat up the time in which a test looks for them.
beforeAll(() =>
  Promise.all([
    import('./components/GoldenPathPages'),
    import('./components/TryItPage'),
    import('./components/EntityScorecardCard'),
    import('./components/EntityScorecardTab'),
  ]),
);

describe('the plugin in the new frontend system', () => {
  registerMswTestHooks(server);
  beforeEach(() => server.use(...answers));

  it('brings the compliance page', async () => {
    renderTestApp({
      features: [goldenPathPlugin],
      initialRouteEntries: ['/golden-path'],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      apis,
    });
    expect(
      await screen.findByRole('region', { name: 'Scores by team' }),
    ).toBeVisible();
  });

  it('brings the pages below it', async () => {
    renderTestApp({
      features: [goldenPathPlugin],
      initialRouteEntries: [
        '/golden-path/practices/container-hygiene/pinned-tag',
      ],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      apis,
    });
    expect(
      await screen.findByRole('region', {
        name: 'How it is checked and mended',
      }),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: 'Waivers' })).toHaveAttribute(
      'href',
      '/golden-path/waivers',
    );
  });

  it('brings a card and a tab to a component’s page', async () => {
    renderTestApp({
      features: [goldenPathPlugin],
      extensions: [createTestEntityPage({ entity })],
      apis,
    });
    expect(
      await screen.findByRole('link', { name: /^Open scorecard/ }),
    ).toHaveAttribute('href', expect.stringContaining('/scorecard?scorecard='));
  });

  it('says what the backend answered when it failed', async () => {
    server.use(
      http.get(`${BASE_URL}/entities/component/default/payments-api`, () =>
        HttpResponse.json(
          { error: { name: 'Error', message: 'slow' }, response: {} },
          { status: 504 },
        ),
      ),
    );
    renderTestApp({
      features: [goldenPathPlugin],
      extensions: [createTestEntityPage({ entity })],
      apis,
    });
    expect(
      await screen.findAllByText(/The Golden Path backend answered 504/),
    ).not.toHaveLength(0);
  });

  it('offers the tab for components only', () => {
    const tester = createExtensionTester(
      goldenPathPlugin.getExtension('entity-content:golden-path/scorecard'),
    );
    expect(tester.get(coreExtensionData.routePath)).toBe('/scorecard');
    expect(tester.get(EntityContentBlueprint.dataRefs.title)).toBe('Scorecard');
    const offered = tester.get(EntityContentBlueprint.dataRefs.filterFunction)!;
    const api: Entity = { ...entity, kind: 'API' };
    expect(offered(entity)).toBe(true);
    expect(offered(api)).toBe(false);
  });

  it('has a title and an icon for the side bar', () => {
    expect(goldenPathPlugin.title).toBe('Golden Path');
    expect(goldenPathPlugin.icon).toBeDefined();
  });
});
