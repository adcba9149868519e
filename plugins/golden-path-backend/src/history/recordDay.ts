import type { Knex } from 'knex';

const FIGURES = [
  ...['version', 'score', 'low', 'high', 'coverage', 'grade'],
  ...['unwaived_score', 'critical'],
];

const DIFFERS = FIGURES.map(
  column => `a.${column} is distinct from history.${column}`,
);

const ASSESSED = `entities e
  join assessments a on a.location = e.location and a.aspect = e.aspect
  join sources s on s.location = e.location`;

/** The row of the history that an entity `e` and an assessment `a` stand in for. */
const OF_ROW = 'e.ref = history.entity_ref and a.scorecard = history.scorecard';

/**
 * Writes how entities stand into the history. A row holds until another figure takes its place or nothing applies any more; the last
 * assessment of a day counts, and a day on which nothing changed has no row. Where the clock went back, the latest day that is known
 * counts as today.
 *
 * @param today - `YYYY-MM-DD` in UTC
 * @param which - the condition on the entities `e` that may have changed
 */
export async function recordDay(
  trx: Knex,
  today: string,
  which: Knex.Raw,
): Promise<void> {
  const silent = `select 1 from ${ASSESSED} where ${OF_ROW} and a.state <> 'assessed' and ?`;
  await end(trx, today, trx.raw(silent, [which]));
  // Written out because knex drops the conflict clause of an insert from a select on SQLite.
  await trx.raw(
    `update history set until = ?
     where until is null and day < ? and exists (
       select 1 from ${ASSESSED}
       where ${OF_ROW} and (${DIFFERS.join(' or ')}) and ?)`,
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
     from ${ASSESSED}
     where a.state = 'assessed' and ?
     on conflict (entity_ref, scorecard, day) do update
       set until = null, ${updates.join(', ')}
       where history.until is not null or ${changed.join(' or ')}`,
    [today, which],
  );
}

/** Ends the history of entities that name no source any more: a roll-up counts them no longer either. */
export async function endWithoutSource(
  trx: Knex,
  today: string,
  which: Knex.Raw,
): Promise<void> {
  const lost = `select 1 from entities e
    where e.ref = history.entity_ref and e.location is null and ?`;
  await end(trx, today, trx.raw(lost, [which]));
}

/** Ends rows that hold; of what began today or later nothing is left. */
async function end(trx: Knex, today: string, where: Knex.Raw): Promise<void> {
  await trx('history')
    .whereNull('until')
    .where('day', '>=', today)
    .whereRaw('exists (?)', [where])
    .delete();
  await trx('history')
    .whereNull('until')
    .whereRaw('exists (?)', [where])
    .update({ until: today });
}
