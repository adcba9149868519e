import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Assessment } from 'backstage-plugin-golden-path-common';
import type { Reading } from 'backstage-plugin-golden-path-node';
import type { Knex } from 'knex';
import { setTimeout as sleep } from 'node:timers/promises';
import pLimit from 'p-limit';
import type { Assessor } from '../assess/Assessor';
import type { AssessmentStore } from '../database/AssessmentStore';
import type {
  Claim,
  ReadingOutcome,
  SourceStore,
} from '../database/SourceStore';
import { backOff, nextCadence } from './backOff';
import type { EvidenceReader } from './EvidenceReader';
import { problemOf } from './problemOf';

interface CollectorOptions {
  knex: Knex;
  sources: SourceStore;
  assessments: AssessmentStore;
  reader: EvidenceReader;
  assessor: Assessor;
  /** Digest of scorecards and policies; an assessment by another one no longer stands. */
  engine: string;
  /** Sources worked on at once by this process. */
  concurrency: number;
  cadenceMs: number;
  /** Time to the first new try after a failure. */
  retryMs: number;
  leaseMs: number;
  logger: LoggerService;
}

/** How often to look whether another replica is done. */
const WATCH_MS = 200;

interface Collected {
  outcome: ReadingOutcome;
  assessments: Assessment[];
}

/** Works off the queue: claims due sources, reads, assesses and stores. */
export class Collector {
  readonly #options: CollectorOptions;
  readonly #running = new Map<Claim, Promise<void>>();
  readonly #stop = new AbortController();
  readonly #personsTurn: ReturnType<typeof pLimit>;
  /** Of these, claimed by the schedule rather than for a person. */
  readonly #scheduled = new Set<Claim>();
  /** Claims go one after the other, so that each sees how much room there is. */
  #claiming: Promise<void> = Promise.resolve();

  constructor(options: CollectorOptions) {
    this.#options = options;
    this.#personsTurn = pLimit(options.concurrency);
  }

  /** Claims as much due work as there is room for, and returns without waiting for it. */
  async tick(): Promise<void> {
    const claiming = this.#claiming.then(() => this.#claim());
    this.#claiming = claiming.catch(() => {});
    await claiming;
  }

  /** Works until nothing is due. */
  async drain(): Promise<void> {
    for (;;) {
      await this.tick();
      if (!this.#running.size) return;
      await Promise.race(this.#running.values());
    }
  }

  /**
   * Reads a source now, due or not, for a person who waits. It has turns of its own: the schedule's work does not hold it
   * up. Where somebody is at the source already, it is read once more after that, since what they read may be old.
   *
   * @returns once it is done, or when patience ends; the work then goes on
   */
  async refresh(location: string, patienceMs: number): Promise<void> {
    const { sources, leaseMs } = this.#options;
    const patience = new AbortController();
    const impatient = sleep(patienceMs, undefined, { signal: patience.signal });
    const done = this.#personsTurn(async () => {
      if (this.#stop.signal.aborted) return;
      const claim = await sources.claimOne(location, leaseMs);
      if (claim) {
        await this.#start(claim);
        return;
      }
      await sources.markDue(location);
      while (!patience.signal.aborted) {
        await this.tick();
        await sleep(WATCH_MS);
        if (!(await sources.status(location))?.refreshing) return;
      }
    });
    try {
      await Promise.race([done, impatient]);
    } finally {
      patience.abort();
      impatient.catch(() => {});
    }
  }

  /** Stops reading and gives back what is not done. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#claiming;
    const claims = [...this.#running.keys()];
    await Promise.allSettled(this.#running.values());
    await this.#options.sources.release(claims);
  }

  async #claim(): Promise<void> {
    const { sources, concurrency, leaseMs } = this.#options;
    const room = concurrency - this.#scheduled.size;
    if (room <= 0 || this.#stop.signal.aborted) return;
    // A host that hangs must not take every turn: what failed last time gets half of them.
    const failed = [...this.#scheduled].filter(c => c.attempts > 0).length;
    const troubled = Math.max(0, Math.ceil(concurrency / 2) - failed);
    for (const claim of await sources.claim(room, leaseMs, troubled)) {
      this.#scheduled.add(claim);
      this.#start(claim).finally(() => {
        this.#scheduled.delete(claim);
        // What waits next need not wait for the next poll.
        this.tick().catch(error => this.#options.logger.warn('Claim', error));
      });
    }
  }

  #start(claim: Claim): Promise<void> {
    const work = this.#collect(claim)
      .catch(error => {
        // The lease runs out by itself, and then somebody tries again.
        this.#options.logger.error(`Could not store ${claim.location}`, error);
      })
      .finally(() => this.#running.delete(claim));
    this.#running.set(claim, work);
    return work;
  }

  async #collect(claim: Claim): Promise<void> {
    const { knex, sources, assessments, cadenceMs, retryMs } = this.#options;
    const collected = await this.#read(claim);
    if (this.#stop.signal.aborted) return;
    const { outcome } = collected;
    const nextInMs = outcome.ok
      ? nextCadence(cadenceMs)
      : backOff(claim.attempts + 1, retryMs, cadenceMs);
    await knex.transaction(async trx => {
      // Without the claim, somebody else has the source by now, or it is gone.
      if (await sources.complete(trx, claim, outcome, nextInMs)) {
        await assessments.save(trx, claim.location, collected.assessments);
      }
    });
  }

  async #read(claim: Claim): Promise<Collected> {
    const { reader, engine } = this.#options;
    const stands = claim.engine === engine ? claim.etag : undefined;
    let reading: Reading;
    try {
      reading = await reader.read(claim.location, stands, this.#stop.signal);
    } catch (error) {
      return this.#failed(claim, error, 'The reading failed');
    }
    try {
      return await this.#assess(claim, reading);
    } catch (error) {
      return this.#failed(claim, error, 'The assessment could not run');
    }
  }

  #failed(claim: Claim, error: unknown, context: string): Collected {
    const problem = problemOf(error, context);
    this.#options.logger.debug(`${claim.location}: ${problem}`);
    return { outcome: { ok: false, problem }, assessments: [] };
  }

  async #assess(claim: Claim, reading: Reading): Promise<Collected> {
    const { assessor, engine } = this.#options;
    if (reading.unchanged) {
      const { etag, revision } = claim;
      return { outcome: { ok: true, etag, revision, engine }, assessments: [] };
    }
    const { assessments, limited } = await assessor.assess(reading.evidence);
    const { revision } = reading;
    // Evidence that hit a limit is read again in full next time: it may have been the machine's bad day.
    const etag = limited ? undefined : reading.etag;
    return { outcome: { ok: true, etag, revision, engine }, assessments };
  }
}
