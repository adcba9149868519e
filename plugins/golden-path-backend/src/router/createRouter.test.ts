import type { Knex } from 'knex';
import request from 'supertest';
import { onEachDatabase } from '../__testUtils__/databases';
import { component, group, harness } from '../__testUtils__/harness';
import { specServer } from '../__testUtils__/specServer';
import { testApp } from '../__testUtils__/testApp';

const SHOP = 'https://example.com/shop/';
const PATH = '/entities/component/default';

async function serve(knex: Knex) {
  const h = harness(knex);
  h.setCatalog([
    group('checkout'),
    component('shop', { source: SHOP, owner: 'checkout', system: 'retail' }),
    component('cart', { source: 'https://example.com/gone/' }),
    component('bare'),
  ]);
  h.source.set(`url:${SHOP}`, 'tidy=failed small=passed safe=failed');
  await h.settle();
  const { app, auditor } = testApp(h);
  return { h, server: await specServer(app), auditor };
}

describe('createRouter', () => {
  onEachDatabase('answers every route as openapi.yaml says', async knex => {
    const { server } = await serve(knex);
    const get = (path: string) => request(server).get(path);

    const scorecards = await get('/scorecards').expect(200);
    expect(scorecards.body.items).toEqual([
      expect.objectContaining({
        id: 'fixture',
        nothingHere: 'no file named marks',
      }),
    ]);
    const list = await get(
      '/entities?scorecard=fixture&sort=score&order=desc&limit=2&type=service&type=website&owner=checkout&grade=D&grade=E',
    ).expect(200);
    expect(list.body).toMatchObject({ total: 1, items: [{ title: 'shop' }] });

    const first = await get('/entities?scorecard=fixture&limit=2').expect(200);
    const cursor = first.body.nextCursor;
    const second = await get(
      `/entities?scorecard=fixture&limit=2&cursor=${cursor}`,
    ).expect(200);
    expect(
      [...first.body.items, ...second.body.items].map(row => row.title),
    ).toEqual(['bare', 'cart', 'shop']);

    for (const [name, state] of [
      ['shop', 'assessed'],
      ['cart', 'unreadable'],
      ['bare', 'no-source'],
    ]) {
      const { body } = await get(`${PATH}/${name}`).expect(200);
      expect(body).toMatchObject({
        entityRef: `component:default/${name}`,
        scorecards: [{ scorecard: 'fixture', state }],
      });
    }
    const history = await get(`${PATH}/shop/history?scorecard=fixture`);
    expect(history.body.items).toEqual([
      expect.objectContaining({ date: '2026-03-01', grade: 'E' }),
    ]);
    const rollup = await get('/rollup?scorecard=fixture').expect(200);
    expect(rollup.body).toMatchObject({
      all: { total: 2 },
      withoutScorecard: 1,
    });
    const health = await get('/health').expect(200);
    expect(health.body).toEqual({
      ...{ status: 'ok', sources: 2, due: 0, failing: 1, oldestDueSeconds: 0 },
    });
  });

  onEachDatabase('refreshes, and has it audited', async knex => {
    const { h, server, auditor } = await serve(knex);
    h.source.set(`url:${SHOP}`, 'tidy=passed');
    const refreshed = await request(server)
      .post(`${PATH}/shop/refresh`)
      .expect(200);
    expect(refreshed.body.scorecards[0]).toMatchObject({
      refreshing: false,
      assessment: { score: 100 },
    });
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'entity-refresh',
        meta: { entityRef: 'component:default/shop' },
      }),
    );
    const bare = await request(server).post(`${PATH}/bare/refresh`);
    expect(bare.body.scorecards[0].state).toBe('no-source');

    await request(server).post(`${PATH}/nope/refresh`).expect(404);
    const failed = await auditor.createEvent.mock.results[2].value;
    expect(failed.fail).toHaveBeenCalled();
  });

  onEachDatabase('knows an entity younger than its mirror', async knex => {
    const { h, server } = await serve(knex);
    h.setCatalog([component('new', { source: SHOP }), component('shop')]);
    const { body } = await request(server).get(`${PATH}/new`).expect(200);
    expect(body.scorecards[0].state).toBe('assessed');
    const moved = await request(server).post(`${PATH}/shop/refresh`);
    expect(moved.body.scorecards[0].state).toBe('no-source');
  });

  onEachDatabase('names the parameter that is wrong', async knex => {
    const h = harness(knex);
    const { app } = testApp(h);
    const message = async (path: string, status = 400) =>
      (await request(app).get(path).expect(status)).body.error.message;

    expect(await message('/entities')).toContain('scorecard');
    expect(await message('/entities?scorecard=nope')).toBe(
      "Unknown scorecard 'nope' in parameter 'scorecard'; known are fixture",
    );
    const list = '/entities?scorecard=fixture';
    expect(await message(`${list}&limit=201`)).toContain(
      'limit must be <= 200',
    );
    expect(await message(`${list}&limit=x`)).toContain('limit');
    expect(await message(`${list}&sort=name`)).toContain(
      'sort must be equal to one of the allowed values',
    );
    expect(await message(`${list}&grade=F`)).toContain('grade');
    expect(await message(`${list}&colour=red`)).toContain('colour');
    expect(await message(`${list}&owner=:x`)).toBe(
      "Parameter 'owner' has ':x', which is not an entity ref such as 'group:default/name'",
    );
    expect(await message(`${list}&cursor=x`)).toContain("Parameter 'cursor'");
    expect(await message(`/rollup?scorecard=fixture&system=:`)).toContain(
      "Parameter 'system'",
    );
    expect(await message(`${PATH}/x/history`)).toContain('scorecard');
    expect(await message(`${PATH}/nope`, 404)).toBe(
      'No entity component:default/nope that is assessed',
    );
  });
});
