import { ResponseError } from '@backstage/errors';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { GoldenPathClient } from './GoldenPathClient';

const BASE = 'http://example.com/api/golden-path';

describe('GoldenPathClient', () => {
  const server = setupServer();
  const client = new GoldenPathClient({
    discoveryApi: { getBaseUrl: async () => BASE },
  });
  let requests: Request[];

  beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
  beforeEach(() => {
    requests = [];
  });
  afterEach(() => server.resetHandlers());
  afterAll(() => server.close());

  function answer(body: object, status = 200) {
    server.use(
      http.all(`${BASE}/*`, ({ request }) => {
        requests.push(request);
        return HttpResponse.json(body, { status });
      }),
    );
  }

  const asked = () =>
    requests.map(r => `${r.method} ${r.url.slice(BASE.length)}`);

  it('asks for scorecards and history and takes them out of their wrapping', async () => {
    answer({ items: [{ id: 'x' }] });
    expect(await client.getScorecards()).toEqual([{ id: 'x' }]);
    expect(await client.getHistory('component:default/a', 'x')).toEqual([
      { id: 'x' },
    ]);
    expect(asked()).toEqual([
      'GET /scorecards',
      'GET /entities/component/default/a/history?scorecard=x',
    ]);
  });

  it('names an entity in lower case, escaped', async () => {
    answer({ entityRef: 'x', scorecards: [] });
    await client.getEntity('Component:My-Space/a b?/c');
    await client.refresh('Component:default/B');
    await client.getDataset('Resource:default/orders-raw');
    expect(asked()).toEqual([
      'GET /entities/component/my-space/a%20b%3F%2Fc',
      'POST /entities/component/default/b/refresh',
      'GET /entities/resource/default/orders-raw/dataset',
    ]);
  });

  it('sends several values of a filter as several, and leaves out what is undefined', async () => {
    answer({ items: [], total: 0 });
    await client.listEntities({
      scorecard: 'x',
      owner: ['group:default/a', 'group:default/b'],
      grade: ['A', 'none'],
      text: undefined,
      limit: 10,
    });
    await client.getRollup({ scorecard: 'x', type: [] });
    expect(asked()).toEqual([
      'GET /entities?scorecard=x&owner=group%3Adefault%2Fa&owner=group%3Adefault%2Fb&grade=A&grade=none&limit=10',
      'GET /rollup?scorecard=x',
    ]);
  });

  it('sends a token where it is given one', async () => {
    answer({ items: [] });
    await client.getScorecards({ token: 'abc' });
    await client.getScorecards();
    expect(requests.map(r => r.headers.get('authorization'))).toEqual([
      'Bearer abc',
      null,
    ]);
  });

  it('rejects with the error of the answer', async () => {
    const error = { name: 'NotFoundError', message: 'no such entity' };
    answer({ error, response: { statusCode: 404 } }, 404);
    const rejected = client.getEntity('component:default/a');
    await expect(rejected).rejects.toBeInstanceOf(ResponseError);
    await expect(rejected).rejects.toMatchObject({
      statusCode: 404,
      cause: { name: 'NotFoundError', message: 'no such entity' },
    });
  });

  it('uses the fetch it is given', async () => {
    const fetch = jest.fn(async () => Response.json({ items: [] }));
    const other = new GoldenPathClient({
      discoveryApi: { getBaseUrl: async () => BASE },
      fetchApi: { fetch },
    });
    await other.getScorecards();
    expect(fetch).toHaveBeenCalledWith(`${BASE}/scorecards`, {
      method: 'GET',
      signal: undefined,
    });
  });
});
