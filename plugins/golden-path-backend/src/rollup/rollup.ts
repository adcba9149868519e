import type {
  Rollup,
  RollupDimension,
  RollupQuery,
  RollupRow,
} from 'backstage-plugin-golden-path-common';
import type { Knex } from 'knex';
import { atOneMoment } from '../database/dialect';
import { readLegends, type Legend } from '../database/marks';
import type { SystemRecord } from '../database/rows';
import { filteredStandings } from '../entities/filter';
import type { VisibleEntities } from '../permissions/Visibility';
import { facets } from './facets';
import { asForest } from './forest';
import { GroupTree } from './GroupTree';
import { Sum } from './Sum';
import { lowestBy, marksBy, sumsBy, type MarksRow } from './sums';

const OUTCOME: Record<string, 'passed' | 'failed' | 'open' | undefined> = {
  p: 'passed',
  f: 'failed',
  o: 'open',
};

/** Stands for what belongs to no known key. */
const REST = '';

/**
 * Scores by owner through the group tree, or by another dimension, of the entities that the caller may know of. The database sums the entities of each
 * key; what is left, a row for each group and not for each entity, is added up along the tree here.
 */
export function rollup(
  knex: Knex,
  query: RollupQuery,
  visible: VisibleEntities,
): Promise<Rollup> {
  return atOneMoment(knex, trx => summed(trx, query, visible));
}

async function summed(
  knex: Knex,
  query: RollupQuery,
  visible: VisibleEntities,
): Promise<Rollup> {
  const { by = 'group', practices = false } = query;
  const legends = await readLegends(knex);
  const found = () => filteredStandings(knex, query, visible, legends);
  const keys = await keysOf(knex, by);

  const sums = new Map<string, Sum>();
  const all = new Sum();
  const sumsOf = (key: string | null) => {
    const above = keys.above(key);
    return (above.length ? above : [REST]).map(one => {
      const sum = sums.get(one) ?? new Sum();
      sums.set(one, sum);
      return { sum, direct: one === (key ?? REST) || !above.length };
    });
  };

  for (const row of await sumsBy(knex, found(), by)) {
    for (const { sum, direct } of sumsOf(row.key)) sum.add(row, direct);
    if (by !== 'tag') all.add(row, false);
  }
  for (const row of await lowestBy(knex, found(), by)) {
    for (const { sum } of sumsOf(row.key)) sum.addLowest(row);
    all.addLowest(row);
  }
  if (practices)
    for (const row of await marksBy(knex, found(), by)) {
      const ends = [...sumsOf(row.key).map(({ sum }) => sum)];
      tally(row, legends, by === 'tag' ? ends : [...ends, all]);
    }
  if (by === 'tag') {
    // An entity of several tags is in several rows, and once in the whole.
    for (const row of await sumsBy(knex, found(), 'all')) all.add(row, false);
    if (practices)
      for (const row of await marksBy(knex, found(), 'all'))
        tally(row, legends, [all]);
  }

  const rows = [...sums]
    .filter(([key, sum]) => key !== REST && sum.total > 0)
    .map(([key, sum]) => sum.row({ ...keys.named(key), practices }));
  const rest = sums.get(REST);
  return {
    scorecard: query.scorecard,
    by,
    all: all.row({ title: '', practices }),
    rows: [
      ...(by === 'group' ? asForest(rows) : rows.sort(byTitle)),
      ...(rest?.total ? [rest.row({ title: '', practices })] : []),
    ],
    facets: await facets(knex, visible),
    withoutScorecard: all.without,
  };
}

/** What the keys of a dimension are called, and which rows an entity of a key belongs to. */
interface Keys {
  /** The rows that an entity of this key counts in; none where it is unknown. */
  above(key: string | null): string[];
  named(key: string): { key: string; title: string; parent?: string | null };
}

async function keysOf(knex: Knex, by: RollupDimension): Promise<Keys> {
  if (by === 'group') {
    const tree = await GroupTree.read(knex);
    return {
      above: key => (key === null ? [] : tree.from(key)),
      named: key => ({
        key,
        title: tree.group(key)?.title ?? key,
        parent: tree.group(key)?.parent,
      }),
    };
  }
  const titles = new Map<string, string>();
  if (by === 'system') {
    const systems = await knex<SystemRecord>('systems').select('ref', 'title');
    for (const { ref, title } of systems) titles.set(ref, title);
  }
  return {
    above: key => (key === null ? [] : [key]),
    named: key => ({ key, title: titles.get(key) ?? nameOf(key, by) }),
  };
}

function nameOf(key: string, by: RollupDimension): string {
  return by === 'system' || by === 'domain' ? key.replace(/^.*\//, '') : key;
}

function tally(
  { legend, practice_marks: marks, entities }: MarksRow,
  legends: ReadonlyMap<string, Legend>,
  sums: Sum[],
): void {
  const practices = legends.get(legend)?.practices ?? [];
  for (let i = 0; i < practices.length; i += 1) {
    const outcome = OUTCOME[marks[i]];
    if (!outcome) continue;
    for (const sum of sums)
      sum.addPractice(practices[i], outcome, Number(entities));
  }
}

function byTitle(a: RollupRow, b: RollupRow): number {
  const titles = a.title.localeCompare(b.title, 'en');
  if (titles !== 0) return titles;
  return (a.key ?? '') < (b.key ?? '') ? -1 : 1;
}
