import type {
  GradeCounts,
  Trend,
  TrendPoint,
  TrendQuery,
} from 'backstage-plugin-golden-path-common';
import type { Knex } from 'knex';
import { atOneMoment } from '../database/dialect';
import { readLegends } from '../database/marks';
import { Mean } from '../rollup/Mean';
import { filteredStandings } from '../entities/filter';
import type { VisibleEntities } from '../permissions/Visibility';
import { daysBetween, dayOf, daysBefore } from './days';

/** What comes to the whole on one day, or goes from it. */
interface ChangeRow {
  at: string;
  grade: keyof GradeCounts | null;
  version: string;
  entities: string | number;
  scored: string | number;
  score: number | null;
  unwaived: string | number;
  unwaived_score: number | null;
  critical: string | number;
  coverage: number | null;
}

/**
 * How the entities of a filter stood day by day. Every row of the history comes on one day and goes on another, so the days are a running total:
 * what it costs depends on the changes within the time shown and not on its length.
 */
export async function trend(
  knex: Knex,
  query: TrendQuery,
  visible: VisibleEntities,
  now: number,
): Promise<Trend> {
  const today = dayOf(now);
  const first = daysBefore(today, (query.days ?? 90) - 1);
  const { coming, going } = await atOneMoment(knex, async trx => {
    const legends = await readLegends(trx);
    const rows = () =>
      trx({ h: 'history' })
        .where('h.scorecard', query.scorecard)
        .whereIn(
          'h.entity_ref',
          filteredStandings(trx, query, visible, legends)
            .clearSelect()
            .select('standing.ref'),
        );
    const came = 'case when h.day < ? then ? else h.day end';
    return {
      coming: await changes(
        trx,
        rows().where(any =>
          any.whereNull('h.until').orWhere('h.until', '>', first),
        ),
        trx.raw(came, [first, first]),
      ),
      going: await changes(
        trx,
        rows().where('h.until', '>', first),
        trx.raw('h.until'),
      ),
    };
  });
  const points = running(daysBetween(first, today), coming, going);
  const start = points.findIndex(({ total }) => total > 0);
  const shown = start < 0 ? [] : points.slice(start);
  return {
    scorecard: query.scorecard,
    points: shown,
    versions: newVersions(coming, shown[0]?.date),
  };
}

function changes(
  knex: Knex,
  rows: Knex.QueryBuilder,
  at: Knex.Raw,
): Promise<ChangeRow[]> {
  const dated = rows.select(
    ...['h.grade', 'h.version', 'h.score', 'h.unwaived_score', 'h.coverage'],
    knex.raw('case when h.critical > 0 then 1 else 0 end as critical'),
    knex.raw('? as at', [at]),
  );
  return knex
    .from(dated.as('dated'))
    .groupBy('at', 'grade', 'version')
    .select('at', 'grade', 'version')
    .count({ entities: '*', scored: 'score', unwaived: 'unwaived_score' })
    .sum({
      score: 'score',
      unwaived_score: 'unwaived_score',
      critical: 'critical',
      coverage: 'coverage',
    }) as unknown as Promise<ChangeRow[]>;
}

/** The versions of the scorecard that came after the first day shown, each with the day on which an entity had it first. */
function newVersions(
  coming: ChangeRow[],
  first: string | undefined,
): Trend['versions'] {
  const days = new Map<string, string>();
  for (const { at, version } of coming) {
    const known = days.get(version);
    if (known === undefined || at < known) days.set(version, at);
  }
  return [...days]
    .map(([version, date]) => ({ date, version }))
    .filter(({ date }) => first !== undefined && date > first)
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** The running totals of the days; what is dated after the last day, by a clock that went back, counts on it. */
function running(
  days: string[],
  coming: ChangeRow[],
  going: ChangeRow[],
): TrendPoint[] {
  const last = days.at(-1)!;
  const byDay = new Map<string, Array<{ sign: 1 | -1; row: ChangeRow }>>();
  const add = (sign: 1 | -1) => (row: ChangeRow) => {
    const at = row.at > last ? last : row.at;
    byDay.set(at, [...(byDay.get(at) ?? []), { sign, row }]);
  };
  coming.forEach(add(1));
  going.forEach(add(-1));

  const grades: GradeCounts = { A: 0, B: 0, C: 0, D: 0, E: 0, none: 0 };
  let [total, critical, coverage] = [0, 0, 0];
  const scores = new Mean();
  const unwaived = new Mean();
  return days.map(date => {
    for (const { sign, row } of byDay.get(date) ?? []) {
      const entities = sign * Number(row.entities);
      total += entities;
      grades[row.grade ?? 'none'] += entities;
      scores.add(sign * (row.score ?? 0), sign * Number(row.scored));
      unwaived.add(
        sign * (row.unwaived_score ?? 0),
        sign * Number(row.unwaived),
      );
      critical += sign * Number(row.critical);
      coverage += sign * (row.coverage ?? 0);
    }
    const meanScore = scores.value();
    const unwaivedMeanScore = unwaived.value();
    return {
      date,
      total,
      grades: { ...grades },
      critical,
      ...(meanScore !== undefined && { meanScore }),
      ...(unwaivedMeanScore !== undefined && { unwaivedMeanScore }),
      coverage: total ? Math.round((coverage / total) * 1_000) / 1_000 : 0,
    };
  });
}
