import type { RollupDimension } from 'backstage-plugin-golden-path-common';
import type { Knex } from 'knex';
import { elementsOf } from '../database/dialect';

export const GRADES = ['A', 'B', 'C', 'D', 'E', 'none'] as const;
type GradeColumn = (typeof GRADES)[number];

/** A count as the databases return it: PostgreSQL's are texts. */
type Count = string | number;

/** What the entities of one key come to. */
export type SumRow = {
  key: string | null;
  total: Count;
  without: Count;
  without_evidence: Count;
  critical: Count;
  /** Of those that count, added up. */
  coverage: number | null;
  score_sum: number | null;
  score_count: Count;
  unwaived_sum: number | null;
  unwaived_count: Count;
} & Record<`g_${GradeColumn}` | `u_${GradeColumn}`, Count>;

/** The entity with the lowest score among those of one key. */
export interface LowestRow {
  key: string | null;
  ref: string;
  title: string;
  score: number;
  grade: string | null;
}

/** How many entities of one key have the same letters for their practices. */
export interface MarksRow {
  key: string | null;
  legend: string;
  practice_marks: string;
  critical_marks: string | null;
  entities: Count;
}

const KEY: Record<Exclude<RollupDimension, 'tag'>, string> = {
  group: 'found.owner',
  system: 'found.system',
  domain: 'found.domain',
  type: 'found.type',
  lifecycle: 'found.lifecycle',
};

const APPLIES = `case when state in ('nothing-here', 'no-source') then 0 else 1 end`;

const FIGURES = [
  `sum(${APPLIES}) as total`,
  `sum(1 - ${APPLIES}) as "without"`,
  `sum(case when state in ('no-source', 'pending', 'unreadable') then 1 else 0 end) as without_evidence`,
  'sum(case when critical > 0 then 1 else 0 end) as critical',
  `sum(coverage * ${APPLIES}) as coverage`,
  'sum(score) as score_sum',
  'count(score) as score_count',
  'sum(unwaived_score) as unwaived_sum',
  'count(unwaived_score) as unwaived_count',
  ...GRADES.flatMap(grade => [
    `${ofGrade('grade', grade)} as "g_${grade}"`,
    `${ofGrade('unwaived_grade', grade)} as "u_${grade}"`,
  ]),
].join(', ');

function ofGrade(column: string, grade: GradeColumn): string {
  return grade === 'none'
    ? `sum(case when ${column} is null then ${APPLIES} else 0 end)`
    : `sum(case when ${column} = '${grade}' then 1 else 0 end)`;
}

/**
 * The entities that a filter leaves, with the key that each is summed under; one of several tags is there once for each.
 *
 * @param by - a dimension, or `all` for one key that they all have
 */
function keyed(
  knex: Knex,
  found: Knex.QueryBuilder,
  by: RollupDimension | 'all',
): Knex.QueryBuilder {
  const query = knex.from(found.as('found')).select('found.*');
  if (by === 'all') return query.select(knex.raw('null as key'));
  if (by !== 'tag') return query.select(knex.raw(`${KEY[by]} as key`));
  return query
    .select(knex.raw('element.value as key'))
    .joinRaw('left join ? on 1 = 1', [elementsOf(knex, 'found.tags')]);
}

/** What the entities of each key come to. */
export function sumsBy(
  knex: Knex,
  found: Knex.QueryBuilder,
  by: RollupDimension | 'all',
): Promise<SumRow[]> {
  return knex
    .from(keyed(knex, found, by).as('keyed'))
    .select('key', knex.raw(FIGURES))
    .groupBy('key') as unknown as Promise<SumRow[]>;
}

/** The lowest entity of each key that has a scored one. */
export function lowestBy(
  knex: Knex,
  found: Knex.QueryBuilder,
  by: RollupDimension,
): Promise<LowestRow[]> {
  const ranked = knex
    .from(keyed(knex, found, by).as('keyed'))
    .whereNotNull('score')
    .select(
      ...['key', 'ref', 'title', 'score', 'grade'],
      knex.raw(
        'row_number() over (partition by key order by score, ref) as nth',
      ),
    );
  return knex
    .from(ranked.as('ranked'))
    .where('nth', 1)
    .select('key', 'ref', 'title', 'score', 'grade') as unknown as Promise<
    LowestRow[]
  >;
}

/** The letters of the practices of each key; equal ones are counted, not repeated. */
export function marksBy(
  knex: Knex,
  found: Knex.QueryBuilder,
  by: RollupDimension | 'all',
): Promise<MarksRow[]> {
  return knex
    .from(keyed(knex, found, by).as('keyed'))
    .whereNotNull('practice_marks')
    .groupBy('key', 'legend', 'practice_marks', 'critical_marks')
    .select('key', 'legend', 'practice_marks', 'critical_marks')
    .count({ entities: '*' }) as unknown as Promise<MarksRow[]>;
}
