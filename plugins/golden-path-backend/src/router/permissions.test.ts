import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { Knex } from 'knex';
import request from 'supertest';
import { Visibility } from '../permissions/Visibility';
import { onEachDatabase } from '../__testUtils__/databases';
import { component, group, harness } from '../__testUtils__/harness';
import { testApp, type Policy } from '../__testUtils__/testApp';

const ENTITIES = '/entities/component/default';
const READ = 'golden-path.assessment.read';
const REFRESH = 'golden-path.assessment.refresh';
const CATALOG = 'catalog.entity.read';

/** Two entities of a team below a secret group; a caller under conditions may read the team and `open` only. */
async function serve(knex: Knex, policy: Policy) {
  const h = harness(knex);
  const open = component('open', {
    ...{ source: 'https://example.com/open/', owner: 'team', type: 'service' },
  });
  const hidden = component('hidden', {
    ...{ source: 'https://example.com/hidden/', owner: 'team' },
    ...{ type: 'website', system: 'secret' },
  });
  const team = group('team', 'secret-division');
  h.setCatalog([group('secret-division'), team, open, hidden]);
  h.source.set('url:https://example.com/open/', 'tidy=passed');
  h.source.set('url:https://example.com/hidden/', 'tidy=failed');
  await h.settle();
  const some = policy[CATALOG] === 'CONDITIONAL';
  const entities = some ? [team, open] : [team, open, hidden];
  const catalog = catalogServiceMock({ entities });
  const { app } = testApp(h, policy, permissions => {
    const filter = { kind: 'Component' };
    return new Visibility({ permissions, catalog, filter });
  });
  return app;
}

const ROUTES: Array<[method: 'get' | 'post', path: string]> = [
  ['get', '/scorecards'],
  ['get', '/entities?scorecard=fixture'],
  ['get', '/rollup?scorecard=fixture'],
  ['get', `${ENTITIES}/open`],
  ['get', `${ENTITIES}/open/history?scorecard=fixture`],
  ['post', `${ENTITIES}/open/refresh`],
  ['get', `${ENTITIES}/hidden`],
  ['get', `${ENTITIES}/hidden/history?scorecard=fixture`],
  ['post', `${ENTITIES}/hidden/refresh`],
  ['get', '/health'],
  ['get', `${ENTITIES}/open/dataset`],
  ['get', `${ENTITIES}/hidden/dataset`],
];

/** The status of each route, in order, under each policy. */
const MATRIX: Array<[string, Policy, number[]]> = [
  [
    'everything',
    {},
    [200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200],
  ],
  [
    'not to read',
    { [READ]: 'DENY' },
    [403, 403, 403, 403, 403, 403, 403, 403, 403, 200, 403, 403],
  ],
  [
    'not to refresh',
    { [REFRESH]: 'DENY' },
    [200, 200, 200, 200, 200, 403, 200, 200, 403, 200, 200, 200],
  ],
  [
    'no entity',
    { [CATALOG]: 'DENY' },
    [200, 200, 200, 404, 404, 404, 404, 404, 404, 200, 404, 404],
  ],
  [
    'some entities',
    { [CATALOG]: 'CONDITIONAL' },
    [200, 200, 200, 200, 200, 200, 404, 404, 404, 200, 200, 404],
  ],
];

describe('permissions', () => {
  for (const [title, policy, statuses] of MATRIX) {
    onEachDatabase(`hold on every route: allowed ${title}`, async knex => {
      const app = await serve(knex, policy);
      const got: number[] = [];
      for (const [method, path] of ROUTES) {
        got.push((await request(app)[method](path)).status);
      }
      expect(got).toEqual(statuses);
    });
  }

  onEachDatabase('hide an entity as if it did not exist', async knex => {
    const app = await serve(knex, { [CATALOG]: 'CONDITIONAL' });
    for (const suffix of ['', '/history?scorecard=fixture']) {
      const hidden = await request(app).get(`${ENTITIES}/hidden${suffix}`);
      const unknown = await request(app).get(`${ENTITIES}/nosuch${suffix}`);
      const say = (body: { error: { name: string; message: string } }) =>
        `${body.error.name}: ${body.error.message}`;
      expect(say(hidden.body).replace('hidden', 'nosuch')).toBe(
        say(unknown.body),
      );
    }
  });

  onEachDatabase('leave what is hidden out of every sum', async knex => {
    const app = await serve(knex, { [CATALOG]: 'CONDITIONAL' });
    const list = await request(app).get('/entities?scorecard=fixture');
    expect(list.body).toMatchObject({ total: 1, items: [{ title: 'open' }] });
    const { body } = await request(app).get('/rollup?scorecard=fixture');
    expect(body).toMatchObject({
      all: { total: 1, meanScore: 100, lowest: { title: 'open' } },
      rows: [{ key: 'group:default/team', total: 1 }],
      facets: { type: ['service'], system: [] },
    });
    expect(JSON.stringify([list.body, body])).not.toMatch(/hidden|secret/);
    expect(body.rows[0].parent).toBeUndefined();
    const parent = 'group:default/secret-division';
    const below = await request(app)
      .get('/rollup')
      .query({ scorecard: 'fixture', parent });
    expect(below.body.rows).toEqual([]);
  });

  onEachDatabase('let who may read all go down the tree', async knex => {
    const app = await serve(knex, {});
    const rows = async (parent: string) => {
      const query = { scorecard: 'fixture', parent };
      const { body } = await request(app).get('/rollup').query(query);
      return body.rows.map(({ key }: { key: string }) => key);
    };
    expect(await rows('secret-division')).toEqual([
      ...['group:default/secret-division', 'group:default/team'],
    ]);
    expect(await rows('group:team')).toEqual(['group:default/team']);
    const { body } = await request(app)
      .get('/rollup')
      .query({ scorecard: 'fixture', by: 'type', parent: 'team' });
    expect(body.error.message).toContain("'parent' is for roll-ups by group");
  });

  onEachDatabase('leave nothing to who may read nothing', async knex => {
    const app = await serve(knex, { [CATALOG]: 'DENY' });
    const list = await request(app).get('/entities?scorecard=fixture');
    expect(list.body).toEqual({ items: [], total: 0 });
    const { body } = await request(app).get('/rollup?scorecard=fixture');
    expect(body.all.total).toBe(0);
    expect(body.rows).toEqual([]);
    expect(body.withoutScorecard).toBe(0);
  });
});
