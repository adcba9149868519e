import type { Health, Problem } from 'backstage-plugin-golden-path-common';
import type { Knex } from 'knex';
import { likeLiteral, oneOf } from './dialect';
import type { SourceRow } from './rows';

/** A source as people see it. */
export interface SourceStatus {
  location: string;
  revision?: string;
  readAt?: string;
  nextDueAt: string;
  problem?: Problem;
  refreshing: boolean;
}

/** How long a due source may wait before the collection counts as late. */
const LATE_SECONDS = 600;

/** The queue of source locations: which there are, and when each is due. `ClaimStore` works it off. */
export class SourceStore {
  readonly #knex: Knex;
  readonly #now: () => number;

  constructor(knex: Knex, now: () => number = Date.now) {
    this.#knex = knex;
    this.#now = now;
  }

  /** Makes one source due now. */
  async markDue(location: string): Promise<void> {
    await this.#knex<SourceRow>('sources')
      .where({ location })
      .update({ due_at: this.#instant(), urgent: true });
  }

  /**
   * Makes every source in a repository due now.
   *
   * @param repositoryUrl - as a push event names it, e.g. `https://github.com/acme/shop`
   * @returns how many there are
   */
  async markRepositoryDue(repositoryUrl: string): Promise<number> {
    const root = `url:${repositoryUrl.toLowerCase()}`;
    const below = (separator: string) => [
      `${likeLiteral(root)}${separator}%`,
      '\\',
    ];
    return this.#knex<SourceRow>('sources')
      .where('lookup', root)
      .orWhereRaw('lookup like ? escape ?', below('/'))
      .orWhereRaw('lookup like ? escape ?', below('?'))
      .update({ due_at: this.#instant(), urgent: true });
  }

  /** Makes due what other scorecards, versions or policies than these assessed. */
  async markOtherEnginesDue(engine: string): Promise<void> {
    await this.#knex<SourceRow>('sources')
      .whereNotNull('engine')
      .whereNot('engine', engine)
      .where('due_at', '>', this.#instant())
      .update({ due_at: this.#instant() });
  }

  /** Follows the entities: adds their new locations, due now, and drops those that no entity names any longer. */
  async reconcile(): Promise<void> {
    await this.#knex.transaction(async trx => {
      const fresh: Array<{ location: string }> = await trx('entities')
        .distinct('location')
        .whereNotNull('location')
        .whereNotExists(
          trx('sources').whereRaw('sources.location = entities.location'),
        );
      const rows = fresh.map(({ location }) => ({
        location,
        lookup: location.toLowerCase(),
        due_at: this.#instant(),
        urgent: true,
      }));
      for (let i = 0; i < rows.length; i += 200) {
        await trx('sources')
          .insert(rows.slice(i, i + 200))
          .onConflict('location')
          .ignore();
      }
      await trx('sources')
        .whereNotExists(
          trx('entities').whereRaw('entities.location = sources.location'),
        )
        .delete();
    });
  }

  /**
   * Makes due what counts as assessed but has entities without an assessment under their aspect.
   *
   * @param refs - look at these entities only
   */
  async markUnassessedDue(refs?: string[]): Promise<void> {
    const knex = this.#knex;
    const assessed = knex({ a: 'assessments' })
      .select('a.location')
      .whereRaw('a.location = e.location and a.aspect = e.aspect');
    const without = knex({ e: 'entities' })
      .select('e.ref')
      .whereRaw('e.location = sources.location')
      .whereNotExists(assessed);
    if (refs) without.whereRaw(oneOf(knex, 'e.ref', refs));
    await knex<SourceRow>('sources')
      .whereNotNull('engine')
      .whereExists(without)
      .update({ engine: null, due_at: this.#instant(), urgent: true });
  }

  async status(location: string): Promise<SourceStatus | undefined> {
    const row = await this.#knex<SourceRow>('sources')
      .where({ location })
      .first();
    return row && toStatus(row, this.#instant());
  }

  async health(): Promise<Health> {
    const now = this.#instant();
    const [all] = await this.#knex('sources').count({ n: '*' });
    const [failing] = await this.#knex('sources')
      .whereNotNull('problem')
      .count({ n: '*' });
    const [due] = await this.#knex('sources')
      .where('due_at', '<=', now)
      .count({ n: '*' })
      .min({ oldest: 'due_at' });
    const waited = due.oldest ? this.#now() - Date.parse(due.oldest) : 0;
    const oldestDueSeconds = Math.round(waited / 1000);
    return {
      status: oldestDueSeconds > LATE_SECONDS ? 'late' : 'ok',
      sources: Number(all.n),
      due: Number(due.n),
      failing: Number(failing.n),
      oldestDueSeconds,
    };
  }

  #instant(inMs = 0): string {
    return new Date(this.#now() + inMs).toISOString();
  }
}

/** @param now - ISO 8601 */
export function toStatus(row: SourceRow, now: string): SourceStatus {
  const leased = row.lease_until !== null && row.lease_until > now;
  return {
    location: row.location,
    revision: row.revision ?? undefined,
    readAt: row.read_at ?? undefined,
    nextDueAt: row.due_at,
    refreshing: leased || row.due_at <= now,
    ...(row.problem !== null && {
      problem: {
        message: row.problem,
        since: row.problem_since!,
        attempts: row.attempts,
      },
    }),
  };
}
