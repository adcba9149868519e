import { http, HttpResponse } from 'msw';
import {
  checksOf,
  containerHygiene,
  movesOf,
  rollupOf,
  rows,
  standings,
  trendOf,
} from '../../dev/fixtures';

/** Where the tests that go as far as the network find the backend. */
export const BACKEND_URL = 'http://localhost:7007';

/** The same backend, as the discovery API names it. */
export const BASE_URL = `${BACKEND_URL}/api/golden-path`;

/** What a backend answers. */
export const answers = [
  http.get(`${BASE_URL}/scorecards`, () =>
    HttpResponse.json({ items: [containerHygiene] }),
  ),
  http.get(`${BASE_URL}/entities/component/default/payments-api`, () =>
    HttpResponse.json({
      entityRef: 'component:default/payments-api',
      scorecards: [standings.average],
    }),
  ),
  http.get(`${BASE_URL}/entities/component/default/payments-api/history`, () =>
    HttpResponse.json({ items: [] }),
  ),
  http.get(`${BASE_URL}/rollup`, () =>
    HttpResponse.json(rollupOf({ scorecard: 'container-hygiene' })),
  ),
  http.get(`${BASE_URL}/checks`, () =>
    HttpResponse.json(checksOf({ scorecard: 'container-hygiene' })),
  ),
  http.get(`${BASE_URL}/trend`, () =>
    HttpResponse.json(trendOf({ scorecard: 'container-hygiene' })),
  ),
  http.get(`${BASE_URL}/moves`, () =>
    HttpResponse.json(movesOf({ scorecard: 'container-hygiene' })),
  ),
  http.get(`${BASE_URL}/entities`, () =>
    HttpResponse.json({ items: rows.slice(0, 3), total: 3 }),
  ),
];
