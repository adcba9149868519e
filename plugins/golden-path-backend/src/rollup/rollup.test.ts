import type {
  EntityFilter,
  RollupRow,
} from 'backstage-plugin-golden-path-common';
import fc from 'fast-check';
import type { Knex } from 'knex';
import { listEntities } from '../entities/listEntities';
import { onEachDatabase } from '../__testUtils__/databases';
import { component, group, harness } from '../__testUtils__/harness';
import { recompute } from '../__testUtils__/recompute';
import { rollup } from './rollup';

const FIXTURE = { scorecard: 'fixture' };
const GROUPS = 6;
const SOURCES = [
  'tidy=passed',
  'tidy=failed',
  'safe=failed tidy=passed',
  'tidy=unknown',
  'tidy=passed small=failed',
  '',
];

const place = (i: number) => `https://example.com/${i}/`;

/** A random organisation: any parents, cycles included; owners that are groups, users, unknown or absent. */
const organisation = fc.record({
  parents: fc.array(fc.option(fc.integer({ min: 0, max: GROUPS })), {
    minLength: GROUPS,
    maxLength: GROUPS,
  }),
  entities: fc.array(
    fc.record({
      owner: fc.option(
        fc.oneof(
          fc.integer({ min: 0, max: GROUPS }).map(i => `g${i}`),
          fc.constant('user:zoe'),
        ),
      ),
      source: fc.option(fc.integer({ min: 0, max: SOURCES.length })),
      type: fc.constantFrom('service', 'website'),
    }),
    { maxLength: 12 },
  ),
  filter: fc.record(
    {
      owner: fc.array(
        fc.integer({ min: 0, max: GROUPS }).map(i => `group:default/g${i}`),
        { minLength: 1, maxLength: 2 },
      ),
      type: fc.constant<string[]>(['service']),
      grade: fc.constantFrom<NonNullable<EntityFilter['grade']>>(
        ['A'],
        ['none', 'E'],
      ),
    },
    { requiredKeys: [] },
  ),
});
type Organisation = typeof organisation extends fc.Arbitrary<infer T>
  ? T
  : never;

async function build(knex: Knex, { parents, entities }: Organisation) {
  const h = harness(knex);
  SOURCES.forEach((marks, i) => h.source.set(`url:${place(i)}`, marks));
  h.setCatalog([
    ...parents.map((parent, i) =>
      group(`g${i}`, parent === null ? undefined : `g${parent}`),
    ),
    ...entities.map(({ owner, source, type }, i) =>
      component(`e${i}`, {
        ...(owner !== null && { owner }),
        ...(source !== null && { source: place(source) }),
        type,
      }),
    ),
  ]);
  await h.settle();
}

function expectAlike(row: RollupRow | undefined, wanted: RollupRow) {
  const {
    key: _,
    title,
    parent,
    coverage,
    meanScore,
    unwaivedMeanScore,
    ...rest
  } = row!;
  const {
    title: __,
    coverage: wantedCoverage,
    meanScore: wantedMean,
    unwaivedMeanScore: wantedUnwaived,
    ...wantedRest
  } = wanted;
  expect(rest).toEqual(wantedRest);
  expect(coverage).toBeCloseTo(wantedCoverage, 2);
  expectMean(meanScore, wantedMean);
  expectMean(unwaivedMeanScore, wantedUnwaived);
}

/** Means are rounded to one decimal. */
function expectMean(actual: number | undefined, wanted: number | undefined) {
  if (wanted === undefined) expect(actual).toBeUndefined();
  else expect(Math.abs(actual! - wanted)).toBeLessThan(0.051);
}

describe('rollup', () => {
  onEachDatabase('equals a recomputation from scratch', async knex => {
    await fc.assert(
      fc.asyncProperty(organisation, async random => {
        await build(knex, random);
        const filter: EntityFilter = { ...FIXTURE, ...random.filter };
        const actual = await rollup(knex, filter, 'all');
        const { items } = await listEntities(
          knex,
          { ...filter, limit: 200 },
          'all',
        );
        const known = random.parents.map(
          (p, i) =>
            [
              `group:default/g${i}`,
              p === null ? undefined : `group:default/g${p}`,
            ] as const,
        );
        const wanted = recompute(items, new Map(known));
        expectAlike(actual.all, wanted.all);
        expect(actual.withoutScorecard).toBe(wanted.without);
        const rows = new Map(actual.rows.map(row => [row.key, row]));
        expect(new Set(rows.keys())).toEqual(new Set(wanted.groups.keys()));
        for (const [ref, row] of wanted.groups) expectAlike(rows.get(ref), row);
      }),
      { numRuns: 40 },
    );
  });

  onEachDatabase(
    'shows the tree, the rest and what to filter by',
    async knex => {
      const h = harness(knex);
      SOURCES.forEach((marks, i) => h.source.set(`url:${place(i)}`, marks));
      h.setCatalog([
        group('all'),
        group('left', 'all'),
        group('right', 'all'),
        group('idle', 'all'),
        component('a', { owner: 'left', source: place(0), system: 'shop' }),
        component('b', { owner: 'left', source: place(1), type: 'website' }),
        component('c', { owner: 'right', source: place(2) }),
        component('d', { owner: 'nobody', source: place(0) }),
        component('e', { owner: 'all' }),
      ]);
      await h.settle();
      const result = await rollup(knex, FIXTURE, 'all');
      expect(
        result.rows.map(row => [row.key, row.parent, row.total, row.direct]),
      ).toEqual([
        ['group:default/all', undefined, 3, 0],
        ['group:default/left', 'group:default/all', 2, 2],
        ['group:default/right', 'group:default/all', 1, 1],
        [undefined, undefined, 1, 1],
      ]);
      expect(result.all).toMatchObject({
        total: 4,
        grades: { A: 2, B: 0, C: 0, D: 0, E: 2, none: 0 },
        critical: 1,
        lowest: { entityRef: 'component:default/b', score: 0, grade: 'E' },
      });
      expect(result.withoutScorecard).toBe(1);
      expect(result.facets).toEqual({
        system: ['system:default/shop'],
        domain: [],
        tag: [],
        type: ['service', 'website'],
        lifecycle: ['production'],
      });

      const a = ['component:default/a'];
      const some = await rollup(knex, FIXTURE, a, 'all');
      expect(some.rows.map(row => [row.key, row.total])).toEqual([
        ['group:default/all', 1],
        ['group:default/left', 1],
      ]);
      expect(some.facets.type).toEqual(['service']);
      const none = await rollup(knex, FIXTURE, []);
      expect(none).toMatchObject({
        all: { total: 0, coverage: 0 },
        rows: [],
        withoutScorecard: 0,
        facets: { system: [], domain: [], tag: [], type: [], lifecycle: [] },
      });
    },
  );

  onEachDatabase('names no group that is hidden', async knex => {
    const h = harness(knex);
    h.source.set(`url:${place(0)}`, 'tidy=passed');
    const tree = [['top'], ['secret', 'top'], ['team', 'secret'], ['else']];
    h.setCatalog([
      ...tree.map(([name, parent]) => group(name, parent)),
      component('a', { owner: 'team', source: place(0) }),
      component('b', { owner: 'secret', source: place(0) }),
      component('c', { owner: 'else', source: place(0) }),
    ]);
    await h.settle();
    const all = ['a', 'b', 'c'].map(name => `component:default/${name}`);
    const known = ['group:default/top', 'group:default/team'];
    const shown = async (parent?: string) => {
      const query = { ...FIXTURE, ...(parent && { parent }) };
      const { rows } = await rollup(knex, query, all, known);
      expect(JSON.stringify(rows)).not.toMatch(/secret|else/);
      return rows.map(row => [row.key, row.parent, row.total, row.direct]);
    };
    // What belongs to a hidden group counts in the next one above, or in the rest.
    expect(await shown()).toEqual([
      ['group:default/top', undefined, 2, 1],
      ['group:default/team', 'group:default/top', 1, 1],
      [undefined, undefined, 1, 1],
    ]);
    expect(await shown('group:default/secret')).toEqual([]);
    const { rows } = await rollup(knex, FIXTURE, all);
    expect(rows).toMatchObject([{ title: '', total: 3 }]);
  });

  onEachDatabase('goes down from one group to those below', async knex => {
    const h = harness(knex);
    h.source.set(`url:${place(0)}`, 'tidy=passed');
    const tree = [['top'], ['left', 'top'], ['low', 'left'], ['right', 'top']];
    h.setCatalog([
      ...tree.map(([name, parent]) => group(name, parent)),
      component('a', { owner: 'low', source: place(0) }),
      component('b', { owner: 'right', source: place(0) }),
      component('c', { source: place(0) }),
    ]);
    await h.settle();
    const below = async (parent: string) => {
      const query = { ...FIXTURE, parent: `group:default/${parent}` };
      const { all, rows } = await rollup(knex, query, 'all');
      expect(all.total).toBe(3);
      return rows.map(row => [row.title, row.parent, row.total]);
    };
    const left = 'group:default/left';
    expect(await below('top')).toEqual([
      ['top', undefined, 2],
      ['left', 'group:default/top', 1],
      ['right', 'group:default/top', 1],
    ]);
    expect(await below('left')).toEqual([
      ['left', undefined, 1],
      ['low', left, 1],
    ]);
    expect(await below('nobody')).toEqual([]);
  });

  onEachDatabase('takes few statements, however many groups', async knex => {
    const h = harness(knex);
    h.source.set(`url:${place(0)}`, 'tidy=passed');
    h.setCatalog([
      ...Array.from({ length: 200 }, (_, i) =>
        group(`g${i}`, i ? `g${Math.floor(i / 3)}` : undefined),
      ),
      ...Array.from({ length: 200 }, (_, i) =>
        component(`e${i}`, { owner: `g${i}`, source: place(0) }),
      ),
    ]);
    await h.settle();
    let statements = 0;
    knex.on('query', () => {
      statements += 1;
    });
    const result = await rollup(knex, FIXTURE, 'all');
    expect(result.rows).toHaveLength(200);
    // Six questions, and the transaction around them.
    expect(statements).toBe(8);
  });
});
