import type {
  AssessmentState,
  EntityListQuery,
  EntityPage,
  EntityRow,
  Grade,
} from 'backstage-plugin-golden-path-common';
import type { Knex } from 'knex';
import { readLegends } from '../database/marks';
import type { VisibleEntities } from '../permissions/Visibility';
import { decodeCursor, encodeCursor, type Cursor } from './cursor';
import { filteredStandings } from './filter';
import type { StandingRow } from './standings';

const COLUMNS = {
  score: 'score',
  title: 'sort_title',
  assessedAt: 'assessed_at',
} as const;

/** One page of the entities that the caller may know of. Those without a value to sort by come last in either order. */
export async function listEntities(
  knex: Knex,
  query: EntityListQuery,
  visible: VisibleEntities,
): Promise<EntityPage> {
  const limit = query.limit ?? 50;
  const column = COLUMNS[query.sort ?? 'title'];
  const order = query.order ?? 'asc';
  const legends =
    query.practice || query.check ? await readLegends(knex) : undefined;
  const found = () =>
    knex(filteredStandings(knex, query, visible, legends).as('found'));

  const page = found()
    .select<StandingRow[]>('found.*')
    .modify(ordered => {
      // Every entity has a title, and an index has them in order.
      if (column === 'sort_title') return;
      ordered.orderByRaw('case when ?? is null then 1 else 0 end', [column]);
    })
    .orderBy(column, order)
    .orderBy('ref')
    .limit(limit + 1);
  if (query.cursor) {
    after(page, column, order, decodeCursor(query.cursor, query));
  }
  const rows: StandingRow[] = await page;
  const [{ total }] = await found().count({ total: '*' });

  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(toEntityRow),
    total: Number(total),
    ...(rows.length > limit &&
      last && {
        nextCursor: encodeCursor({ value: last[column], ref: last.ref }, query),
      }),
  };
}

function after(
  query: Knex.QueryBuilder,
  column: string,
  order: 'asc' | 'desc',
  { value, ref }: Cursor,
): void {
  if (value === null) {
    query.whereNull(column).where('ref', '>', ref);
    return;
  }
  query.where(any =>
    any
      .where(column, order === 'asc' ? '>' : '<', value)
      .orWhere(equal => equal.where(column, value).where('ref', '>', ref))
      .orWhereNull(column),
  );
}

/** Score and grade without waivers, where they are others. */
function unwaived({
  score,
  grade,
  ...row
}: StandingRow): Pick<EntityRow, 'unwaivedScore' | 'unwaivedGrade'> {
  if (row.unwaived_score === score && row.unwaived_grade === grade) return {};
  return {
    unwaivedScore: row.unwaived_score ?? undefined,
    unwaivedGrade: (row.unwaived_grade ?? undefined) as Grade | undefined,
  };
}

function toEntityRow(row: StandingRow): EntityRow {
  return {
    entityRef: row.ref,
    title: row.title,
    kind: row.kind,
    type: row.type ?? undefined,
    lifecycle: row.lifecycle ?? undefined,
    owner: row.owner ?? undefined,
    system: row.system ?? undefined,
    state: row.state as AssessmentState,
    score: row.score ?? undefined,
    low: row.low ?? undefined,
    high: row.high ?? undefined,
    coverage: row.coverage,
    grade: (row.grade ?? undefined) as Grade | undefined,
    ...unwaived(row),
    critical: row.critical,
    ...(row.worst_practice !== null && {
      worstPractice: { id: row.worst_practice, lost: row.worst_lost ?? 0 },
    }),
    assessedAt: row.assessed_at ?? undefined,
    stale: row.stale === 1,
  };
}
