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

/** Drops what is older than the retention says, and joins what is left. Running it twice changes nothing more. */
export async function thinHistory(
  knex: Knex,
  { dailyDays, keepDays, fixedDays }: Retention,
  now: number,
): Promise<void> {
  const today = dayOf(now);
  const daily = daysBefore(today, dailyDays);
  const kept = daysBefore(today, keepDays);
  await knex.transaction(async trx => {
    await trx('history').where('until', '<=', kept).delete();
    // An entity that the catalog has no longer may come back; one that does not is forgotten.
    await trx('history')
      .whereNull('until')
      .where('day', '<', kept)
      .whereNotExists(
        trx('entities').select('ref').whereRaw('entities.ref = entity_ref'),
      )
      .delete();
    for (const [monday, nextMonday] of await weeks(trx, daily)) {
      // The last of a week is the one that holds beyond it.
      await trx('history')
        .where('day', '>=', monday)
        .where('until', '<', nextMonday)
        .delete();
    }
    await trx.raw(
      `update history set until = (
         select min(later.day) from history later
         where later.entity_ref = history.entity_ref
           and later.scorecard = history.scorecard and later.day > history.day)
       where until <= ? and not exists (
         select 1 from history next
         where next.entity_ref = history.entity_ref
           and next.scorecard = history.scorecard and next.day = history.until)
         and exists (
         select 1 from history later
         where later.entity_ref = history.entity_ref
           and later.scorecard = history.scorecard and later.day > history.day)`,
      [daily],
    );
    await trx('finding_dates')
      .where('fixed_at', '<', daysBefore(today, fixedDays))
      .delete();
    await trx('finding_dates')
      .where('first_failed', '<', kept)
      .whereNotExists(
        trx('entities').select('ref').whereRaw('entities.ref = entity_ref'),
      )
      .delete();
  });
}

/** The weeks that lie before a day as a whole, each by its Monday and the next, as far as there is history of them. */
async function weeks(
  knex: Knex,
  before: string,
): Promise<Array<[string, string]>> {
  const [{ first }] = await knex('history').min({ first: 'day' });
  if (!first) return [];
  const weekday = (new Date(first).getUTCDay() + 6) % 7;
  const found: Array<[string, string]> = [];
  let monday = daysBefore(first, weekday);
  for (;;) {
    const next = daysBefore(monday, -7);
    if (next > before) return found;
    found.push([monday, next]);
    monday = next;
  }
}
