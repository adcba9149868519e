import { mockCredentials } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { Knex } from 'knex';
import request from 'supertest';
import { goldenPathConditions } from '../permissions/rules';
import { Visibility } from '../permissions/Visibility';
import { spec } from '../schema/generated/spec';
import { onEachDatabase } from '../__testUtils__/databases';
import { component, group, harness } from '../__testUtils__/harness';
import { testApp, type Policy } from '../__testUtils__/testApp';

const tagged = goldenPathConditions.hasTag({ tag: 'java' });

const READ = 'golden-path.assessment.read';
const REFRESH = 'golden-path.assessment.refresh';
const REQUEST = 'golden-path.waiver.request';
const APPROVE = 'golden-path.waiver.approve';
const MANAGE = 'golden-path.manage';
const CATALOG = 'catalog.entity.read';

/** What each role may do, in the order of the columns below. */
const ROLES: Record<string, Policy> = {
  everything: {},
  'not to read': { [READ]: 'DENY' },
  'not to refresh': { [REFRESH]: 'DENY' },
  'not to request': { [REQUEST]: 'DENY' },
  'not to approve': { [APPROVE]: 'DENY' },
  'not to manage': { [MANAGE]: 'DENY' },
  'no entity': { [CATALOG]: 'DENY' },
  'some entities': { [CATALOG]: 'CONDITIONAL' },
  'to read what has a tag': { [READ]: tagged },
  'to change what has a tag': {
    ...{ [REFRESH]: tagged, [REQUEST]: tagged, [APPROVE]: tagged },
    [MANAGE]: tagged,
  },
  // Who has not signed in; the policy is not even asked.
  nothing: {},
};

const waiver = (name: string) => ({
  ...{ scorecard: 'fixture', target: { kind: 'check', id: 'tidy' } },
  ...{ on: name, reason: 'Moves.', until: '2026-05-31' },
});
const campaign = {
  ...{ title: 'Neat', scorecard: 'fixture', practices: ['neatness'] },
  ...{ filter: {}, start: '2026-03-01', target: '2026-05-01' },
  owners: ['group:default/team'],
};
const OPEN = 'component:default/open';
const HIDDEN = 'component:default/hidden';
const TEAM = 'group:default/team';
const badge = (entityRef: string) => ({ entityRef, scorecard: 'fixture' });
const note = { note: 'Because.' };
const card = { scorecard: 'fixture' };

interface Case {
  /** As openapi.yaml has it. */
  route: string;
  path?: Record<string, string>;
  query?: Record<string, string>;
  body?: object;
  /** The status for each role, in their order. */
  statuses: string;
}

const at = (name: string) => ({
  path: { kind: 'component', namespace: 'default', name },
});

const CASES: Case[] = [
  {
    route: 'get /scorecards',
    statuses: '200 403 200 200 200 200 200 200 200 200 401',
  },
  {
    route: 'get /entities',
    query: card,
    statuses: '200 403 200 200 200 200 200 200 200 200 401',
  },
  {
    route: 'get /checks',
    query: card,
    statuses: '200 403 200 200 200 200 200 200 200 200 401',
  },
  {
    route: 'get /export',
    query: card,
    statuses: '200 403 200 200 200 200 200 200 200 200 401',
  },
  {
    route: 'get /rollup',
    query: card,
    statuses: '200 403 200 200 200 200 200 200 200 200 401',
  },
  {
    route: 'get /trend',
    query: card,
    statuses: '200 403 200 200 200 200 200 200 200 200 401',
  },
  {
    route: 'get /moves',
    query: card,
    statuses: '200 403 200 200 200 200 200 200 200 200 401',
  },
  {
    route: 'get /entities/{kind}/{namespace}/{name}',
    ...at('open'),
    statuses: '200 403 200 200 200 200 404 200 200 200 401',
  },
  {
    route: 'get /entities/{kind}/{namespace}/{name}',
    ...at('hidden'),
    statuses: '200 403 200 200 200 200 404 404 404 200 401',
  },
  {
    route: 'get /entities/{kind}/{namespace}/{name}/history',
    ...at('open'),
    query: card,
    statuses: '200 403 200 200 200 200 404 200 200 200 401',
  },
  {
    route: 'get /entities/{kind}/{namespace}/{name}/history',
    ...at('hidden'),
    query: card,
    statuses: '200 403 200 200 200 200 404 404 404 200 401',
  },
  {
    route: 'get /entities/{kind}/{namespace}/{name}/findings',
    ...at('open'),
    query: card,
    statuses: '200 403 200 200 200 200 404 200 200 200 401',
  },
  {
    route: 'get /entities/{kind}/{namespace}/{name}/findings',
    ...at('hidden'),
    query: card,
    statuses: '200 403 200 200 200 200 404 404 404 200 401',
  },
  {
    route: 'get /entities/{kind}/{namespace}/{name}/dataset',
    ...at('open'),
    statuses: '200 403 200 200 200 200 404 200 200 200 401',
  },
  {
    route: 'get /entities/{kind}/{namespace}/{name}/dataset',
    ...at('hidden'),
    statuses: '200 403 200 200 200 200 404 404 404 200 401',
  },
  {
    route: 'post /entities/{kind}/{namespace}/{name}/refresh',
    ...at('open'),
    statuses: '200 403 403 200 200 200 404 200 200 200 401',
  },
  {
    route: 'post /entities/{kind}/{namespace}/{name}/refresh',
    ...at('hidden'),
    statuses: '200 403 403 200 200 200 404 404 404 403 401',
  },
  {
    route: 'get /waivers',
    statuses: '200 403 200 200 200 200 200 200 200 200 401',
  },
  {
    route: 'post /waivers',
    body: waiver(OPEN),
    statuses: '201 403 201 403 201 201 404 201 201 201 401',
  },
  {
    route: 'post /waivers',
    body: waiver(HIDDEN),
    statuses: '201 403 201 403 201 201 404 404 404 403 401',
  },
  {
    route: 'post /waivers',
    body: waiver(TEAM),
    statuses: '201 403 201 403 201 201 404 201 201 403 401',
  },
  {
    route: 'get /waivers/{id}',
    path: { id: 'approve-open' },
    statuses: '200 403 200 200 200 200 404 200 200 200 401',
  },
  {
    route: 'get /waivers/{id}',
    path: { id: 'approve-hidden' },
    statuses: '200 403 200 200 200 200 404 404 404 200 401',
  },
  {
    route: 'post /waivers/{id}/approve',
    path: { id: 'approve-open' },
    body: {},
    statuses: '200 403 200 200 403 200 404 200 200 200 401',
  },
  {
    route: 'post /waivers/{id}/approve',
    path: { id: 'approve-hidden' },
    body: {},
    statuses: '200 403 200 200 403 200 404 404 404 403 401',
  },
  {
    route: 'post /waivers/{id}/deny',
    path: { id: 'deny-open' },
    body: note,
    statuses: '200 403 200 200 403 200 404 200 200 200 401',
  },
  {
    route: 'post /waivers/{id}/deny',
    path: { id: 'deny-hidden' },
    body: note,
    statuses: '200 403 200 200 403 200 404 404 404 403 401',
  },
  {
    route: 'post /waivers/{id}/revoke',
    path: { id: 'revoke-open' },
    body: note,
    statuses: '200 403 200 200 403 200 404 200 200 200 401',
  },
  {
    route: 'post /waivers/{id}/revoke',
    path: { id: 'revoke-hidden' },
    body: note,
    statuses: '200 403 200 200 403 200 404 404 404 403 401',
  },
  {
    route: 'get /badges',
    query: { entity: OPEN },
    statuses: '200 403 200 200 200 403 404 200 200 200 401',
  },
  {
    route: 'get /badges',
    query: { entity: HIDDEN },
    statuses: '200 403 200 200 200 403 404 404 404 403 401',
  },
  {
    route: 'post /badges',
    body: badge(OPEN),
    statuses: '201 403 201 201 201 403 404 201 201 201 401',
  },
  {
    route: 'post /badges',
    body: badge(HIDDEN),
    statuses: '201 403 201 201 201 403 404 404 404 403 401',
  },
  {
    route: 'get /badges/{id}/image.svg',
    path: { id: 'badge-open' },
    statuses: '200 200 200 200 200 200 200 200 200 200 200',
  },
  {
    route: 'get /badges/{id}/image.svg',
    path: { id: 'badge-hidden' },
    statuses: '200 200 200 200 200 200 200 200 200 200 200',
  },
  {
    route: 'delete /badges/{id}',
    path: { id: 'badge-open' },
    statuses: '204 403 204 204 204 403 404 204 204 204 401',
  },
  {
    route: 'delete /badges/{id}',
    path: { id: 'badge-hidden' },
    statuses: '204 403 204 204 204 403 404 404 404 403 401',
  },
  {
    route: 'get /campaigns',
    statuses: '200 403 200 200 200 200 200 200 200 200 401',
  },
  {
    route: 'post /campaigns',
    body: campaign,
    statuses: '201 403 201 201 201 403 201 201 201 403 401',
  },
  {
    route: 'get /campaigns/{id}',
    path: { id: 'campaign' },
    statuses: '200 403 200 200 200 200 200 200 200 200 401',
  },
  {
    route: 'get /campaigns/{id}/entities',
    path: { id: 'campaign' },
    statuses: '200 403 200 200 200 200 200 200 200 200 401',
  },
  {
    route: 'put /campaigns/{id}',
    path: { id: 'campaign' },
    body: campaign,
    statuses: '200 403 200 200 200 403 200 200 200 403 401',
  },
  {
    route: 'delete /campaigns/{id}',
    path: { id: 'campaign' },
    statuses: '204 403 204 204 204 403 204 204 204 403 401',
  },
  {
    route: 'get /health',
    statuses: '200 200 200 200 200 200 200 200 200 200 200',
  },
];

async function serve(knex: Knex, policy: Policy) {
  const h = harness(knex);
  const team = group('team');
  const open = component('open', {
    ...{ source: 'https://example.com/open/', owner: 'team' },
  });
  open.metadata.tags = ['java'];
  const hidden = component('hidden', {
    ...{ source: 'https://example.com/hidden/', owner: 'team' },
  });
  h.setCatalog([team, open, hidden]);
  h.source.set('url:https://example.com/open/', 'tidy=failed');
  h.source.set('url:https://example.com/hidden/', 'tidy=failed');
  await h.settle();
  for (const [name, on] of Object.entries({ open: OPEN, hidden: HIDDEN })) {
    for (const what of ['approve', 'deny', 'revoke']) {
      await h.waiverStore.insert({
        ...{ id: `${what}-${name}`, state: 'requested', scorecard: 'fixture' },
        ...{ target_kind: 'check', target_id: 'tidy', on_ref: on },
        ...{ reason: 'x', until: '2026-05-31', requested_by: 'ann' },
        requested_at: '2026-03-01T00:00:00.000Z',
        ...{ decided_by: null, decided_at: null, note: null },
        ...{ revoked_by: null, ended_at: null, finding: null },
      });
    }
    await h.badges.insert({
      ...{ id: `badge-${name}`, entity_ref: on, scorecard: 'fixture' },
      ...{ created_by: 'ann', created_at: '2026-03-01T00:00:00.000Z' },
    });
  }
  const { practices, filter, owners, ...rest } = campaign;
  await h.campaigns.save(
    {
      ...{ ...rest, id: 'campaign', description: null, created_by: 'ann' },
      ...{ created_at: 'x', practices: JSON.stringify(practices) },
      ...{ filter: JSON.stringify(filter), owners: JSON.stringify(owners) },
    },
    [OPEN, HIDDEN],
  );
  const limited = policy[CATALOG] === 'CONDITIONAL';
  const catalog = catalogServiceMock({
    entities: limited ? [team, open] : [team, open, hidden],
  });
  const { app } = testApp(h, policy, permissions => {
    const which = { kind: 'Component' };
    return new Visibility({ permissions, catalog, filter: which });
  });
  return app;
}

describe('permissions', () => {
  it('are held to every route that there is', () => {
    const routes = Object.entries(spec.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map(method => `${method} ${path}`),
    );
    const covered = new Set(CASES.map(({ route }) => route));
    expect([...covered].sort()).toEqual(routes.sort());
  });

  Object.entries(ROLES).forEach(([title, policy], column) => {
    onEachDatabase(`hold on every route: allowed ${title}`, async knex => {
      const app = await serve(knex, policy);
      const header =
        title === 'nothing'
          ? mockCredentials.none.header()
          : mockCredentials.user.header('user:default/bob');
      const got: string[] = [];
      for (const { route, path = {}, query = {}, body } of CASES) {
        const [method, template] = route.split(' ');
        const filled = template.replace(/\{(\w+)\}/g, (_, key) => path[key]);
        const { status } = await request(app)
          [method as 'get'](filled)
          .set('authorization', header)
          .query(query)
          .send(body);
        got.push(`${status} ${route} ${JSON.stringify([path, query, body])}`);
      }
      const wanted = CASES.map(
        ({ route, path = {}, query = {}, body, statuses }) =>
          `${statuses.split(' ')[column]} ${route} ${JSON.stringify([
            path,
            query,
            body,
          ])}`,
      );
      expect(got).toEqual(wanted);
    });
  });
});
