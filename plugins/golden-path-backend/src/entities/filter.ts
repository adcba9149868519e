import type { EntityFilter } from 'backstage-plugin-golden-path-common';
import type { Knex } from 'knex';
import { contains } from '../database/dialect';
import { standings, WITHOUT_SCORECARD } from './standings';
import type { VisibleEntities } from '../permissions/Visibility';

/** The standings that a filter leaves, as a subquery with the alias `standing`. */
export function filteredStandings(
  knex: Knex,
  filter: EntityFilter,
  visible: VisibleEntities,
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
