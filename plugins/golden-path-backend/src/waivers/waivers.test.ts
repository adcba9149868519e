import { mockCredentials } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import request from 'supertest';
import { listEntities } from '../entities/listEntities';
import { rollup } from '../rollup/rollup';
import { onEachDatabase } from '../__testUtils__/databases';
import { component, group, harness } from '../__testUtils__/harness';
import { specServer } from '../__testUtils__/specServer';
import { testApp } from '../__testUtils__/testApp';

const SHOP = 'https://example.com/shop/';
const CART = 'https://example.com/cart/';
const MARKS = 'tidy=failed small=passed safe=passed';
const ON = 'component:default/shop';
const DAY = 24 * 3_600_000;
const SALES = { ...group('sales'), kind: 'System', spec: { owner: 'retail' } };

const asking = (over: object = {}) => ({
  ...{ scorecard: 'fixture', target: { kind: 'check', id: 'tidy' } },
  ...{ on: ON, reason: 'Moves in May.', until: '2026-05-31' },
  ...over,
});

async function serve(knex: Knex, settings = {}) {
  const h = harness(knex, { settings });
  h.setCatalog([
    group('retail'),
    group('checkout', 'retail'),
    SALES,
    component('shop', { source: SHOP, owner: 'checkout', system: 'sales' }),
    component('twin', { source: SHOP, owner: 'other' }),
    component('cart', { source: CART, owner: 'checkout' }),
  ]);
  h.source.set(`url:${SHOP}`, MARKS);
  h.source.set(`url:${CART}`, MARKS);
  await h.settle();
  const { app, auditor } = testApp(h);
  const server = await specServer(app);
  const as = (name: string) => {
    const header = mockCredentials.user.header(`user:default/${name}`);
    const post = (path: string, body: object) =>
      request(server).post(path).set('authorization', header).send(body);
    const get = (path: string) =>
      request(server).get(path).set('authorization', header);
    return { post, get };
  };
  const granted = async (over: object = {}) => {
    const { body } = await as('ann').post('/waivers', asking(over)).expect(201);
    await as('bob').post(`/waivers/${body.id}/approve`, {}).expect(200);
    return body.id as string;
  };
  const scores = async () => {
    const all = await listEntities(knex, { scorecard: 'fixture' }, 'all');
    return Object.fromEntries(all.items.map(e => [e.title, e.score]));
  };
  return { h, as, granted, scores, auditor };
}

const PLAIN = { shop: 86.7, twin: 86.7, cart: 86.7 };

describe('a waiver', () => {
  onEachDatabase('counts once somebody else approves it', async knex => {
    const { h, as, scores, auditor } = await serve(knex);
    const asked = await as('ann').post('/waivers', asking()).expect(201);
    const { id } = asked.body;
    expect(asked.body).toMatchObject({
      ...{ state: 'requested', title: 'shop', entities: 1, mayRevoke: true },
      ...{ requestedBy: 'user:default/ann', mayDecide: false },
    });
    expect(await scores()).toEqual(PLAIN);
    const own = await as('ann').post(`/waivers/${id}/approve`, {}).expect(403);
    expect(own.body.error.message).toContain('Somebody else');

    const reads = h.source.reads.length;
    const approved = await as('bob').post(`/waivers/${id}/approve`, {});
    expect(approved.body).toMatchObject({
      ...{ state: 'approved', decidedBy: 'user:default/bob' },
    });
    expect(await scores()).toEqual({ ...PLAIN, shop: 100 });
    expect(h.source.reads).toHaveLength(reads);
    const read = async () => (await h.entities.read(ON))!.scorecards[0];
    expect((await read()).assessment).toMatchObject({
      ...{ score: 100, validUntil: '2026-05-31', unwaived: { score: 86.7 } },
      checks: [
        {
          ...{ outcome: 'not-applicable', unwaived: 'failed' },
          findings: [{ waived: { waiver: id, by: 'user:default/bob' } }],
        },
        ...[{}, {}],
      ],
    });
    const history = await h.assessments.history(ON, 'fixture');
    expect(history.map(point => point.score)).toEqual([100]);
    const { all } = await rollup(knex, { scorecard: 'fixture' }, 'all');
    expect(all.grades).toMatchObject({ A: 1, B: 2 });

    const revoked = await as('ann')
      .post(`/waivers/${id}/revoke`, { note: 'Mended.' })
      .expect(200);
    expect(revoked.body).toMatchObject({
      ...{ state: 'revoked', revokedBy: 'user:default/ann', note: 'Mended.' },
    });
    expect(await scores()).toEqual(PLAIN);
    expect(await read()).toMatchObject({ state: 'assessed' });
    expect((await read()).assessment?.unwaived).toBeUndefined();
    const events = auditor.createEvent.mock.calls.map(([e]) => e.eventId);
    expect(events).toEqual([
      ...['waiver-request', 'waiver-approve', 'waiver-approve'],
      'waiver-revoke',
    ]);
    const refused = await auditor.createEvent.mock.results[1].value;
    expect(refused.fail).toHaveBeenCalled();
  });

  onEachDatabase('may be denied, and then changes nothing', async knex => {
    const { as, scores } = await serve(knex);
    const { body } = await as('ann').post('/waivers', asking());
    const path = `/waivers/${body.id}/deny`;
    const bare = await as('bob').post(path, {}).expect(400);
    expect(bare.body.error.message).toContain("'note' is needed");
    const denied = await as('bob').post(path, { note: 'No.' }).expect(200);
    expect(denied.body).toMatchObject({ state: 'denied', note: 'No.' });
    expect(await scores()).toEqual(PLAIN);
    const late = await as('bob').post(`/waivers/${body.id}/approve`, {});
    expect(late.status).toBe(409);
    expect(late.body.error.message).toBe(
      'The waiver is denied already by user:default/bob',
    );
  });

  onEachDatabase('is decided once where two decide at once', async knex => {
    const { as, scores } = await serve(knex);
    const { body } = await as('ann').post('/waivers', asking());
    const path = `/waivers/${body.id}/approve`;
    const both = await Promise.all([
      as('bob').post(path, {}),
      as('cleo').post(path, {}),
    ]);
    const [won, lost] = both.sort((a, b) => a.status - b.status);
    expect([won.status, lost.status]).toEqual([200, 409]);
    expect(lost.body.error.message).toBe(
      `The waiver is approved already by ${won.body.decidedBy}`,
    );
    expect(await scores()).toEqual({ ...PLAIN, shop: 100 });
  });

  onEachDatabase(
    'on a group or system reaches what belongs to it',
    async knex => {
      const { h, as, granted, scores } = await serve(knex);
      const id = await granted({ on: 'group:default/retail' });
      expect(await scores()).toEqual({ ...PLAIN, shop: 100, cart: 100 });
      const { body } = await as('bob').get(`/waivers/${id}`);
      expect(body).toMatchObject({ title: 'retail', entities: 2 });
      await as('bob').post(`/waivers/${id}/revoke`, { note: 'x' }).expect(200);
      await granted({ on: 'system:default/sales' });
      expect(await scores()).toEqual({ ...PLAIN, shop: 100 });

      // What comes to the system later comes under the waiver, and what leaves it leaves it.
      h.setCatalog([
        component('shop', { source: SHOP, owner: 'checkout' }),
        component('twin', { source: SHOP, owner: 'x', system: 'sales' }),
        component('cart', { source: CART, owner: 'checkout' }),
      ]);
      const reads = h.source.reads.length;
      await h.mirror.sync();
      expect(await scores()).toEqual({ ...PLAIN, twin: 100 });
      await h.collector.drain();
      expect(h.source.reads).toHaveLength(reads);
    },
  );

  onEachDatabase('ends by itself after its last day', async knex => {
    const { h, as, granted, scores } = await serve(knex);
    const waits = await as('ann').post(
      '/waivers',
      asking({ until: '2026-03-02' }),
    );
    const id = await granted({ until: '2026-03-02' });
    h.clock.now += DAY;
    expect(await h.waiverDesk.expire()).toEqual([]);
    expect(await scores()).toEqual({ ...PLAIN, shop: 100 });
    h.clock.now += DAY;
    const late = await as('bob').post(`/waivers/${waits.body.id}/approve`, {});
    expect(late.body.error.message).toContain('has ended on 2026-03-02');
    expect(await h.waiverDesk.expire()).toHaveLength(2);
    expect(await h.waiverDesk.expire()).toEqual([]);
    expect(await scores()).toEqual(PLAIN);
    const { body } = await as('bob').get(`/waivers/${id}`);
    expect(body).toMatchObject({ state: 'expired', mayRevoke: false });
    const late2 = await as('bob').post(`/waivers/${id}/revoke`, { note: 'x' });
    expect(late2.body.error.message).toBe('The waiver is expired already');
  });

  onEachDatabase('overlaps with others, of which any may end', async knex => {
    const { h, as, granted, scores } = await serve(knex);
    const short = await granted({ until: '2026-03-02' });
    const long = await granted({
      target: { kind: 'practice', id: 'neatness' },
    });
    const by = async () => {
      const read = await h.entities.read(ON);
      return read!.scorecards[0].assessment!.checks[0].findings[0].waived;
    };
    expect(await by()).toMatchObject({ waiver: long });
    await as('ann').post(`/waivers/${long}/revoke`, { note: 'x' }).expect(200);
    expect(await by()).toMatchObject({ waiver: short });
    expect(await scores()).toEqual({ ...PLAIN, shop: 100 });
  });

  onEachDatabase('on a finding survives the next reading', async knex => {
    const { h, as, scores } = await serve(knex);
    const read = async () =>
      (await h.entities.read(ON))!.scorecards[0].assessment!;
    const [{ findings }] = (await read()).checks;
    const target = { kind: 'finding', id: findings[0].fingerprint };
    const { body } = await as('ann').post('/waivers', asking({ target }));
    expect(body.finding).toMatchObject({
      ...{ check: 'tidy', file: 'marks', line: 1 },
    });
    await as('bob').post(`/waivers/${body.id}/approve`, {}).expect(200);
    h.source.set(`url:${SHOP}`, `${MARKS}\nmore=1`);
    await h.sources.markDue(`url:${SHOP}`);
    await h.settle();
    expect(await scores()).toEqual({ ...PLAIN, shop: 100 });
    const gone = { kind: 'finding', id: 'nope' };
    const none = await as('ann').post('/waivers', asking({ target: gone }));
    expect(none.body.error.message).toContain('names no finding of');
  });

  onEachDatabase(
    'that is approved during an assessment counts after it',
    async knex => {
      const { h, granted, scores } = await serve(knex);
      const assess = h.assessor.assess.bind(h.assessor);
      let approve: undefined | (() => Promise<unknown>) = () => granted();
      h.assessor.assess = async (...given) => {
        await approve?.();
        approve = undefined;
        return assess(...given);
      };
      h.source.set(`url:${SHOP}`, 'tidy=failed small=passed safe=failed');
      await h.sources.markDue(`url:${SHOP}`);
      await h.collector.drain();
      expect(await scores()).toEqual({
        ...PLAIN,
        ...{ shop: 20, twin: 6.7 },
      });
    },
  );

  onEachDatabase('is refused where it cannot be right', async knex => {
    const { as } = await serve(knex, { waivers: { longest: { days: 100 } } });
    const message = async (over: object) => {
      const { body } = await as('ann').post('/waivers', asking(over));
      return body.error?.message;
    };
    expect(await message({ until: '2026-02-28' })).toBe(
      "'until' is '2026-02-28', which is in the past",
    );
    expect(await message({ until: '2026-02-30' })).toContain('is no day');
    expect(await message({ until: '2026-06-10' })).toBe(
      "'until' is '2026-06-10'; a waiver lasts 100 days at most, here until 2026-06-09",
    );
    expect(await message({ reason: ' ' })).toBe("'reason' says nothing");
    expect(await message({ target: { kind: 'check', id: 'tidi' } })).toBe(
      "'target' is 'tidi', which is no check of fixture; did you mean tidy?",
    );
    expect(await message({ on: ':x' })).toContain('is not an entity ref');
    expect(await message({ on: 'component:default/nope' })).toContain(
      'No entity',
    );
    expect(await message({ on: 'group:default/nope' })).toContain('No entity');
    expect(await message({ scorecard: 'nope' })).toContain('Unknown scorecard');
  });

  onEachDatabase(
    'may be approved by who asked, if the policy says so',
    async knex => {
      const settings = { waivers: { requireOtherApprover: false } };
      const { as } = await serve(knex, settings);
      const { body } = await as('ann').post('/waivers', asking());
      expect(body.mayDecide).toBe(true);
      await as('ann').post(`/waivers/${body.id}/approve`, {}).expect(200);
    },
  );
});

describe('the list of waivers', () => {
  onEachDatabase('is narrowed and paged', async knex => {
    const { h, as, granted } = await serve(knex);
    const tick = () => {
      h.clock.now += 1_000;
    };
    const a = await granted({ until: '2026-03-05' });
    tick();
    const b = await granted({ on: 'group:default/retail' });
    tick();
    const { body } = await as('cleo').post('/waivers', asking());
    const c = body.id;
    const ids = async (query: string, name = 'ann') => {
      const found = await as(name).get(`/waivers?${query}`);
      expect(found.body.error?.message).toBeUndefined();
      return found.body.items.map((w: { id: string }) => w.id);
    };
    expect(await ids('')).toEqual([c, b, a]);
    expect(await ids('state=approved&state=denied')).toEqual([b, a]);
    expect(await ids('mine=true')).toEqual([b, a]);
    expect(await ids('toDecide=true')).toEqual([c]);
    expect(await ids('toDecide=true', 'cleo')).toEqual([]);
    expect(await ids('endsWithin=4')).toEqual([a]);
    expect(await ids('entity=component%3Adefault%2Fcart')).toEqual([b]);
    expect(await ids('within=group%3Adefault%2Fretail')).toEqual([c, b, a]);
    expect(await ids('within=group%3Adefault%2Fother')).toEqual([]);
    expect(await ids('scorecard=other')).toEqual([]);
    const first = await as('ann').get('/waivers?limit=2');
    expect(first.body).toMatchObject({ total: 3, nextCursor: b });
    expect(await ids(`limit=2&cursor=${first.body.nextCursor}`)).toEqual([a]);
    await as('ann').get('/waivers?cursor=nope').expect(400);
  });
});
