import type { Knex } from 'knex';
import { oneOf } from '../database/dialect';
import type { EntityRecord } from '../database/rows';
import type { VisibleEntities } from '../permissions/Visibility';

/** One entity and how it stands with one scorecard, as the database returns it. */
export interface StandingRow
  extends Omit<
    EntityRecord,
    'location' | 'aspect' | 'aspect_document' | 'plain_aspect' | 'grants'
  > {
  state: string;
  score: number | null;
  low: number | null;
  high: number | null;
  coverage: number;
  grade: string | null;
  unwaived_score: number | null;
  unwaived_grade: string | null;
  critical: number;
  worst_practice: string | null;
  worst_lost: number | null;
  assessed_at: string | null;
  stale: number;
  domain: string | null;
  legend: string | null;
  practice_marks: string | null;
  critical_marks: string | null;
  check_marks: string | null;
  gains: string | null;
}

/** States in which a scorecard has nothing to say about an entity. */
export const WITHOUT_SCORECARD = ['nothing-here', 'no-source'];

const STATE = `case
  when e.location is null then 'no-source'
  when a.state is not null then a.state
  when s.problem is not null then 'unreadable'
  else 'pending' end as state`;

/** Every entity that the caller may know of, and how it stands: what lists and roll-ups select from. */
export function standings(
  knex: Knex,
  scorecard: string,
  visible: VisibleEntities,
): Knex.QueryBuilder {
  const query = knex({ e: 'entities' })
    .leftJoin({ y: 'systems' }, 'y.ref', 'e.system')
    .leftJoin({ s: 'sources' }, 's.location', 'e.location')
    .leftJoin({ a: 'assessments' }, join =>
      join
        .on('a.location', 'e.location')
        .andOn('a.aspect', 'e.aspect')
        .andOn('a.scorecard', knex.raw('?', [scorecard])),
    )
    .select(
      'e.ref',
      'e.kind',
      'e.name',
      'e.title',
      'e.sort_title',
      'e.type',
      'e.lifecycle',
      'e.owner',
      'e.system',
      'e.tags',
      'y.domain',
      knex.raw(STATE),
      'a.score',
      'a.low',
      'a.high',
      knex.raw('coalesce(a.coverage, 0) as coverage'),
      'a.grade',
      'a.unwaived_score',
      'a.unwaived_grade',
      knex.raw('coalesce(a.critical, 0) as critical'),
      'a.worst_practice',
      'a.worst_lost',
      'a.legend',
      'a.practice_marks',
      'a.critical_marks',
      'a.check_marks',
      'a.gains',
      knex.raw(
        'case when a.state is not null then s.read_at end as assessed_at',
      ),
      knex.raw(
        'case when a.state is not null and s.problem is not null then 1 else 0 end as stale',
      ),
    );
  if (visible !== 'all') query.whereRaw(oneOf(knex, 'e.ref', visible));
  return query;
}
