import type { Entity } from '@backstage/catalog-model';
import type { Knex } from 'knex';
import { onEachDatabase } from '../__testUtils__/databases';
import { component, harness } from '../__testUtils__/harness';
import { listEntities } from '../entities/listEntities';
import { readLegends } from '../database/marks';
import { listChecks } from './listChecks';
import { rollup } from './rollup';

const FIXTURE = { scorecard: 'fixture' };
const place = (name: string) => `https://example.com/${name}/`;

const system = (name: string, domain?: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'System',
  metadata: { name, title: name.toUpperCase() },
  spec: { owner: 'team', ...(domain && { domain }) },
});

function tagged(name: string, tags: string[], spec = {}): Entity {
  const entity = component(name, { source: place(name), ...spec });
  entity.metadata.tags = tags;
  return entity;
}

async function organisation(knex: Knex) {
  const h = harness(knex);
  h.source.set(`url:${place('a')}`, 'tidy=passed safe=passed');
  h.source.set(`url:${place('b')}`, 'tidy=failed safe=unknown');
  h.source.set(`url:${place('c')}`, 'tidy=failed waive=tidy');
  h.setCatalog([
    system('shop', 'retail'),
    system('depot'),
    tagged('a', ['java', 'web'], { system: 'shop' }),
    tagged('b', ['java'], { system: 'depot', lifecycle: 'experimental' }),
    tagged('c', [], { system: 'nowhere' }),
    component('d', { system: 'shop' }),
  ]);
  await h.settle();
}

describe('rollup by other dimensions', () => {
  onEachDatabase('has a row for each system and domain', async knex => {
    await organisation(knex);
    const rowsBy = async (by: 'system' | 'domain' | 'lifecycle' | 'tag') => {
      const { rows } = await rollup(knex, { ...FIXTURE, by }, 'all');
      return rows.map(({ key, title, total }) => [key, title, total]);
    };
    expect(await rowsBy('system')).toEqual([
      ['system:default/depot', 'DEPOT', 1],
      ['system:default/nowhere', 'nowhere', 1],
      ['system:default/shop', 'SHOP', 1],
    ]);
    expect(await rowsBy('domain')).toEqual([
      ['domain:default/retail', 'retail', 1],
      [undefined, '', 2],
    ]);
    expect(await rowsBy('lifecycle')).toEqual([
      ['experimental', 'experimental', 1],
      ['production', 'production', 2],
    ]);
    expect(await rowsBy('tag')).toEqual([
      ['java', 'java', 2],
      ['web', 'web', 1],
      [undefined, '', 1],
    ]);
  });

  onEachDatabase('counts an entity of two tags once in all', async knex => {
    await organisation(knex);
    const query = { ...FIXTURE, by: 'tag', practices: true } as const;
    const { all, facets, withoutScorecard } = await rollup(knex, query, 'all');
    expect(all).toMatchObject({ total: 3, withoutEvidence: 1 });
    expect(all.practices).toContainEqual({
      ...{ practice: 'neatness', passed: 1, failed: 1, open: 0, critical: 0 },
    });
    expect(facets).toMatchObject({
      domain: ['domain:default/retail'],
      tag: ['java', 'web'],
    });
    expect(withoutScorecard).toBe(1);
  });

  onEachDatabase('tells how rows stand with each practice', async knex => {
    await organisation(knex);
    const query = { ...FIXTURE, by: 'system', practices: true } as const;
    const { rows } = await rollup(knex, query, 'all');
    expect(rows.map(({ key, practices }) => [key, practices])).toEqual([
      [
        'system:default/depot',
        [
          { practice: 'neatness', passed: 0, failed: 1, open: 0, critical: 0 },
          { practice: 'safety', passed: 0, failed: 0, open: 1, critical: 0 },
        ],
      ],
      // All that fails there is waived, and nothing else is decided.
      ['system:default/nowhere', []],
      [
        'system:default/shop',
        [
          { practice: 'neatness', passed: 1, failed: 0, open: 0, critical: 0 },
          { practice: 'safety', passed: 1, failed: 0, open: 0, critical: 0 },
        ],
      ],
    ]);
  });

  onEachDatabase('tells where a critical check fails', async knex => {
    const h = harness(knex);
    h.source.set(`url:${place('a')}`, 'tidy=failed safe=failed');
    h.source.set(`url:${place('b')}`, 'tidy=failed safe=failed waive=safe');
    h.setCatalog(['a', 'b'].map(name => tagged(name, [])));
    await h.settle();
    const query = { ...FIXTURE, by: 'type', practices: true } as const;
    const { all, rows } = await rollup(knex, query, 'all');
    expect(all.practices).toEqual([
      { practice: 'neatness', passed: 0, failed: 2, open: 0, critical: 0 },
      { practice: 'safety', passed: 0, failed: 1, open: 0, critical: 1 },
    ]);
    expect(rows[0].practices).toEqual(all.practices);
  });

  onEachDatabase('reads checks and what they stand for at once', async knex => {
    await organisation(knex);
    const statements: string[] = [];
    knex.on('query', ({ sql }) => statements.push(sql.toLowerCase()));
    await listChecks(knex, FIXTURE, 'all');
    expect(statements[0]).toMatch(/^begin/);
    expect(statements.at(-1)).toMatch(/^commit/);
  });

  onEachDatabase('names no system that is hidden', async knex => {
    await organisation(knex);
    const entities = ['component:default/a', 'component:default/b'];
    const of = (by: 'system' | 'domain', names: string[]) =>
      rollup(knex, { ...FIXTURE, by }, entities, names);
    const some = await of('system', ['system:default/shop']);
    expect(
      some.rows.map(({ key, title, total }) => [key, title, total]),
    ).toEqual([
      ['system:default/shop', 'SHOP', 1],
      [undefined, '', 1],
    ]);
    expect(some.facets).toMatchObject({
      system: ['system:default/shop'],
      domain: [],
    });
    const none = await of('domain', []);
    expect(none.rows.map(({ key, total }) => [key, total])).toEqual([
      [undefined, 2],
    ]);
    expect(JSON.stringify([some, none])).not.toMatch(/depot|retail/i);
  });

  onEachDatabase('counts checks, waived ones apart', async knex => {
    await organisation(knex);
    expect(await listChecks(knex, FIXTURE, 'all')).toEqual({
      scorecard: 'fixture',
      items: [
        {
          ...{ check: 'tidy', practice: 'neatness' },
          ...{ passed: 1, failed: 1, waived: 1, open: 0, points: 100 },
        },
        {
          ...{ check: 'safe', practice: 'safety' },
          ...{ passed: 1, failed: 0, waived: 0, open: 1, points: 0 },
        },
      ],
    });
    const seen = await listChecks(knex, FIXTURE, ['component:default/a']);
    expect(seen.items.map(({ check, failed }) => [check, failed])).toEqual([
      ['safe', 0],
      ['tidy', 0],
    ]);
    expect((await readLegends(knex)).size).toBe(1);
  });

  onEachDatabase('filters by what fails, tag, domain, kind', async knex => {
    await organisation(knex);
    const titles = async (filter: object) => {
      const query = { ...FIXTURE, ...filter };
      const { items } = await listEntities(knex, query, 'all');
      return items.map(({ title }) => title);
    };
    expect(await titles({ practice: ['neatness'] })).toEqual(['b']);
    expect(await titles({ check: ['tidy', 'no-such'] })).toEqual(['b']);
    expect(await titles({ check: ['safe'] })).toEqual([]);
    expect(await titles({ tag: ['java', 'x'] })).toEqual(['a', 'b']);
    expect(await titles({ domain: ['domain:default/retail'] })).toEqual([
      ...['a', 'd'],
    ]);
    expect(await titles({ kind: ['Component'] })).toHaveLength(4);
    expect(await titles({ kind: ['api'] })).toEqual([]);
  });
});
