import type { Entity } from '@backstage/catalog-model';
import type { JsonObject } from '@backstage/types';
import type { Knex } from 'knex';
import request from 'supertest';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { MOST_ASPECTS } from './assessAspects';
import { listEntities } from '../entities/listEntities';
import { Visibility } from '../permissions/Visibility';
import { rollup } from '../rollup/rollup';
import { onEachDatabase } from '../__testUtils__/databases';
import { component, harness } from '../__testUtils__/harness';
import { testApp } from '../__testUtils__/testApp';

const SHOP = 'https://example.com/shop/';
const LOCATION = `url:${SHOP}`;
const FIXTURE = { scorecard: 'fixture' };

/** An entity of the shop. */
function of(name: string, metadata: JsonObject = {}, spec = {}): Entity {
  const entity = component(name, { source: SHOP, ...spec });
  const { annotations, ...rest } = metadata as Entity['metadata'];
  Object.assign(entity.metadata, rest);
  Object.assign(entity.metadata.annotations!, annotations);
  return entity;
}

const says = (marks: string) => ({
  annotations: { 'golden-path/marks': marks },
});

const settings = {
  policies: {
    fixture: {
      overrides: [
        {
          filter: { 'metadata.tags': { $contains: 'lenient' } },
          checks: { tidy: 'off' },
        },
        { filter: { 'spec.tier': 'gold' }, checks: { small: 'critical' } },
      ],
    },
  },
};

function shop(knex: Knex, entities: Entity[]) {
  const h = harness(knex, { settings });
  h.setCatalog(entities);
  h.source.set(LOCATION, 'tidy=failed small=passed safe=passed');
  const scores = async () => {
    const page = await listEntities(knex, FIXTURE, 'all');
    return Object.fromEntries(page.items.map(e => [e.title, e.score]));
  };
  return { h, scores };
}

describe('Collector, of entities that differ within one location', () => {
  onEachDatabase('reads once and assesses each aspect once', async knex => {
    const { h, scores } = shop(knex, [
      of('plain'),
      of('alike', { tags: ['other'] }),
      of('lenient', { tags: ['lenient'] }),
      of('lax', { tags: ['lenient'] }),
      of('gold', {}, { tier: 'gold' }),
      of('telling', says('tidy=passed')),
    ]);
    await h.settle();
    expect(h.source.reads).toEqual([LOCATION]);
    expect(h.assessor.assessed).toBe(4);
    expect(await scores()).toEqual({
      ...{ plain: 86.7, alike: 86.7, lenient: 100, lax: 100 },
      ...{ gold: 90, telling: 100 },
    });
    const { all } = await rollup(knex, FIXTURE, 'all');
    expect(all).toMatchObject({ total: 6, lowest: { score: 86.7 } });
    const point = async (name: string) =>
      (await h.assessments.history(`component:default/${name}`, 'fixture'))[0];
    expect(await point('plain')).toMatchObject({ score: 86.7 });
    expect(await point('lenient')).toMatchObject({ score: 100 });
    const gold = await h.entities.read('component:default/gold');
    expect(gold?.scorecards[0].assessment?.checks[1]).toMatchObject({
      severity: 'critical',
    });

    h.clock.now += 2 * 3_600_000;
    await h.settle();
    expect(h.source.reads).toHaveLength(2);
    expect(h.assessor.assessed).toBe(4);
  });

  onEachDatabase(
    'assesses anew when the catalog says otherwise',
    async knex => {
      const { h, scores } = shop(knex, [of('a'), of('b', { tags: ['x'] })]);
      await h.settle();
      expect(h.assessor.assessed).toBe(1);

      h.setCatalog([of('a'), of('b', { tags: ['y'], title: 'b' })]);
      await h.settle();
      expect(h.source.reads).toHaveLength(1);

      h.setCatalog([of('a'), of('b', { tags: ['lenient'] })]);
      await h.settle();
      expect(h.source.reads).toHaveLength(2);
      expect(await scores()).toEqual({ a: 86.7, b: 100 });
      expect(await knex('assessments')).toHaveLength(2);

      // Nothing is read for an aspect that is known, and nothing kept of one that is not in use.
      h.setCatalog([of('a'), of('b'), of('c', { tags: ['lenient'] })]);
      await h.settle();
      h.setCatalog([of('a'), of('b')]);
      await h.settle();
      expect(h.source.reads).toHaveLength(2);
      expect(await scores()).toEqual({ a: 86.7, b: 86.7 });
      expect(await knex('assessments').pluck('aspect')).toEqual(['']);
    },
  );

  onEachDatabase(
    'takes over one entity at once, aspect included',
    async knex => {
      const { h } = shop(knex, [of('a')]);
      await h.settle();
      h.setCatalog([of('a', says('tidy=passed'))]);
      await h.mirror.syncEntity('component:default/a');
      const before = await h.entities.read('component:default/a');
      expect(before?.scorecards[0]).toMatchObject({ state: 'pending' });
      await h.collector.drain();
      const after = await h.entities.read('component:default/a');
      expect(after?.scorecards[0]).toMatchObject({
        assessment: { score: 100 },
      });
    },
  );

  onEachDatabase('heeds a change while it reads', async knex => {
    const { h, scores } = shop(knex, [of('a'), of('b')]);
    let change = async () => {
      h.setCatalog([of('a'), of('b', { tags: ['lenient'] })]);
      await h.mirror.sync();
    };
    const assess = h.assessor.assess.bind(h.assessor);
    h.assessor.assess = async (...given) => {
      await change();
      change = async () => {};
      return assess(...given);
    };
    await h.settle();
    await h.settle();
    expect(await scores()).toEqual({ a: 86.7, b: 100 });
    const [{ engine }] = await knex('sources');
    expect(engine).toBe(h.scorecards.version);
  });

  onEachDatabase(
    'mends what a crash left without an assessment',
    async knex => {
      const { h, scores } = shop(knex, [of('a')]);
      await h.settle();
      // As if the process had died between the row of the entity and that of its source.
      const entity = of('b', { tags: ['lenient'] });
      const aspect = h.scorecards.aspectOf(entity);
      await knex('entities').update({
        aspect: aspect.key,
        aspect_document: JSON.stringify(aspect),
      });
      h.setCatalog([
        { ...entity, metadata: { ...entity.metadata, name: 'a' } },
      ]);
      await h.settle();
      expect(await scores()).toEqual({ a: 100 });
    },
  );

  onEachDatabase(
    'says so where entities differ in too many ways',
    async knex => {
      const many = Array.from({ length: MOST_ASPECTS + 1 }, (_, i) =>
        of(`e${i}`, says(`tidy=passed nth=${i}`)),
      );
      const { h, scores } = shop(knex, many);
      await h.settle();
      await h.settle();
      expect(h.assessor.assessed).toBe(MOST_ASPECTS);
      expect(h.source.reads).toHaveLength(1);
      const all = Object.entries(await scores());
      const [[left, score], ...more] = all.filter(([, s]) => s !== 100);
      expect([score, more]).toEqual([undefined, []]);
      const entity = await h.entities.read(`component:default/${left}`);
      expect(entity?.scorecards[0].assessment?.checks[0]).toMatchObject({
        outcome: 'error',
        reason: expect.stringContaining('differ in more than 100 ways'),
      });
    },
  );

  onEachDatabase('keeps to itself what is another entity’s', async knex => {
    const open = of('open');
    const { h } = shop(knex, [
      open,
      of('hidden', says('tidy=passed small=failed secret=plan')),
    ]);
    await h.settle();
    const catalog = catalogServiceMock({ entities: [open] });
    const policy = { 'catalog.entity.read': 'CONDITIONAL' } as const;
    const { app } = testApp(h, policy, permissions => {
      const filter = { kind: 'Component' };
      return new Visibility({ permissions, catalog, filter });
    });
    const entities = '/entities/component/default';
    const got: unknown[] = [];
    for (const path of [
      '/entities?scorecard=fixture',
      '/rollup?scorecard=fixture',
      `${entities}/open`,
      `${entities}/open/history?scorecard=fixture`,
      `${entities}/hidden`,
    ]) {
      got.push((await request(app).get(path)).body);
    }
    got.push((await request(app).post(`${entities}/open/refresh`)).body);
    expect(got[0]).toMatchObject({ total: 1, items: [{ score: 86.7 }] });
    expect(got[1]).toMatchObject({ all: { total: 1, meanScore: 86.7 } });
    expect(got[4]).toMatchObject({ error: { name: 'NotFoundError' } });
    expect(JSON.stringify(got)).not.toMatch(/plan|"score":66|aspect/);
    const shown = JSON.stringify(got.toSpliced(4, 1));
    expect(shown).not.toContain('hidden');
  });
});
