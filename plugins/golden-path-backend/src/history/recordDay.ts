import type { Knex } from 'knex';

const FIGURES = [
  ...['version', 'score', 'low', 'high', 'coverage', 'grade'],
  'unwaived_score',
];

const DIFFERS = FIGURES.map(
  column => `a.${column} is distinct from history.${column}`,
);

/**
 * Writes how entities stand into the history. A row holds until another figure takes its place; the last assessment of a day
 * counts, and a day on which nothing changed has no row. Where the clock went back, the latest day that is known counts as today.
 *
 * @param today - `YYYY-MM-DD` in UTC
 * @param which - the condition on the entities `e` that may have changed
 */
export async function recordDay(
  trx: Knex,
  today: string,
  which: Knex.Raw,
): Promise<void> {
  const assessed = `entities e
    join assessments a on a.location = e.location and a.aspect = e.aspect
    join sources s on s.location = e.location`;
  // Written out because knex drops the conflict clause of an insert from a select on SQLite.
  await trx.raw(
    `update history set until = ?
     where until is null and day < ? and exists (
       select 1 from ${assessed}
       where e.ref = history.entity_ref and a.scorecard = history.scorecard
         and (a.state <> 'assessed' or ${DIFFERS.join(' or ')}) and ?)`,
    [today, today, which],
  );
  const columns = [...FIGURES, 'revision'];
  const changed = FIGURES.map(
    column => `history.${column} is distinct from excluded.${column}`,
  );
  const updates = columns.map(column => `${column} = excluded.${column}`);
  await trx.raw(
    `insert into history (entity_ref, scorecard, day, ${columns.join(', ')})
     select e.ref, a.scorecard,
       coalesce((
         select max(open.day) from history open
         where open.entity_ref = e.ref and open.scorecard = a.scorecard
           and open.until is null), ?),
       ${FIGURES.map(column => `a.${column}`).join(', ')}, s.revision
     from ${assessed}
     where a.state = 'assessed' and ?
     on conflict (entity_ref, scorecard, day) do update
       set until = null, ${updates.join(', ')}
       where history.until is not null or ${changed.join(' or ')}`,
    [today, which],
  );
}
