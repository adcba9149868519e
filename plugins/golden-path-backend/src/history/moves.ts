import type {
  Grade,
  Move,
  Moves,
  MovesQuery,
} from 'backstage-plugin-golden-path-common';
import type { Knex } from 'knex';
import { atOneMoment } from '../database/dialect';
import { readLegends } from '../database/marks';
import { filteredStandings } from '../entities/filter';
import type { VisibleEntities } from '../permissions/Visibility';
import { dayOf, daysBefore } from './days';

interface MoveRow {
  ref: string;
  title: string;
  owner: string | null;
  from_score: number;
  from_grade: string | null;
  to_score: number;
  to_grade: string | null;
  day: string;
  from_version: string;
  to_version: string;
}

/** A further grade is a lower letter, so that a grade that changes at the same score is told too; without a grade nothing is compared. */
const BETTER =
  '(new.score > old.score or (new.score = old.score and new.grade < old.grade))';
const WORSE =
  '(new.score < old.score or (new.score = old.score and new.grade > old.grade))';

/** Which entities got better and which worse than they were at the end of a day. */
export async function moves(
  knex: Knex,
  query: MovesQuery,
  visible: VisibleEntities,
  now: number,
): Promise<Moves> {
  const since = daysBefore(dayOf(now), query.days ?? 7);
  const { limit = 10 } = query;
  return atOneMoment(knex, async trx => {
    const legends = await readLegends(trx);
    const found = filteredStandings(trx, query, visible, legends)
      .clearSelect()
      .select('ref', 'title', 'owner', 'sort_title');
    // What has not changed since has one row for both days, which holds still.
    const moved = () =>
      trx({ old: 'history' })
        .join({ new: 'history' }, join =>
          join
            .on('new.entity_ref', 'old.entity_ref')
            .andOn('new.scorecard', 'old.scorecard')
            .andOnNull('new.until'),
        )
        .join(found.clone().as('found'), 'found.ref', 'old.entity_ref')
        .where('old.scorecard', query.scorecard)
        .where('old.until', '>', since)
        .where('old.day', '<=', since);
    const direction = async (condition: string) => {
      const rows: MoveRow[] = await moved()
        .whereRaw(condition)
        .select('found.ref', 'found.title', 'found.owner', 'new.day')
        .select({
          from_score: 'old.score',
          from_grade: 'old.grade',
          to_score: 'new.score',
          to_grade: 'new.grade',
          from_version: 'old.version',
          to_version: 'new.version',
        })
        .orderByRaw('abs(new.score - old.score) desc')
        .orderBy('found.ref')
        .limit(limit);
      const [{ total }] = await moved()
        .whereRaw(condition)
        .count({ total: '*' });
      return { items: rows.map(toMove), total: Number(total) };
    };
    const better = await direction(BETTER);
    const worse = await direction(WORSE);
    return {
      since,
      better: better.items,
      worse: worse.items,
      betterTotal: better.total,
      worseTotal: worse.total,
    };
  });
}

function toMove(row: MoveRow): Move {
  return {
    entityRef: row.ref,
    title: row.title,
    ...(row.owner && { owner: row.owner }),
    from: graded(row.from_score, row.from_grade),
    to: graded(row.to_score, row.to_grade),
    date: row.day,
    newVersion: row.from_version !== row.to_version,
  };
}

function graded(score: number, grade: string | null): Move['from'] {
  return { score, ...(grade && { grade: grade as Grade }) };
}
