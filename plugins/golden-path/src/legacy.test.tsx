import {
  mockApis,
  registerMswTestHooks,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { GoldenPathClient } from 'backstage-plugin-golden-path-common';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import { setupServer } from 'msw/node';
import type { ReactElement } from 'react';
import { Route, Routes } from 'react-router-dom';
import { entity } from './__testUtils__';
import { answers, BACKEND_URL } from './__testUtils__/backend';
import {
  EntityScorecardCard,
  EntityScorecardContent,
  goldenPathApiRef,
  GoldenPathPage,
  goldenPathPlugin,
} from './legacy';

const server = setupServer();
const options = {
  mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
};

// The screens are loaded lazily; compiling them must not eat up the time in which a test looks for them.
beforeAll(() =>
  Promise.all([
    import('./components/GoldenPathPages'),
    import('./components/TryItPage'),
    import('./components/EntityScorecardCard'),
    import('./components/EntityScorecardTab'),
  ]),
);

describe('the plugin in the legacy frontend system', () => {
  registerMswTestHooks(server);
  beforeEach(() => server.use(...answers));

  const render = (element: ReactElement, routeEntries = ['/']) =>
    renderInTestApp(
      <TestApiProvider
        apis={[
          [
            goldenPathApiRef,
            new GoldenPathClient({
              discoveryApi: mockApis.discovery({ baseUrl: BACKEND_URL }),
            }),
          ],
          [permissionApiRef, mockApis.permission()],
        ]}
      >
        <EntityProvider entity={entity}>
          <Routes>{element}</Routes>
        </EntityProvider>
      </TestApiProvider>,
      { ...options, routeEntries },
    );

  it('brings the compliance page with its own header', async () => {
    await render(<Route path="/" element={<GoldenPathPage />} />);
    expect(
      await screen.findByRole('heading', { name: 'Compliance' }),
    ).toBeVisible();
    expect(
      await screen.findByRole('region', { name: 'Scores by team' }),
    ).toBeVisible();
  });

  it('brings the pages below it', async () => {
    await render(<Route path="/*" element={<GoldenPathPage />} />, [
      '/practices/container-hygiene/pinned-tag',
    ]);
    expect(
      await screen.findByRole('region', {
        name: 'How it is checked and mended',
      }),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: 'Waivers' })).toBeVisible();
  });

  it('brings the tab', async () => {
    await render(<Route path="/" element={<EntityScorecardContent />} />);
    expect(
      await screen.findByRole('region', { name: 'Practices' }),
    ).toBeVisible();
  });

  it('brings the card, which leads to the tab where there is one', async () => {
    await render(
      <>
        <Route path="/" element={<EntityScorecardCard />} />
        <Route path="/scorecard" element={<EntityScorecardContent />} />
      </>,
    );
    expect(
      await screen.findByRole('link', { name: /^Open scorecard/ }),
    ).toHaveAttribute('href', '/scorecard?scorecard=container-hygiene');
  });

  it('shows the card without a link in an app without the tab', async () => {
    await render(<Route path="/" element={<EntityScorecardCard />} />);
    expect(await screen.findByText('59.3')).toBeVisible();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });

  it('keeps the id that the new system has', () => {
    expect(goldenPathPlugin.getId()).toBe('golden-path');
  });
});
