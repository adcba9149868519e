import { mockCredentials } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import request from 'supertest';
import { goldenPathConditions } from '../permissions/rules';
import { onEachDatabase } from '../__testUtils__/databases';
import { component, group, harness } from '../__testUtils__/harness';
import { specServer } from '../__testUtils__/specServer';
import { testApp, type Policy } from '../__testUtils__/testApp';

const DAY = 24 * 3_600_000;
const url = (name: string) => `https://example.com/${name}/`;
const MARKS: Record<string, string> = {
  done: 'tidy=passed safe=passed',
  open: 'tidy=failed safe=passed',
  unsure: 'tidy=unknown safe=passed',
  none: '',
};

const draft = (over: object = {}) => ({
  ...{ title: 'Neat by summer', scorecard: 'fixture' },
  ...{ practices: ['neatness'], filter: {}, owners: ['group:default/retail'] },
  ...{ start: '2026-03-01', target: '2026-03-03' },
  ...over,
});

async function serve(knex: Knex, policy: Policy = {}) {
  const h = harness(knex);
  const catalog = () => [
    group('retail'),
    group('checkout', 'retail'),
    component('done', { source: url('done'), owner: 'checkout' }),
    component('open', { source: url('open'), owner: 'checkout' }),
    component('unsure', { source: url('unsure'), type: 'website' }),
    component('none', { source: url('none') }),
    component('unread', { source: url('gone') }),
    component('bare'),
  ];
  h.setCatalog(catalog());
  for (const [name, marks] of Object.entries(MARKS)) {
    h.source.set(`url:${url(name)}`, marks);
  }
  await h.settle();
  const { app } = testApp(h, policy);
  const server = await specServer(app);
  return { h, server, catalog };
}

describe('a campaign', () => {
  onEachDatabase('counts what could not be read as not done', async knex => {
    const { server } = await serve(knex);
    const made = await request(server).post('/campaigns').send(draft());
    expect(made.body).toMatchObject({
      ...draft(),
      ...{ state: 'running', mayManage: true, createdBy: 'user:default/mock' },
      progress: { entities: 4, done: 1, open: 1, unread: 2 },
    });
    const { id } = made.body;
    const entities = async (query = '') => {
      const got = await request(server).get(
        `/campaigns/${id}/entities${query}`,
      );
      return got.body;
    };
    expect(await entities()).toMatchObject({
      total: 4,
      items: [
        { title: 'done', standing: 'done', failed: [], undecided: [] },
        { title: 'open', standing: 'open', failed: ['neatness'] },
        { title: 'unread', standing: 'unread', undecided: ['neatness'] },
        { title: 'unsure', standing: 'unread', undecided: ['neatness'] },
      ],
    });
    const first = await entities('?limit=2&standing=open&standing=unread');
    expect(first.items.map((e: any) => e.title)).toEqual(['open', 'unread']);
    const rest = await entities(
      `?limit=2&standing=open&standing=unread&cursor=${first.nextCursor}`,
    );
    expect(rest).toMatchObject({ total: 3, items: [{ title: 'unsure' }] });
    expect(rest.nextCursor).toBeUndefined();
    const team = await entities(
      `?owner=${encodeURIComponent('group:default/retail')}`,
    );
    expect(team).toMatchObject({ total: 2, items: [{}, {}] });
  });

  onEachDatabase('writes down each day how far it is', async knex => {
    const { h, server, catalog } = await serve(knex);
    const made = await request(server).post('/campaigns').send(draft());
    const { id } = made.body;
    await h.participants.follow();
    h.source.set(`url:${url('open')}`, 'tidy=passed safe=passed');
    await h.sources.markDue(`url:${url('open')}`);
    // Who left the catalog takes part no longer.
    h.setCatalog(catalog().filter(e => e.metadata.name !== 'unread'));
    h.clock.now += DAY;
    await h.settle();
    await h.participants.follow();
    await h.participants.follow();
    const read = async () =>
      (await request(server).get(`/campaigns/${id}`)).body;
    expect((await read()).burnUp).toEqual([
      { date: '2026-03-01', entities: 4, done: 1, open: 1, unread: 2 },
      { date: '2026-03-02', entities: 3, done: 2, open: 0, unread: 1 },
    ]);
    h.clock.now += 2 * DAY;
    await h.participants.follow();
    expect(await read()).toMatchObject({ state: 'over', burnUp: [{}, {}] });
    h.source.set(`url:${url('unsure')}`, 'tidy=passed safe=passed');
    await h.sources.markDue(`url:${url('unsure')}`);
    await h.settle();
    expect(await read()).toMatchObject({ state: 'reached' });
  });

  onEachDatabase('takes those for whom the catalog says so', async knex => {
    const { server } = await serve(knex);
    const total = async (filter: object) => {
      const sent = draft({ filter });
      const { body } = await request(server).post('/campaigns').send(sent);
      return body.progress?.entities ?? body.error.message;
    };
    expect(await total({ 'spec.type': 'website' })).toBe(1);
    expect(await total({ $not: { 'spec.type': 'WEBSITE' } })).toBe(3);
    expect(await total({ 'metadata.name': { $in: ['done', 'bare'] } })).toBe(1);
    expect(await total({ 'metadata.annotations.x': { $exists: true } })).toBe(
      0,
    );
    expect(await total({ $all: 'x' })).toContain("'filter' is no filter");
  });

  onEachDatabase(
    'is narrowed to an owner, an entity or a state',
    async knex => {
      const { server } = await serve(knex);
      const make = async (over: object) =>
        (await request(server).post('/campaigns').send(draft(over))).body.id;
      const a = await make({ filter: { 'metadata.name': 'open' } });
      const b = await make({
        filter: { 'metadata.name': 'unsure' },
        start: '2026-03-02',
      });
      const ids = async (query: string) => {
        const { body } = await request(server).get(`/campaigns?${query}`);
        return body.items.map((one: { id: string }) => one.id);
      };
      expect((await ids('')).sort()).toEqual([a, b].sort());
      expect(
        await ids(`owner=${encodeURIComponent('group:default/retail')}`),
      ).toEqual([a]);
      expect(
        await ids(`entity=${encodeURIComponent('component:default/unsure')}`),
      ).toEqual([b]);
      expect(await ids('state=planned')).toEqual([b]);
      expect(await ids('scorecard=other')).toEqual([]);
    },
  );

  onEachDatabase('is looked after by who may manage its owners', async knex => {
    const { isOwner } = goldenPathConditions;
    const { h, server } = await serve(knex, {
      'golden-path.manage': isOwner({ claims: ['group:default/retail'] }),
    });
    const post = (over: object) =>
      request(server).post('/campaigns').send(draft(over));
    const other = ['group:default/checkout'];
    await post({ owners: other }).expect(403);
    await post({ owners: [] }).expect(403);
    const { id } = (await post({}).expect(201)).body;
    const put = (over: object) =>
      request(server).put(`/campaigns/${id}`).send(draft(over));
    const renamed = await put({ title: 'Neat' }).expect(200);
    expect(renamed.body).toMatchObject({ id, title: 'Neat', mayManage: true });
    await put({ owners: other }).expect(403);
    await knex('campaigns').update({ owners: JSON.stringify(other) });
    await request(server).delete(`/campaigns/${id}`).expect(403);
    await put({}).expect(403);
    await knex('campaigns').update({ owners: '["group:default/retail"]' });
    await request(server).delete(`/campaigns/${id}`).expect(204);
    await request(server).get(`/campaigns/${id}`).expect(404);
    expect(await knex('campaign_entities')).toEqual([]);
    await h.participants.follow();
  });

  onEachDatabase(
    'shows the way of all to those only who may see all',
    async knex => {
      const { isOwner } = goldenPathConditions;
      const { h, server } = await serve(knex);
      const { id } = (await request(server).post('/campaigns').send(draft()))
        .body;
      await h.participants.follow();
      const limited = testApp(h, {
        'golden-path.assessment.read': isOwner({
          claims: ['group:default/checkout'],
        }),
      });
      const header = mockCredentials.user.header();
      const { body } = await request(limited.app)
        .get(`/campaigns/${id}`)
        .set('authorization', header);
      expect(body).toMatchObject({
        burnUp: [],
        progress: { entities: 2, done: 1, open: 1, unread: 0 },
      });
    },
  );

  onEachDatabase('is refused where it cannot be right', async knex => {
    const { server } = await serve(knex);
    const message = async (over: object) => {
      const { body } = await request(server)
        .post('/campaigns')
        .send(draft(over));
      return body.error.message;
    };
    expect(await message({ title: ' ' })).toBe("'title' says nothing");
    expect(await message({ practices: ['neatnes'] })).toBe(
      "'practices' has 'neatnes', which is no practice of fixture; did you mean neatness?",
    );
    expect(await message({ start: '2026-02-30' })).toContain('is no day');
    expect(await message({ target: '2026-02-01' })).toContain(
      'before the start',
    );
    expect(await message({ owners: [':'] })).toContain("'owners' has ':'");
  });
});
