import type { Knex } from 'knex';
import { dayOf, daysBefore } from './days';

/** How long the past is kept, in days. */
export interface Retention {
  /** Every change; what is older keeps the last one of each week. */
  dailyDays: number;
  /** Nothing older is kept, but for what still holds. */
  keepDays: number;
  /** Findings that went. */
  fixedDays: number;
}

/**
 * Drops what is older than the retention says, and joins what is left. A gap, in which nothing applied, stays one. Weeks that were
 * thinned once are not looked at again, so that what a night costs does not grow with the past; running it twice changes nothing more.
 */
export async function thinHistory(
  knex: Knex,
  { dailyDays, keepDays, fixedDays }: Retention,
  now: number,
): Promise<void> {
  const today = dayOf(now);
  const kept = daysBefore(today, keepDays);
  const daily = mondayOf(daysBefore(today, dailyDays));
  await knex.transaction(async trx => {
    const thinned = await trx('history_thinned').first('until');
    for (const scorecard of await scorecardsOf(trx)) {
      const rows = () => trx('history').where({ scorecard });
      await rows().where('until', '<=', kept).delete();
      // An entity that the catalog has no longer may come back; one that does not is forgotten.
      await rows()
        .whereNull('until')
        .where('day', '<', kept)
        .whereNotExists(entity(trx))
        .delete();
      const [{ first }] = await rows().min({ first: 'until' });
      const from = [thinned?.until, first && mondayOf(first)]
        .filter(day => day !== undefined && day !== null)
        .sort()
        .at(-1);
      for (let at = from; at && at < daily; at = daysBefore(at, -7))
        await thinWeek(trx, scorecard, at, daysBefore(at, -7));
    }
    await trx('history_thinned').delete();
    await trx('history_thinned').insert({
      until: [daily, thinned?.until ?? daily].sort().at(-1),
    });
    await trx('finding_dates')
      .where('fixed_at', '<', daysBefore(today, fixedDays))
      .delete();
    await trx('finding_dates')
      .where('first_failed', '<', kept)
      .whereNotExists(entity(trx))
      .delete();
  });
}

function entity(trx: Knex): Knex.QueryBuilder {
  return trx('entities').select('ref').whereRaw('entities.ref = entity_ref');
}

/** The Monday of a day's week. */
function mondayOf(day: string): string {
  return daysBefore(day, (new Date(day).getUTCDay() + 6) % 7);
}

/** One look into the index for each, since there are few of them and very many rows. */
async function scorecardsOf(trx: Knex): Promise<string[]> {
  const found: string[] = [];
  for (;;) {
    const query = trx('history').min({ next: 'scorecard' });
    const last = found.at(-1);
    if (last !== undefined) query.where('scorecard', '>', last);
    const [{ next }] = await query;
    if (next === null) return found;
    found.push(next);
  }
}

/** A row that goes: one that came and went in the week, and gave way to another rather than to a gap. */
const GOES = `one.day >= :monday and one.until < :nextMonday and exists (
  select 1 from history successor
  where successor.entity_ref = one.entity_ref
    and successor.scorecard = one.scorecard and successor.day = one.until)`;

async function thinWeek(
  trx: Knex,
  scorecard: string,
  monday: string,
  nextMonday: string,
): Promise<void> {
  const values = { scorecard, monday, nextMonday };
  // What held when the week began holds until the first that stays.
  await trx.raw(
    `update history set until = (
       select min(one.day) from history one
       where one.entity_ref = history.entity_ref
         and one.scorecard = history.scorecard
         and one.day >= history.until and not (${GOES}))
     where scorecard = :scorecard and until >= :monday and until < :nextMonday
       and day < :monday and exists (
         select 1 from history one
         where one.entity_ref = history.entity_ref
           and one.scorecard = history.scorecard
           and one.day = history.until and ${GOES})`,
    values,
  );
  await trx.raw(
    `delete from history
     where scorecard = :scorecard and until >= :monday and until < :nextMonday
       and exists (
         select 1 from history one
         where one.entity_ref = history.entity_ref
           and one.scorecard = history.scorecard
           and one.day = history.day and ${GOES})`,
    values,
  );
}
