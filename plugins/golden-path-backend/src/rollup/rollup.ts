import type {
  Rollup,
  RollupQuery,
  RollupRow,
} from 'backstage-plugin-golden-path-common';
import type { Knex } from 'knex';
import { atOneMoment } from '../database/dialect';
import { readLegends, type Legend } from '../database/marks';
import { filteredStandings } from '../entities/filter';
import type { VisibleEntities } from '../permissions/Visibility';
import { facets } from './facets';
import { asForest } from './forest';
import { keysOf } from './Keys';
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
 *
 * @param names - the groups, systems and domains that the caller may know of
 */
export function rollup(
  knex: Knex,
  query: RollupQuery,
  visible: VisibleEntities,
  names: VisibleEntities = visible,
): Promise<Rollup> {
  return atOneMoment(knex, trx => summed(trx, query, visible, names));
}

async function summed(
  knex: Knex,
  query: RollupQuery,
  visible: VisibleEntities,
  names: VisibleEntities,
): Promise<Rollup> {
  const { by = 'group', practices = false, parent } = query;
  const legends = await readLegends(knex);
  const found = () => filteredStandings(knex, query, visible, legends);
  const keys = await keysOf(knex, by, names);

  const sums = new Map<string, Sum>();
  const all = new Sum();
  const sumsOf = (key: string | null) => {
    const above = keys.above(key);
    return (above.length ? above : [REST]).map(one => {
      const sum = sums.get(one) ?? new Sum();
      sums.set(one, sum);
      return { sum, direct: one === above[0] || !above.length };
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
  const ordered = by === 'group' ? asForest(rows) : rows.sort(byTitle);
  if (rest?.total) ordered.push(rest.row({ title: '', practices }));
  return {
    scorecard: query.scorecard,
    by,
    all: all.row({ title: '', practices }),
    rows: parent === undefined ? ordered : drilled(ordered, parent),
    facets: await facets(knex, visible, names),
    withoutScorecard: all.without,
  };
}

/** The row of a group, and of those directly below. */
function drilled(rows: RollupRow[], group: string): RollupRow[] {
  return rows.flatMap(row => {
    if (row.key !== group) return row.parent === group ? [row] : [];
    const { parent: _, ...root } = row;
    return [root];
  });
}

function tally(
  { legend, practice_marks: marks, critical_marks, entities }: MarksRow,
  legends: ReadonlyMap<string, Legend>,
  sums: Sum[],
): void {
  const practices = legends.get(legend)?.practices ?? [];
  for (let i = 0; i < practices.length; i += 1) {
    const outcome = OUTCOME[marks[i]];
    if (!outcome) continue;
    const critical = critical_marks?.[i] === 'f';
    for (const sum of sums)
      sum.addPractice(practices[i], outcome, Number(entities), critical);
  }
}

function byTitle(a: RollupRow, b: RollupRow): number {
  const titles = a.title.localeCompare(b.title, 'en');
  if (titles !== 0) return titles;
  return (a.key ?? '') < (b.key ?? '') ? -1 : 1;
}
