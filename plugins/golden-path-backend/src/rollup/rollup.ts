import type {
  EntityFilter,
  Grade,
  Rollup,
  RollupRow,
} from 'backstage-plugin-golden-path-common';
import type { Knex } from 'knex';
import { oneOf } from '../database/dialect';
import { filteredStandings } from '../entities/filter';
import type { VisibleEntities } from '../permissions/Visibility';
import { asForest } from './forest';

/** Stand for the whole and for what no known group owns; no entity ref looks like them. */
const ALL = '*';
const UNKNOWN = '-';

interface TotalsRow {
  grp: string;
  title: string | null;
  parent: string | null;
  total: string | number;
  direct: string | number;
  a: string | number;
  b: string | number;
  c: string | number;
  d: string | number;
  e: string | number;
  none: string | number;
  critical: string | number;
  coverage: number | null;
  mean_score: number | null;
  without: string | number;
  lowest_ref: string | null;
  lowest_title: string | null;
  lowest_score: number | null;
  lowest_grade: Grade | null;
}

/*
 * `up` pairs each group with itself and every group above it. It is a set (`union`), so a cycle of groups ends, and an
 * entity, having one owner, meets each group once.
 */
const MEMBERS = `
  up(ref, ancestor) as (
    select ref, ref from groups
    union
    select up.ref, above.ref
    from up
    join groups here on here.ref = up.ancestor
    join groups above on above.ref = here.parent
  ),
  member as (
    select up.ancestor as grp,
      case when found.owner = up.ancestor then 1 else 0 end as direct, found.*
    from found join up on up.ref = found.owner
    union all
    select '${ALL}', 0, found.* from found
    union all
    select '${UNKNOWN}', 1, found.* from found
    where found.owner is null or found.owner not in (select ref from groups)
  ),
  ranked as (
    select member.*,
      case when state in ('nothing-here', 'no-source') then 0 else 1 end as applies,
      row_number() over (
        partition by grp
        order by case when score is null then 1 else 0 end, score, ref
      ) as nth
    from member
  )`;

const TOTALS = `
  select ranked.grp,
    max(groups.title) as title,
    max(groups.parent) as parent,
    sum(applies) as total,
    sum(applies * direct) as direct,
    sum(case when grade = 'A' then 1 else 0 end) as a,
    sum(case when grade = 'B' then 1 else 0 end) as b,
    sum(case when grade = 'C' then 1 else 0 end) as c,
    sum(case when grade = 'D' then 1 else 0 end) as d,
    sum(case when grade = 'E' then 1 else 0 end) as e,
    sum(case when grade is null then applies else 0 end) as none,
    sum(case when critical > 0 then 1 else 0 end) as critical,
    avg(case when applies = 1 then coverage end) as coverage,
    avg(score) as mean_score,
    sum(1 - applies) as without,
    max(case when nth = 1 and score is not null then ranked.ref end) as lowest_ref,
    max(case when nth = 1 and score is not null then ranked.title end) as lowest_title,
    max(case when nth = 1 then score end) as lowest_score,
    max(case when nth = 1 then grade end) as lowest_grade
  from ranked left join groups on groups.ref = ranked.grp
  group by ranked.grp`;

/** Scores by owner through the group tree, of the entities that the caller may know of. One statement, and one for the facets. */
export async function rollup(
  knex: Knex,
  filter: EntityFilter,
  visible: VisibleEntities,
): Promise<Rollup> {
  const found = filteredStandings(knex, filter, visible)
    .clearSelect()
    .select(
      ...['ref', 'title', 'owner', 'state', 'score', 'grade'],
      ...['coverage', 'critical'],
    );
  const totals: TotalsRow[] = await knex
    .withRecursive('found', found)
    .select('*')
    .from(knex.raw(`(with recursive ${MEMBERS} ${TOTALS}) totals`));

  const all = totals.find(row => row.grp === ALL);
  const rest = totals.find(row => row.grp === UNKNOWN);
  const groups = totals.filter(row => row !== all && row !== rest);
  return {
    scorecard: filter.scorecard,
    all: all ? toRow(all) : emptyRow(),
    groups: [
      ...asForest(groups.map(toRow).filter(row => row.total > 0)),
      ...(rest && Number(rest.total) > 0 ? [toRow(rest)] : []),
    ],
    facets: await facets(knex, visible),
    withoutScorecard: Number(all?.without ?? 0),
  };
}

async function facets(
  knex: Knex,
  visible: VisibleEntities,
): Promise<Rollup['facets']> {
  const query = knex('entities').distinct('system', 'type', 'lifecycle');
  if (visible !== 'all') query.whereRaw(oneOf(knex, 'ref', visible));
  const rows: Array<Record<'system' | 'type' | 'lifecycle', string | null>> =
    await query;
  const values = (column: 'system' | 'type' | 'lifecycle') =>
    [...new Set(rows.flatMap(row => row[column] ?? []))].sort();
  return {
    system: values('system'),
    type: values('type'),
    lifecycle: values('lifecycle'),
  };
}

function toRow(row: TotalsRow): RollupRow {
  const group = row.grp === ALL || row.grp === UNKNOWN ? undefined : row.grp;
  return {
    ...(group && { group }),
    title: row.title ?? '',
    ...(row.parent && { parent: row.parent }),
    total: Number(row.total),
    direct: Number(row.direct),
    grades: {
      A: Number(row.a),
      B: Number(row.b),
      C: Number(row.c),
      D: Number(row.d),
      E: Number(row.e),
      none: Number(row.none),
    },
    critical: Number(row.critical),
    coverage: rounded(row.coverage ?? 0, 1000),
    ...(row.mean_score !== null && { meanScore: rounded(row.mean_score, 10) }),
    ...(row.lowest_ref !== null && {
      lowest: {
        entityRef: row.lowest_ref,
        title: row.lowest_title ?? row.lowest_ref,
        score: row.lowest_score ?? 0,
        ...(row.lowest_grade && { grade: row.lowest_grade }),
      },
    }),
  };
}

function emptyRow(): RollupRow {
  return {
    title: '',
    total: 0,
    direct: 0,
    grades: { A: 0, B: 0, C: 0, D: 0, E: 0, none: 0 },
    critical: 0,
    coverage: 0,
  };
}

function rounded(value: number, parts: number): number {
  return Math.round(value * parts) / parts;
}
