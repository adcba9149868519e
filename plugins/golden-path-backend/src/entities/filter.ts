import type { EntityFilter } from 'backstage-plugin-golden-path-common';
import type { Knex } from 'knex';
import { contains, elementsOf, oneOf } from '../database/dialect';
import type { Legend } from '../database/marks';
import { standings, WITHOUT_SCORECARD } from './standings';
import type { VisibleEntities } from '../permissions/Visibility';

/** The standings that a filter leaves, as a subquery with the alias `standing`. */
export function filteredStandings(
  knex: Knex,
  filter: EntityFilter,
  visible: VisibleEntities,
  legends: ReadonlyMap<string, Legend> = new Map(),
): Knex.QueryBuilder {
  const query = knex
    .select('standing.*')
    .from(standings(knex, filter.scorecard, visible).as('standing'));
  if (filter.owner) {
    query.whereRaw(
      `standing.owner in (${ownersBelow(filter.owner.length)})`,
      filter.owner,
    );
  }
  if (filter.system) query.whereIn('standing.system', filter.system);
  if (filter.domain) query.whereIn('standing.domain', filter.domain);
  if (filter.kind) {
    const kinds = filter.kind.map(kind => kind.toLocaleLowerCase('en-US'));
    query.whereRaw(
      `lower(standing.kind) in (${kinds.map(() => '?').join(', ')})`,
      kinds,
    );
  }
  if (filter.tag) {
    query.whereRaw('exists (select 1 from ? where ?)', [
      elementsOf(knex, 'standing.tags'),
      oneOf(knex, 'element.value', filter.tag),
    ]);
  }
  if (filter.practice || filter.check) failing(query, filter, legends);
  if (filter.type) query.whereIn('standing.type', filter.type);
  if (filter.lifecycle) query.whereIn('standing.lifecycle', filter.lifecycle);
  if (filter.grade) byGrade(query, filter.grade);
  if (filter.text) {
    query.whereRaw(
      contains(
        knex,
        ['standing.name', 'standing.sort_title'],
        filter.text.toLocaleLowerCase('en-US'),
      ),
    );
  }
  return query;
}

// The owners asked for and every group below them; `union` drops repeats, so that a cycle ends.
function ownersBelow(owners: number): string {
  const asked = Array(owners).fill('select cast(? as text) as ref');
  return `
  with recursive below(ref) as (
    select ref from (${asked.join(' union all ')}) asked
    union
    select child.ref from groups child join below on child.parent = below.ref
  ) select ref from below`;
}

/** Those that fail one of the practices, and one of the checks: where the letter stands differs by legend. */
function failing(
  query: Knex.QueryBuilder,
  { practice, check }: EntityFilter,
  legends: ReadonlyMap<string, Legend>,
): void {
  const marks = (column: string, places: (legend: Legend) => number[]) =>
    query.where(any => {
      any.whereRaw('1 = 0');
      for (const [id, legend] of legends)
        for (const place of places(legend))
          any.orWhereRaw(
            `standing.legend = ? and substr(standing.${column}, cast(? as integer), 1) = 'f'`,
            [id, place + 1],
          );
    });
  if (practice)
    marks('practice_marks', legend =>
      placesOf(legend.practices, id => practice.includes(id)),
    );
  if (check)
    marks('check_marks', legend =>
      placesOf(legend.checks, ([, id]) => check.includes(id)),
    );
}

function placesOf<T>(all: T[], wanted: (one: T) => boolean): number[] {
  return all.flatMap((one, i) => (wanted(one) ? [i] : []));
}

function byGrade(
  query: Knex.QueryBuilder,
  grades: NonNullable<EntityFilter['grade']>,
): void {
  query.where(any => {
    any.whereIn(
      'standing.grade',
      grades.filter(grade => grade !== 'none'),
    );
    if (!grades.includes('none')) return;
    // As in a roll-up: it applies, but no grade could be given.
    any.orWhere(none =>
      none
        .whereNull('standing.grade')
        .whereNotIn('standing.state', WITHOUT_SCORECARD),
    );
  });
}
