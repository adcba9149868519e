import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { Entity } from '@backstage/catalog-model';
import type { Dataset } from 'backstage-plugin-golden-path-common';
import type { Knex } from 'knex';
import request from 'supertest';
import { onEachDatabase } from '../__testUtils__/databases';
import { component, harness } from '../__testUtils__/harness';
import { specServer } from '../__testUtils__/specServer';
import { testApp } from '../__testUtils__/testApp';
import { Visibility } from '../permissions/Visibility';

const LAKE = 'https://example.com/lake/';
const SHOP = 'https://example.com/shop/';

interface Facts {
  tier?: string;
  store?: string;
  source?: string;
  dependencyOf?: string[];
}

function dataset(name: string, facts: Facts = {}): Entity {
  const { tier, store, source, dependencyOf = [] } = facts;
  return {
    ...{ apiVersion: 'backstage.io/v1alpha1', kind: 'Resource' },
    metadata: {
      name,
      annotations: {
        ...(tier && { 'golden-path/data-tier': tier }),
        ...(store && { 'golden-path/data-store': store }),
        ...(source && { 'backstage.io/source-location': `url:${source}` }),
      },
    },
    spec: { type: 'dataset', owner: 'lake' },
    relations: dependencyOf.map(targetRef => ({
      ...{ type: 'dependencyOf', targetRef },
    })),
  };
}

/** @param readable - what a caller under conditions may read; without it everybody may read all */
async function serve(knex: Knex, entities: Entity[], readable?: Entity[]) {
  const h = harness(knex);
  h.setCatalog([
    component('lake', { source: LAKE, title: 'The lake' }),
    component('lake-2', { source: LAKE }),
    component('shop', { source: SHOP }),
    ...entities,
  ]);
  h.source.set(
    `url:${LAKE}`,
    'tidy=failed store=orders_raw tier=raw stands-for=resource:default/orders',
  );
  h.source.set(`url:${SHOP}`, 'tidy=passed store=orders_raw tier=curated');
  await h.settle();
  const policy = readable && { 'catalog.entity.read': 'CONDITIONAL' as const };
  const catalog = catalogServiceMock({ entities: readable });
  const { app } = testApp(h, policy, permissions =>
    readable
      ? new Visibility({ permissions, catalog, filter: { kind: 'Component' } })
      : h.visibility,
  );
  const server = await specServer(app);
  const get = (name: string) =>
    request(server).get(`/entities/resource/default/${name}/dataset`);
  return { h, get };
}

async function read(knex: Knex, entity: Entity): Promise<Dataset> {
  const { get } = await serve(knex, [entity]);
  return (await get(entity.metadata.name).expect(200)).body;
}

describe('what is known of a dataset', () => {
  onEachDatabase('comes from the project that it lies in', async knex => {
    const known = await read(knex, dataset('orders', { source: LAKE }));
    expect(known).toEqual({
      ...{ entityRef: 'resource:default/orders', knownBy: 'code' },
      ...{ tier: 'raw', layer: 'storage', conflict: false },
      seenIn: [
        {
          ...{ entityRef: 'component:default/lake', title: 'The lake' },
          scorecard: 'fixture',
          part: expect.objectContaining({
            ...{ name: 'orders_raw', known: 'the tag tier = raw' },
            findings: [expect.stringMatching(/^[0-9a-f]{16}$/)],
          }),
        },
      ],
    });
  });

  onEachDatabase('comes from a project that depends on it', async knex => {
    const dependencyOf = ['component:default/shop'];
    const byName = dataset('Orders-Raw', { dependencyOf });
    expect(await read(knex, byName)).toMatchObject({
      ...{ tier: 'curated', knownBy: 'code' },
      seenIn: [{ entityRef: 'component:default/shop' }],
    });
  });

  onEachDatabase('comes by the name of its store', async knex => {
    const dependencyOf = ['component:default/shop'];
    const store = 'orders-raw';
    const { get } = await serve(knex, [
      dataset('other', { dependencyOf, store }),
      dataset('none', { dependencyOf }),
      dataset('orders-raw'),
    ]);
    expect((await get('other')).body).toMatchObject({ tier: 'curated' });
    // A name alone, or a relation alone, proves nothing.
    const nothing = { knownBy: 'nothing', conflict: false, seenIn: [] };
    for (const name of ['none', 'orders-raw']) {
      const entityRef = `resource:default/${name}`;
      expect((await get(name)).body).toEqual({ entityRef, ...nothing });
    }
  });

  onEachDatabase('may be its annotation alone', async knex => {
    expect(await read(knex, dataset('x', { tier: 'Gold' }))).toEqual({
      ...{ entityRef: 'resource:default/x', knownBy: 'annotation' },
      ...{ tier: 'curated', annotation: 'curated' },
      ...{ conflict: false, seenIn: [] },
    });
    expect(await read(knex, dataset('y', { tier: 'nice' }))).toMatchObject({
      knownBy: 'nothing',
    });
  });

  onEachDatabase('is no tier where those differ that tell it', async knex => {
    const dependencyOf = ['component:default/shop', 'component:default/lake'];
    const both = await read(knex, dataset('orders-raw', { dependencyOf }));
    expect(both).not.toHaveProperty('tier');
    expect(both).toMatchObject({ conflict: true, layer: 'storage' });
    expect(both.seenIn).toHaveLength(2);
    const facts = { source: LAKE, tier: 'curated' };
    const said = await read(knex, dataset('orders', facts));
    expect(said).not.toHaveProperty('tier');
    expect(said).toMatchObject({ conflict: true, annotation: 'curated' });
  });

  onEachDatabase('is told to nobody who may not read it', async knex => {
    const orders = dataset('orders', { source: LAKE });
    const hidden = dataset('hidden', { source: LAKE });
    const { get } = await serve(knex, [orders, hidden], [orders]);
    expect((await get('orders').expect(200)).body).toMatchObject({
      ...{ knownBy: 'nothing', seenIn: [] },
    });
    for (const name of ['hidden', 'nope']) {
      const { body } = await get(name).expect(404);
      expect(body.error.message).toBe(`No entity resource:default/${name}`);
    }
  });
});
