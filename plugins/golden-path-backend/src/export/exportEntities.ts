import type { EntityFilter } from 'backstage-plugin-golden-path-common';
import type { Knex } from 'knex';
import { atOneMoment } from '../database/dialect';
import { readLegends } from '../database/marks';
import { filteredStandings } from '../entities/filter';
import type { StandingRow } from '../entities/standings';
import type { VisibleEntities } from '../permissions/Visibility';
import { csvLine } from './csv';

export type ExportFormat = 'csv' | 'json';

const PAGE = 1_000;

const COLUMNS = [
  ...['entityRef', 'title', 'kind', 'type', 'lifecycle', 'owner', 'system'],
  ...['state', 'score', 'low', 'high', 'coverage', 'grade'],
  ...['unwaivedScore', 'unwaivedGrade', 'critical', 'worstPractice'],
  ...['assessedAt', 'stale'],
] as const;
type Column = (typeof COLUMNS)[number];
type Exported = Record<Column, string | number | boolean | null>;

/**
 * All entities of a filter, as text that comes in pieces. Each piece is a question of its own, so a reader who is slow or stops half-way
 * holds nothing in the database.
 */
export async function* exportEntities(
  knex: Knex,
  filter: EntityFilter,
  visible: VisibleEntities,
  format: ExportFormat,
): AsyncGenerator<string> {
  const csv = format === 'csv';
  let first = true;
  yield csv ? csvLine(COLUMNS) : '[';
  for await (const rows of pages(knex, filter, visible)) {
    const exported = rows.map(toExported);
    if (csv) {
      yield exported
        .map(one => csvLine(COLUMNS.map(column => one[column])))
        .join('');
    } else {
      const text = exported.map(one => JSON.stringify(one)).join(',\n');
      yield first ? `\n${text}` : `,\n${text}`;
    }
    first = false;
  }
  if (!csv) yield '\n]\n';
}

async function* pages(
  knex: Knex,
  filter: EntityFilter,
  visible: VisibleEntities,
): AsyncGenerator<StandingRow[]> {
  const read = (place: string | undefined) =>
    atOneMoment(knex, trx => page(trx, filter, visible, place));
  let after: string | undefined;
  for (;;) {
    const rows = await read(after);
    if (rows.length) yield rows;
    if (rows.length < PAGE) return;
    after = rows.at(-1)!.ref;
  }
}

async function page(
  knex: Knex,
  filter: EntityFilter,
  visible: VisibleEntities,
  after: string | undefined,
): Promise<StandingRow[]> {
  const legends = await readLegends(knex);
  const query = filteredStandings(knex, filter, visible, legends);
  if (after !== undefined) query.where('standing.ref', '>', after);
  return query.orderBy('standing.ref').limit(PAGE);
}

function toExported(row: StandingRow): Exported {
  return {
    entityRef: row.ref,
    title: row.title,
    kind: row.kind,
    type: row.type,
    lifecycle: row.lifecycle,
    owner: row.owner,
    system: row.system,
    state: row.state,
    score: row.score,
    low: row.low,
    high: row.high,
    coverage: row.coverage,
    grade: row.grade,
    unwaivedScore: row.unwaived_score,
    unwaivedGrade: row.unwaived_grade,
    critical: row.critical,
    worstPractice: row.worst_practice,
    assessedAt: row.assessed_at,
    stale: row.stale === 1,
  };
}
