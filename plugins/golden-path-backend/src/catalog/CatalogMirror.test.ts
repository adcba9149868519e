import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { Knex } from 'knex';
import { onEachDatabase } from '../__testUtils__/databases';
import { component, group, harness } from '../__testUtils__/harness';

const SHOP = 'https://example.com/shop/';
const refs = (knex: Knex) => knex('entities').orderBy('ref').pluck('ref');
const locations = (knex: Knex) =>
  knex('sources').orderBy('location').pluck('location');

describe('CatalogMirror', () => {
  onEachDatabase('follows the catalog', async knex => {
    const h = harness(knex);
    h.setCatalog([
      component('shop', { source: SHOP, owner: 'checkout' }),
      component('cart', { source: SHOP }),
      component('orphan'),
      group('checkout', 'commerce'),
      { ...component('library'), kind: 'API' },
    ]);
    await h.mirror.sync();
    expect(await refs(knex)).toEqual([
      'component:default/cart',
      'component:default/orphan',
      'component:default/shop',
    ]);
    expect(await locations(knex)).toEqual([`url:${SHOP}`]);
    expect(await knex('groups').pluck('parent')).toEqual([
      'group:default/commerce',
    ]);

    h.setCatalog([
      component('cart', { source: 'https://example.com/cart/', title: 'Cart' }),
    ]);
    await h.mirror.sync();
    expect(await knex('entities').select('ref', 'title')).toEqual([
      { ref: 'component:default/cart', title: 'Cart' },
    ]);
    expect(await locations(knex)).toEqual(['url:https://example.com/cart/']);
    expect(await knex('groups')).toEqual([]);
  });

  onEachDatabase('pages through a large catalog', async knex => {
    const h = harness(knex);
    const all = Array.from({ length: 1_203 }, (_, i) =>
      component(`c${i}`, { source: `https://example.com/${i}/` }),
    );
    h.setCatalog(all);
    await h.mirror.sync();
    await h.mirror.sync();
    expect(await refs(knex)).toHaveLength(1_203);
    expect(await locations(knex)).toHaveLength(1_203);
  });

  onEachDatabase('leaves out a bad entity, not the others', async knex => {
    const h = harness(knex);
    const bad = [
      component('a\u0000b'),
      { kind: 'Component', metadata: {} } as Entity,
      component('worse', { source: 'not a url' }),
    ];
    h.setCatalog([...bad, component('shop', { source: SHOP })]);
    await h.mirror.sync();
    expect(await refs(knex)).toEqual([
      'component:default/shop',
      'component:default/worse',
    ]);
    expect(await locations(knex)).toEqual([`url:${SHOP}`]);
  });

  onEachDatabase('drops nothing when the catalog fails', async knex => {
    const good = harness(knex);
    good.setCatalog([component('shop', { source: SHOP })]);
    await good.mirror.sync();
    const catalog = catalogServiceMock.mock();
    catalog.queryEntities
      .mockResolvedValueOnce({ items: [], totalItems: 0, pageInfo: {} })
      .mockRejectedValue(new Error('down'));
    await expect(harness(knex, { catalog }).mirror.sync()).rejects.toThrow(
      'down',
    );
    expect(await refs(knex)).toEqual(['component:default/shop']);
  });

  onEachDatabase('heeds the configured filter', async knex => {
    const settings = {
      entities: {
        filter: { kind: { $in: ['Component', 'API'] }, 'spec.type': 'service' },
      },
    };
    const h = harness(knex, { settings });
    h.setCatalog([
      component('shop'),
      component('site', { type: 'website' }),
      { ...component('orders'), kind: 'API' },
    ]);
    await h.mirror.sync();
    expect(await refs(knex)).toEqual([
      'api:default/orders',
      'component:default/shop',
    ]);
    expect(await h.mirror.syncEntity('component:default/site')).toBe(false);
  });

  onEachDatabase('gives history to who joins a known source', async knex => {
    const h = harness(knex);
    h.setCatalog([component('shop', { source: SHOP })]);
    h.source.set(`url:${SHOP}`, 'tidy=passed');
    await h.settle();
    h.setCatalog([
      component('shop', { source: SHOP }),
      component('cart', { source: SHOP }),
    ]);
    await h.settle();
    expect(h.source.reads).toHaveLength(1);
    const ref = 'component:default/cart';
    expect(await h.assessments.history(ref, 'fixture')).toEqual([
      expect.objectContaining({ date: '2026-03-01', score: 100 }),
    ]);
  });

  onEachDatabase('keeps the history of who comes back', async knex => {
    const h = harness(knex);
    h.setCatalog([component('shop', { source: SHOP })]);
    h.source.set(`url:${SHOP}`, 'tidy=passed');
    await h.settle();
    h.setCatalog([]);
    await h.settle();
    expect(await h.entities.read('component:default/shop')).toBeUndefined();
    h.setCatalog([component('shop', { source: 'https://example.com/new/' })]);
    await h.settle();
    const ref = 'component:default/shop';
    expect(await h.assessments.history(ref, 'fixture')).toHaveLength(1);
  });

  onEachDatabase('takes over one entity at once', async knex => {
    const h = harness(knex);
    h.setCatalog([component('shop', { source: SHOP })]);
    expect(await h.mirror.syncEntity('component:default/shop')).toBe(true);
    expect(await locations(knex)).toEqual([`url:${SHOP}`]);
    h.setCatalog([]);
    expect(await h.mirror.syncEntity('component:default/shop')).toBe(false);
    expect(await refs(knex)).toEqual([]);
    expect(await locations(knex)).toEqual([]);
  });

  onEachDatabase('asks with its own credentials', async knex => {
    const catalog = catalogServiceMock.mock();
    const empty = { items: [], totalItems: 0, pageInfo: {} };
    catalog.queryEntities.mockResolvedValue(empty);
    const auth = mockServices.auth();
    await harness(knex, { catalog, auth }).mirror.sync();
    expect(catalog.queryEntities).toHaveBeenCalledTimes(3);
    const principal = expect.objectContaining({ type: 'service' });
    for (const [, options] of catalog.queryEntities.mock.calls) {
      expect(options).toMatchObject({ credentials: { principal } });
    }
  });
});
