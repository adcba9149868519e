import type {
  Assessment,
  CheckResult,
} from 'backstage-plugin-golden-path-common';
import type { Knex } from 'knex';
import { onEachDatabase } from '../__testUtils__/databases';
import { component, harness } from '../__testUtils__/harness';
import { findingDates } from './findingDates';
import { recordFindings } from './recordFindings';

const entityRef = 'component:default/a';
const instant = (day: number) => `2026-03-0${day}T12:00:00.000Z`;

/** A check that fails in places with these names. */
function failed(
  id: string,
  places: string[],
  more: Partial<CheckResult> = {},
): CheckResult {
  return {
    ...{ id, practice: 'p', severity: 'low', outcome: 'failed' },
    findings: places.map(place => ({
      ...{ file: place, line: 1, endLine: 1, message: 'Bad' },
      ...{ fingerprint: `${id}/${place}`, fixable: false },
    })),
    ...more,
  };
}

const passed = (id: string) => failed(id, [], { outcome: 'passed' });

async function record(knex: Knex, day: number, checks: CheckResult[]) {
  const assessment = { scorecard: 's', checks } as Partial<Assessment>;
  const found = { entityRef, assessment: assessment as Assessment };
  await recordFindings(knex, [{ ...found, revision: null }], instant(day));
}

/** Which findings are open, and which are fixed. */
async function dates(knex: Knex) {
  const all = await findingDates(knex, entityRef, 's');
  const names = (some: typeof all) => some.map(f => f.fingerprint).sort();
  return {
    open: names(all.filter(({ fixedAt }) => !fixedAt)),
    fixed: names(all.filter(({ fixedAt }) => fixedAt)),
  };
}

const many = (count: number) =>
  Array.from({ length: count }, (_, i) => String(i).padStart(4, '0'));

describe('recordFindings', () => {
  onEachDatabase('keeps open what a cut list may hold', async knex => {
    await record(knex, 1, [failed('x', ['1', '2'])]);
    await record(knex, 2, [failed('x', ['1'], { omitted: 3 })]);
    expect(await dates(knex)).toEqual({ open: ['x/1', 'x/2'], fixed: [] });
    await record(knex, 3, [failed('x', ['1'])]);
    expect(await dates(knex)).toEqual({ open: ['x/1'], fixed: ['x/2'] });
  });

  onEachDatabase('keeps open what an unread part may hold', async knex => {
    await record(knex, 1, [failed('x', ['1', '2'])]);
    const otherwise = { outcome: 'no-evidence' } as const;
    await record(knex, 2, [failed('x', ['1'], { otherwise })]);
    expect(await dates(knex)).toEqual({ open: ['x/1', 'x/2'], fixed: [] });
  });

  onEachDatabase('keeps open what is not looked for', async knex => {
    await record(knex, 1, [failed('x', ['1']), failed('y', ['1'])]);
    await record(knex, 2, [passed('y')]);
    expect(await dates(knex)).toEqual({ open: ['x/1'], fixed: ['y/1'] });
  });

  onEachDatabase('stands more findings than it dates', async knex => {
    await record(knex, 1, [failed('x', many(500))]);
    await record(knex, 2, [failed('x', ['!', ...many(500)])]);
    const full = await dates(knex);
    expect(full.open).toHaveLength(500);
    expect(full.fixed).toEqual([]);
    await record(knex, 3, [failed('x', ['!', ...many(499)])]);
    const { open, fixed } = await dates(knex);
    expect(open).toHaveLength(500);
    expect(open).toContain('x/!');
    expect(fixed).toEqual(['x/0499']);
  });

  onEachDatabase('follows an entity to another source', async knex => {
    const h = harness(knex);
    const place = (name: string) => `https://example.com/${name}/`;
    h.source.set(`url:${place('old')}`, 'tidy=failed safe=failed');
    h.source.set(`url:${place('new')}`, 'tidy=failed safe=passed');
    const other = component('b', { source: place('new') });
    h.setCatalog([component('a', { source: place('old') }), other]);
    await h.settle();
    h.clock.now += 86_400_000;
    h.setCatalog([component('a', { source: place('new') }), other]);
    await h.mirror.sync();
    const found = await findingDates(knex, entityRef, 'fixture');
    expect(found.map(({ check, fixedAt }) => [check, fixedAt])).toContainEqual([
      ...['safe', '2026-03-02T12:00:00.000Z'],
    ]);
    expect(found.filter(({ fixedAt }) => !fixedAt)).toMatchObject([
      { check: 'tidy' },
    ]);
  });
});
