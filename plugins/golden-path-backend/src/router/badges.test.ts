import { mockCredentials } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import request from 'supertest';
import { onEachDatabase } from '../__testUtils__/databases';
import { component, harness } from '../__testUtils__/harness';
import { specServer } from '../__testUtils__/specServer';
import { testApp, type Policy } from '../__testUtils__/testApp';

const SHOP = 'https://example.com/shop/';
const REF = 'component:default/shop';
const MAKE = { entityRef: REF, scorecard: 'fixture' };

async function serve(knex: Knex, policy: Policy = {}) {
  const h = harness(knex);
  h.setCatalog([component('shop', { source: SHOP }), component('bare')]);
  h.source.set(`url:${SHOP}`, 'tidy=failed small=passed safe=passed');
  await h.settle();
  const { app, auditor } = testApp(h, policy);
  // The server that holds answers to openapi.yaml knows JSON alone.
  const image = (path: string) =>
    request(app).get(path).set('authorization', mockCredentials.none.header());
  return { h, server: await specServer(app), auditor, image };
}

describe('badges', () => {
  onEachDatabase('are shown to anybody until they are revoked', async knex => {
    const { h, server, auditor, image } = await serve(knex);
    const made = await request(server).post('/badges').send(MAKE).expect(201);
    const { id, path } = made.body;
    expect(id).toMatch(/^[\w-]{22}$/);
    expect(made.body).toMatchObject({
      ...{ ...MAKE, createdBy: 'user:default/mock' },
    });
    const show = () => image(path);
    const shown = await show().expect(200);
    expect(shown.headers).toMatchObject({
      'content-type': 'image/svg+xml; charset=utf-8',
      'cache-control': 'public, max-age=300',
      'content-security-policy': "default-src 'none'",
    });
    expect(shown.body.toString()).toContain('Fixture: B 86');

    h.source.set(`url:${SHOP}`, 'tidy=passed');
    await h.sources.markDue(`url:${SHOP}`);
    await h.settle();
    expect((await show()).body.toString()).toContain('Fixture: A 100');

    const query = `/badges?entity=${encodeURIComponent(REF)}`;
    const list = await request(server).get(query).expect(200);
    expect(list.body.items).toEqual([made.body]);
    await request(server).delete(`/badges/${id}`).expect(204);
    await request(server).delete(`/badges/${id}`).expect(404);
    const gone = await show().expect(404);
    expect(gone.headers['cache-control']).toBe('no-store');
    const events = auditor.createEvent.mock.calls.map(([e]) => e.eventId);
    expect(events).toEqual(['badge-create', 'badge-revoke']);
  });

  onEachDatabase('are made and revoked by who may manage', async knex => {
    const { h, server, image } = await serve(knex, {
      'golden-path.manage': 'DENY',
    });
    await request(server).post('/badges').send(MAKE).expect(403);
    const query = `/badges?entity=${encodeURIComponent(REF)}`;
    await request(server).get(query).expect(403);
    const id = 'a'.repeat(22);
    await h.badges.insert({
      ...{ id, entity_ref: REF, scorecard: 'fixture' },
      ...{ created_by: 'x', created_at: '2026-03-01T00:00:00.000Z' },
    });
    await request(server).delete(`/badges/${id}`).expect(403);
    await image(`/badges/${id}/image.svg`).expect(200);
  });

  onEachDatabase('say what they cannot be made of', async knex => {
    const { server } = await serve(knex);
    const message = async (over: object, status: number) => {
      const sent = request(server)
        .post('/badges')
        .send({ ...MAKE, ...over });
      return (await sent.expect(status)).body.error.message;
    };
    expect(await message({ entityRef: ':' }, 400)).toContain("'entityRef'");
    expect(await message({ entityRef: 'component:default/bare' }, 400)).toBe(
      'component:default/bare is not assessed by fixture',
    );
    expect(await message({ scorecard: 'nope' }, 400)).toContain(
      'Unknown scorecard',
    );
  });
});
