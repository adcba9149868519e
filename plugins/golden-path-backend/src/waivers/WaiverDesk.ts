import { ConflictError } from '@backstage/errors';
import type { Knex } from 'knex';
import type { AssessmentStore } from '../database/AssessmentStore';
import { retrying } from '../database/retrying';
import type { WaiverRow } from '../database/rows';
import { regrant } from './regrant';

/** Who decides, and what they write. */
export interface Decision {
  by: string;
  note?: string;
}

/**
 * Where waivers are decided. The decision and the scores that follow from it are of one transaction, so that nobody sees the one
 * without the other; of two decisions at once the first counts.
 */
export class WaiverDesk {
  readonly #knex: Knex;
  readonly #assessments: AssessmentStore;
  readonly #now: () => number;

  constructor(
    knex: Knex,
    assessments: AssessmentStore,
    now: () => number = Date.now,
  ) {
    this.#knex = knex;
    this.#assessments = assessments;
    this.#now = now;
  }

  /** @throws ConflictError where it was decided already, with who did */
  async approve(id: string, { by, note }: Decision): Promise<WaiverRow> {
    const decided = { decided_by: by, decided_at: this.#instant() };
    return this.#change(
      ...([id, ['requested']] as const),
      { state: 'approved', ...decided, note: note ?? null },
      // What ended while it waited must not come to count.
      trx => trx.where('until', '>=', this.#today()),
    );
  }

  /** @throws ConflictError as above */
  async deny(id: string, { by, note }: Decision): Promise<WaiverRow> {
    const decided = { decided_by: by, decided_at: this.#instant() };
    return this.#change(id, ['requested'], {
      ...{ state: 'denied', ...decided, note: note ?? null },
    });
  }

  /** Takes back a waiver that counts, or a request. */
  async revoke(id: string, { by, note }: Decision): Promise<WaiverRow> {
    return this.#change(id, ['requested', 'approved'], {
      ...{ state: 'revoked', revoked_by: by, ended_at: this.#instant() },
      ...(note !== undefined && { note }),
    });
  }

  /**
   * Ends those whose last day has passed.
   *
   * @returns the ones that counted or waited until now
   */
  async expire(): Promise<WaiverRow[]> {
    const over: string[] = await this.#knex<WaiverRow>('waivers')
      .whereIn('state', ['requested', 'approved'])
      .where('until', '<', this.#today())
      .pluck('id');
    const expired: WaiverRow[] = [];
    for (const id of over) {
      // Another replica may be at it too.
      const row = await this.#change(id, ['requested', 'approved'], {
        ...{ state: 'expired', ended_at: this.#instant() },
      }).catch(ignoreConflict);
      if (row) expired.push(row);
    }
    return expired;
  }

  async #change(
    id: string,
    from: ReadonlyArray<WaiverRow['state']>,
    change: Partial<WaiverRow>,
    which: (query: Knex.QueryBuilder) => Knex.QueryBuilder = query => query,
  ): Promise<WaiverRow> {
    return retrying(() =>
      this.#knex.transaction(async trx => {
        const found = trx('waivers').where({ id }).whereIn('state', from);
        const [row]: WaiverRow[] = await which(found)
          .update(change)
          .returning('*');
        if (!row) throw await this.#tooLate(trx, id);
        await regrant(trx, this.#assessments, row.on_ref);
        return row;
      }),
    );
  }

  async #tooLate(trx: Knex, id: string): Promise<ConflictError> {
    const row = await trx<WaiverRow>('waivers').where({ id }).first();
    if (!row) return new ConflictError('The waiver is gone');
    const { state, decided_by, revoked_by, until } = row;
    if (state === 'requested') {
      return new ConflictError(`The waiver has ended on ${until}`);
    }
    const who = revoked_by ?? decided_by;
    const by = state !== 'expired' && who ? ` by ${who}` : '';
    return new ConflictError(`The waiver is ${state} already${by}`);
  }

  #today(): string {
    return this.#instant().slice(0, 10);
  }

  #instant(): string {
    return new Date(this.#now()).toISOString();
  }
}

function ignoreConflict(error: Error): undefined {
  if (error.name !== 'ConflictError') throw error;
  return undefined;
}
