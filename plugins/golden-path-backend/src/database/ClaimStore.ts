import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { isPostgres, oneOf, tableOf } from './dialect';
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
  /** Last day (`YYYY-MM-DD`, UTC) on which what was assessed stands. */
  validUntil?: string;
  /** The images that the source named when it was last read, and what they stood for. */
  images?: ImageDigests;
  /** Whether it goes before what is due by the schedule. */
  urgent: boolean;
  attempts: number;
  problemSince?: string;
}

/** By reference, the digest that it stood for; empty where the image could not be read, or not in full. */
export type ImageDigests = Record<string, string>;

/** What a reading came to. */
export type ReadingOutcome =
  | {
      ok: true;
      etag?: string;
      revision?: string;
      engine: string;
      /** Keys of the aspects that were assessed. */
      aspects: string[];
      validUntil?: string;
      images?: ImageDigests;
    }
  | { ok: false; problem: string };

/**
 * Works off the queue of source locations. The row is the message: when it is due, and who holds it until when. A crashed
 * replica's lease runs out, and nothing is ever enqueued twice.
 */
export class ClaimStore {
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
    const claims = await this.claimUrgent(limit, leaseMs);
    const take = async (most: number, which: object, attempts: '=' | '>') => {
      const room = Math.min(most, limit - claims.length);
      claims.push(...(await this.#claimDue(room, leaseMs, which, attempts)));
    };
    await take(limit, { urgent: false }, '=');
    await take(troubled, {}, '>');
    return claims;
  }

  /** Claims only what cannot wait for its turn in the schedule. */
  async claimUrgent(limit: number, leaseMs: number): Promise<Claim[]> {
    return this.#claimDue(limit, leaseMs, { urgent: true }, '=');
  }

  async #claimDue(
    limit: number,
    leaseMs: number,
    which: object,
    attempts: '=' | '>',
  ): Promise<Claim[]> {
    if (limit <= 0) return [];
    return this.#claimWhere(leaseMs, limit, query =>
      query
        .where(which)
        .where('due_at', '<=', this.#instant())
        .where('attempts', attempts, 0),
    );
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
    const row = trx<SourceRow>('sources').where({ location: claim.location });
    const updated = await row
      .clone()
      .where({ lease: claim.lease })
      .update({
        lease: null,
        lease_until: null,
        due_at: undisturbed(this.#instant(nextInMs), 'due_at'),
        urgent: undisturbed(false, 'urgent') as unknown as boolean,
        ...(outcome.ok
          ? {
              etag: outcome.etag ?? null,
              revision: outcome.revision ?? null,
              engine: this.#engineIfAll(trx, claim.location, outcome),
              read_at: now,
              valid_until: outcome.validUntil ?? null,
              images: outcome.images ? JSON.stringify(outcome.images) : null,
              problem: null,
              problem_since: null,
              attempts: 0,
            }
          : {
              problem: outcome.problem,
              problem_since: claim.problemSince ?? now,
              attempts: claim.attempts + 1,
            }),
      })
      .returning('engine');
    if (outcome.ok && updated[0]?.engine === null) {
      await row.update({ due_at: now, urgent: true });
    }
    return updated.length > 0;
  }

  // An entity may have got another aspect in the meantime: what was assessed does not stand for the whole source then.
  #engineIfAll(
    trx: Knex,
    location: string,
    { engine, aspects }: Extract<ReadingOutcome, { ok: true }>,
  ): string {
    const others = trx('entities')
      .select('ref')
      .where({ location })
      .whereNot(not => not.whereRaw(oneOf(trx, 'plain_aspect', aspects)));
    const all = 'case when exists ? then null else ? end';
    return trx.raw(all, [others, engine]) as unknown as string;
  }

  /**
   * Holds a claim for longer.
   *
   * @returns whether it still held
   */
  async extend({ location, lease }: Claim, leaseMs: number): Promise<boolean> {
    const updated = await this.#knex<SourceRow>('sources')
      .where({ location, lease })
      .update({ lease_until: this.#instant(leaseMs) });
    return updated > 0;
  }

  /**
   * Gives many sources back that have not changed: what is stored of them still stands. Where a claim does not hold any
   * more, nothing is written.
   */
  async completeUnchanged(
    trx: Knex,
    results: Array<{ claim: Claim; nextInMs: number }>,
  ): Promise<void> {
    if (!results.length) return;
    const rows = results.map(({ claim, nextInMs }) => ({
      location: claim.location,
      lease: claim.lease,
      due_at: claim.dueAt,
      next_due_at: this.#instant(nextInMs),
    }));
    await trx.raw(
      `update sources
       set lease = null, lease_until = null, attempts = 0, read_at = ?,
         problem = null, problem_since = null,
         urgent = case when sources.due_at = given.due_at and engine is not null
           then false else urgent end,
         due_at = case when sources.due_at = given.due_at and engine is not null
           then given.next_due_at else sources.due_at end
       from ?
       where sources.location = given.location and sources.lease = given.lease`,
      [this.#instant(), tableOf(trx, 'given', rows)],
    );
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
    validUntil: row.valid_until ?? undefined,
    images: row.images === null ? undefined : JSON.parse(row.images),
    urgent: Boolean(row.urgent),
    attempts: row.attempts,
    problemSince: row.problem_since ?? undefined,
  };
}
