import { randomUUID } from 'node:crypto';
import type { Health, Problem } from 'backstage-plugin-golden-path-common';
import type { Knex } from 'knex';
import { isPostgres, likeLiteral } from './dialect';
import type { SourceRow } from './rows';

/** A source that this process works on until its lease runs out. */
export interface Claim {
  location: string;
  lease: string;
  /** When it was due as claimed; a later push moves it, and then the work is not the last. */
  dueAt: string;
  etag?: string;
  revision?: string;
  engine?: string;
  attempts: number;
  problemSince?: string;
}

/** What a reading came to. */
export type ReadingOutcome =
  | { ok: true; etag?: string; revision?: string; engine: string }
  | { ok: false; problem: string };

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

/**
 * The queue of source locations. The row is the message: when it is due, and who holds it until when. A crashed
 * replica's lease runs out, and nothing is ever enqueued twice.
 */
export class SourceStore {
  readonly #knex: Knex;
  readonly #now: () => number;

  constructor(knex: Knex, now: () => number = Date.now) {
    this.#knex = knex;
    this.#now = now;
  }

  /**
   * Claims due sources: urgent ones first, then by how long they wait, and those whose last reading failed last.
   *
   * @param limit - how many at most
   * @param troubled - how many of these may have failed last time
   */
  async claim(
    limit: number,
    leaseMs: number,
    troubled: number = limit,
  ): Promise<Claim[]> {
    const claims: Claim[] = [];
    const take = async (most: number, which: object, attempts: '=' | '>') => {
      const room = Math.min(most, limit - claims.length);
      if (room <= 0) return;
      const found = await this.#claimWhere(leaseMs, room, query =>
        query
          .where(which)
          .where('due_at', '<=', this.#instant())
          .where('attempts', attempts, 0),
      );
      claims.push(...found);
    };
    await take(limit, { urgent: true }, '=');
    await take(limit, { urgent: false }, '=');
    await take(troubled, {}, '>');
    return claims;
  }

  /** Claims one source, due or not; `undefined` while somebody else holds it. */
  async claimOne(
    location: string,
    leaseMs: number,
  ): Promise<Claim | undefined> {
    const [claim] = await this.#claimWhere(leaseMs, 1, query =>
      query.where('location', location),
    );
    return claim;
  }

  // One statement, so that two replicas never get the same row.
  async #claimWhere(
    leaseMs: number,
    limit: number,
    which: (query: Knex.QueryBuilder) => Knex.QueryBuilder,
  ): Promise<Claim[]> {
    const knex = this.#knex;
    const candidates = which(knex<SourceRow>('sources').select('location'))
      .where(free =>
        free
          .whereNull('lease_until')
          .orWhere('lease_until', '<=', this.#instant()),
      )
      .orderBy('due_at')
      .limit(limit);
    if (isPostgres(knex)) candidates.forUpdate().skipLocked();
    const rows: SourceRow[] = await knex<SourceRow>('sources')
      .withMaterialized('picked', candidates)
      .whereIn('location', knex.select('location').from('picked'))
      .update({
        lease: randomUUID(),
        lease_until: this.#instant(leaseMs),
      })
      .returning('*');
    return rows.map(toClaim);
  }

  /**
   * Writes down what a claimed reading came to and gives the source back.
   *
   * @returns whether the claim still held; if not, nothing was written and the result is to be dropped
   */
  async complete(
    trx: Knex,
    claim: Claim,
    outcome: ReadingOutcome,
    nextInMs: number,
  ): Promise<boolean> {
    const undisturbed = (value: string | boolean, otherwise: string) =>
      trx.raw('case when due_at = ? then ? else ?? end', [
        claim.dueAt,
        value,
        otherwise,
      ]);
    const now = this.#instant();
    const updated = await trx<SourceRow>('sources')
      .where({ location: claim.location, lease: claim.lease })
      .update({
        lease: null,
        lease_until: null,
        due_at: undisturbed(this.#instant(nextInMs), 'due_at'),
        urgent: undisturbed(false, 'urgent') as unknown as boolean,
        ...(outcome.ok
          ? {
              etag: outcome.etag ?? null,
              revision: outcome.revision ?? null,
              engine: outcome.engine,
              read_at: now,
              problem: null,
              problem_since: null,
              attempts: 0,
            }
          : {
              problem: outcome.problem,
              problem_since: claim.problemSince ?? now,
              attempts: claim.attempts + 1,
            }),
      });
    return updated > 0;
  }

  /** Gives claimed sources back unread, so that another replica need not wait for the leases to run out. */
  async release(claims: Claim[]): Promise<void> {
    await this.#knex<SourceRow>('sources')
      .whereIn(
        ['location', 'lease'],
        claims.map(c => [c.location, c.lease]),
      )
      .update({ lease: null, lease_until: null });
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

function toClaim(row: SourceRow): Claim {
  return {
    location: row.location,
    lease: row.lease!,
    dueAt: row.due_at,
    etag: row.etag ?? undefined,
    revision: row.revision ?? undefined,
    engine: row.engine ?? undefined,
    attempts: row.attempts,
    problemSince: row.problem_since ?? undefined,
  };
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
