import type { Knex } from 'knex';
import type { AssessmentStore } from '../database/AssessmentStore';
import type { Claim, ClaimStore } from '../database/ClaimStore';
import { backOff, nextCadence } from './backOff';
import type { Collected } from './readAndAssess';

interface ResultWriterOptions {
  knex: Knex;
  claims: ClaimStore;
  assessments: AssessmentStore;
  cadenceMs: number;
  /** Time to the first new try after a failure. */
  retryMs: number;
}

/** How long a result waits for others to be written with. */
const GATHER_MS = 20;
const MOST_AT_ONCE = 200;

interface Gathered {
  claim: Claim;
  collected: Collected;
  resolve(): void;
  reject(error: unknown): void;
}

/**
 * Writes down what was collected, many sources in one transaction: what a transaction costs is most of what an unchanged source
 * costs. A crash before that costs one more reading.
 */
export class ResultWriter {
  readonly #options: ResultWriterOptions;
  #gathered: Gathered[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(options: ResultWriterOptions) {
    this.#options = options;
  }

  /** Resolves once it is written, or is dropped since the claim no longer holds. */
  add(claim: Claim, collected: Collected): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#gathered.push({ claim, collected, resolve, reject });
      if (this.#gathered.length >= MOST_AT_ONCE) this.flush();
      else this.#timer ??= setTimeout(() => this.flush(), GATHER_MS);
    });
  }

  /** Writes what is gathered without waiting for more. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const batch = this.#gathered;
    this.#gathered = [];
    if (!batch.length) return;
    this.#writing = this.#writing.then(() => this.#write(batch));
  }

  async #write(batch: Gathered[]): Promise<void> {
    try {
      await this.#store(batch);
      batch.forEach(({ resolve }) => resolve());
    } catch (error) {
      if (batch.length === 1) {
        batch[0].reject(error);
        return;
      }
      // One that cannot be stored must not take the others with it.
      for (const one of batch) await this.#write([one]);
    }
  }

  async #store(batch: Gathered[]): Promise<void> {
    const { knex, claims, assessments, cadenceMs, retryMs } = this.#options;
    await knex.transaction(async trx => {
      const unchanged = batch.filter(one => one.collected.unchanged);
      await claims.completeUnchanged(
        trx,
        unchanged.map(({ claim }) => ({
          claim,
          nextInMs: nextCadence(cadenceMs),
        })),
      );
      for (const { claim, collected } of batch) {
        if (collected.unchanged) continue;
        const { outcome } = collected;
        const nextInMs = outcome.ok
          ? nextCadence(cadenceMs)
          : backOff(claim.attempts + 1, retryMs, cadenceMs);
        // Without the claim, somebody else has the source by now, or it is gone.
        if (await claims.complete(trx, claim, outcome, nextInMs)) {
          await assessments.save(trx, claim.location, collected.assessments);
        }
      }
    });
  }
}
