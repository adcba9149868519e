import type { EntityListQuery } from 'backstage-plugin-golden-path-common';
import type { Knex } from 'knex';
import { onEachDatabase } from '../__testUtils__/databases';
import { component, group, harness } from '../__testUtils__/harness';
import { listEntities } from './listEntities';

/** Scores 100, 66.7, 33.3 and 0, two of them alike; one unscored, one with nothing, one gone, one without a source. */
const MARKS: Record<string, string | undefined> = {
  ash: 'tidy=passed',
  birch: 'tidy=passed small=failed',
  cedar: 'tidy=failed small=passed',
  date: 'tidy=failed safe=failed',
  elm: 'tidy=passed',
  fig: 'tidy=unknown',
  gum: '',
  hazel: undefined,
};

async function wood(knex: Knex) {
  const h = harness(knex);
  const source = (name: string) => `https://example.com/${name}/`;
  h.setCatalog([
    group('forest'),
    group('grove', 'forest'),
    component('ivy', { owner: 'user:zoe', title: 'Über_Ivy 100%' }),
    ...Object.keys(MARKS).map((name, i) =>
      component(name, {
        ...{ source: source(name), title: name.toUpperCase() },
        owner: ['forest', 'grove', 'nobody'][i % 3],
        type: i % 2 ? 'website' : 'service',
        ...(i < 3 && { system: 'shade' }),
      }),
    ),
  ]);
  for (const [name, marks] of Object.entries(MARKS)) {
    if (marks !== undefined) h.source.set(`url:${source(name)}`, marks);
  }
  await h.settle();
  const list = (query: Partial<EntityListQuery> = {}) =>
    listEntities(knex, { scorecard: 'fixture', ...query }, 'all');
  const names = async (query?: Partial<EntityListQuery>) =>
    (await list(query)).items.map(row => row.entityRef.split('/')[1]);
  return { h, list, names };
}

describe('listEntities', () => {
  onEachDatabase('says how each entity stands', async knex => {
    const { list } = await wood(knex);
    const { items, total } = await list();
    expect(total).toBe(9);
    const states = items.map(row => [row.entityRef.split('/')[1], row.state]);
    expect(Object.fromEntries(states)).toEqual({
      ...{ ash: 'assessed', birch: 'assessed', cedar: 'assessed' },
      ...{ date: 'assessed', elm: 'assessed', fig: 'assessed' },
      ...{ gum: 'nothing-here', hazel: 'unreadable', ivy: 'no-source' },
    });
    expect(items.find(row => row.title === 'DATE')).toEqual({
      entityRef: 'component:default/date',
      ...{ title: 'DATE', kind: 'Component', type: 'website' },
      ...{ lifecycle: 'production', owner: 'group:default/forest' },
      ...{ state: 'assessed', score: 0, low: 0, high: 0, coverage: 1 },
      ...{ grade: 'E', critical: 1, stale: false },
      worstPractice: { id: 'safety', lost: 80 },
      assessedAt: '2026-03-01T12:00:00.000Z',
    });
  });

  onEachDatabase('sorts, those without a value last', async knex => {
    const { names } = await wood(knex);
    expect(await names({ sort: 'score', order: 'desc' })).toEqual([
      ...['ash', 'elm', 'birch', 'cedar', 'date'],
      ...['fig', 'gum', 'hazel', 'ivy'],
    ]);
    expect(await names({ sort: 'score' })).toEqual([
      ...['date', 'cedar', 'birch', 'ash', 'elm'],
      ...['fig', 'gum', 'hazel', 'ivy'],
    ]);
    const byTitle = await names({ sort: 'title' });
    expect(byTitle.slice(0, 3)).toEqual(['ash', 'birch', 'cedar']);
    const byAge = await names({ sort: 'assessedAt' });
    expect(byAge.slice(-2)).toEqual(['hazel', 'ivy']);
  });

  onEachDatabase('filters', async knex => {
    const { names } = await wood(knex);
    const sorted = async (query: Partial<EntityListQuery>) =>
      (await names(query)).sort();
    expect(await sorted({ owner: ['group:default/grove'] })).toEqual([
      ...['birch', 'elm', 'hazel'],
    ]);
    expect(await sorted({ owner: ['group:default/forest'] })).toEqual([
      ...['ash', 'birch', 'date', 'elm', 'gum', 'hazel'],
    ]);
    const users = ['user:default/zoe', 'group:default/nobody'];
    expect(await sorted({ owner: users })).toEqual(['cedar', 'fig', 'ivy']);
    expect(await sorted({ system: ['system:default/shade'] })).toHaveLength(3);
    expect(await sorted({ type: ['website', 'other'] })).toHaveLength(4);
    expect(await sorted({ lifecycle: ['experimental'] })).toEqual([]);
    expect(await sorted({ grade: ['A', 'E'] })).toEqual([
      ...['ash', 'cedar', 'date', 'elm'],
    ]);
    expect(await sorted({ grade: ['none'] })).toEqual(['fig', 'hazel']);
    expect(await sorted({ text: 'CED' })).toEqual(['cedar']);
    expect(await sorted({ text: 'über_' })).toEqual(['ivy']);
    expect(await sorted({ text: '0%' })).toEqual(['ivy']);
    expect(await sorted({ text: '%' })).toEqual(['ivy']);
    expect(await sorted({ text: "'" })).toEqual([]);
    expect(
      await sorted({ type: ['service'], grade: ['A'], text: 'ash' }),
    ).toEqual(['ash']);
  });

  onEachDatabase('pages through everything exactly once', async knex => {
    const { list, names } = await wood(knex);
    for (const sort of ['score', 'title', 'assessedAt'] as const) {
      for (const order of ['asc', 'desc'] as const) {
        const seen: string[] = [];
        let cursor: string | undefined;
        do {
          const page = await list({ sort, order, limit: 2, cursor });
          expect(page.total).toBe(9);
          expect(page.items.length).toBeLessThanOrEqual(2);
          seen.push(...page.items.map(row => row.entityRef.split('/')[1]));
          cursor = page.nextCursor;
        } while (cursor);
        expect(seen).toEqual(await names({ sort, order }));
      }
    }
  });

  onEachDatabase('pages on steadily while entities come and go', async knex => {
    const { h, list } = await wood(knex);
    const first = await list({ limit: 3 });
    expect(first.items.map(row => row.title)).toEqual([
      'ASH',
      'BIRCH',
      'CEDAR',
    ]);
    await knex('entities').where('name', 'birch').delete();
    await knex('entities').where('name', 'cedar').delete();
    const { source } = h;
    expect(source.reads.length).toBeGreaterThan(0);
    const second = await list({ limit: 3, cursor: first.nextCursor });
    expect(second.items.map(row => row.title)).toEqual(['DATE', 'ELM', 'FIG']);
  });

  onEachDatabase('shows only what the caller may know of', async knex => {
    await wood(knex);
    const query = { scorecard: 'fixture' };
    const visible = ['component:default/ash', 'component:default/nope'];
    const page = await listEntities(knex, query, visible);
    expect(page).toMatchObject({ total: 1, items: [{ title: 'ASH' }] });
    expect(await listEntities(knex, query, [])).toEqual({
      ...{ items: [], total: 0 },
    });
  });
});
