import type { LoggerService } from '@backstage/backend-plugin-api';
import { setTimeout as sleep } from 'node:timers/promises';
import pLimit from 'p-limit';
import type { Claim, ClaimStore } from '../database/ClaimStore';
import type { SourceStore } from '../database/SourceStore';
import { LookAhead } from './LookAhead';
import { readAndAssess, type Engine } from './readAndAssess';
import type { ResultWriter } from './ResultWriter';

interface CollectorOptions {
  engine: Engine;
  sources: SourceStore;
  claims: ClaimStore;
  writer: ResultWriter;
  /** Sources worked on at once by this process. */
  concurrency: number;
  leaseMs: number;
  logger: LoggerService;
}

/** How often to look whether another replica is done. */
const WATCH_MS = 200;
/** How long a claimed source may wait for its turn before another replica gets it. */
const WAIT_MS = 1_000;

/** Works off the queue: claims due sources, reads, assesses and stores. */
export class Collector {
  readonly #options: CollectorOptions;
  readonly #stop = new AbortController();
  readonly #personsTurn: ReturnType<typeof pLimit>;
  readonly #lookAhead: LookAhead;
  /** Begun and not yet stored. */
  readonly #running = new Map<Claim, Promise<void>>();
  /** Of these, the schedule's that take one of its turns. */
  readonly #turns = new Set<Claim>();
  /** Claimed by the schedule ahead of their turn. */
  #waiting: Claim[] = [];
  #waitingSince = 0;
  /** How many are being read and assessed. */
  #busy = 0;
  /** Claims go one after the other, so that each sees how much room there is. */
  #claiming: Promise<void> = Promise.resolve();
  /** The claim that comes after the one that runs. */
  #nextClaim: Promise<void> | undefined;

  constructor(options: CollectorOptions) {
    this.#options = options;
    this.#personsTurn = pLimit(options.concurrency);
    this.#lookAhead = new LookAhead(options.concurrency, performance.now());
  }

  /** Claims as much due work as there is room for, and returns without waiting for it. */
  async tick(): Promise<void> {
    if (!this.#nextClaim) {
      this.#nextClaim = this.#claiming.then(() => {
        this.#nextClaim = undefined;
        return this.#claim();
      });
      this.#claiming = this.#nextClaim.catch(() => {});
    }
    await this.#nextClaim;
  }

  /** Works until nothing is due. */
  async drain(): Promise<void> {
    for (;;) {
      await this.tick();
      if (!this.#running.size) return;
      await Promise.all(this.#running.values());
    }
  }

  /**
   * Reads a source now, due or not, for a person who waits. It has turns of its own: the schedule's work does not hold it
   * up. Where somebody is at the source already, it is read once more after that, since what they read may be old.
   *
   * @returns once it is done, or when patience ends; the work then goes on
   */
  async refresh(location: string, patienceMs: number): Promise<void> {
    const patience = new AbortController();
    const impatient = sleep(patienceMs, undefined, { signal: patience.signal });
    const done = this.#personsTurn(() =>
      this.#readForPerson(location, patience.signal),
    );
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
    this.#options.writer.flush();
    const claims = [...this.#running.keys(), ...this.#takeWaiting()];
    await Promise.allSettled(this.#running.values());
    await this.#options.claims.release(claims);
  }

  async #readForPerson(location: string, gone: AbortSignal): Promise<void> {
    const { sources, claims, leaseMs } = this.#options;
    if (this.#stop.signal.aborted) return;
    const [mine] = this.#takeWaiting(claim => claim.location === location);
    let claim: Claim | undefined =
      mine ?? (await claims.claimOne(location, leaseMs));
    if (!claim) await sources.markDue(location);
    while (!claim && !gone.aborted) {
      await sleep(WATCH_MS);
      if (!(await sources.status(location))?.refreshing) return;
      claim = await claims.claimOne(location, leaseMs);
    }
    if (claim) await this.#start(claim);
  }

  async #claim(): Promise<void> {
    const { claims, concurrency, leaseMs } = this.#options;
    if (this.#stop.signal.aborted) return;
    const now = performance.now();
    if (this.#waiting.length && now - this.#waitingSince > WAIT_MS) {
      // Every turn is taken, and not one ended soon enough.
      this.#lookAhead.adapt(now);
      await claims.release(this.#takeWaiting());
      // One may have ended meanwhile: nobody else would then begin what was given back.
      if (this.#turns.size >= concurrency) return;
    }
    if (this.#waiting.length) {
      const room = concurrency - this.#waiting.filter(c => c.urgent).length;
      const urgent = await claims.claimUrgent(room, leaseMs);
      this.#waiting.unshift(...urgent);
    } else {
      this.#lookAhead.adapt(now);
      const room = concurrency + this.#lookAhead.size - this.#turns.size;
      if (room <= 0) return;
      // A host that hangs must not take every turn: what failed last time gets half of them.
      const failed = [...this.#turns].filter(c => c.attempts > 0).length;
      const troubled = Math.max(0, Math.ceil(concurrency / 2) - failed);
      this.#waiting = await claims.claim(room, leaseMs, troubled);
      this.#waitingSince = performance.now();
    }
    this.#begin();
  }

  /** Gives the turns that are free to what waits. */
  #begin(): void {
    while (this.#turns.size < this.#options.concurrency) {
      const claim = this.#waiting.shift();
      if (!claim) return;
      this.#turns.add(claim);
      this.#lookAhead.begin();
      this.#start(claim).finally(() => this.#endTurn(claim));
    }
  }

  #endTurn(claim: Claim): void {
    if (!this.#turns.delete(claim) || this.#stop.signal.aborted) return;
    this.#begin();
    if (this.#waiting.length) return;
    // What waits next need not wait for the next poll.
    this.tick().catch(error => this.#options.logger.warn('Claim', error));
  }

  #takeWaiting(which: (claim: Claim) => boolean = () => true): Claim[] {
    const taken = this.#waiting.filter(which);
    this.#waiting = this.#waiting.filter(claim => !which(claim));
    return taken;
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
    const { engine, writer } = this.#options;
    const { signal } = this.#stop;
    this.#busy++;
    const collected = await readAndAssess(claim, engine, signal);
    this.#busy--;
    if (signal.aborted) return;
    const written = writer.add(claim, collected);
    // An assessment keeps its turn until it is stored, so that not too many pile up.
    if (collected.unchanged) this.#endTurn(claim);
    if (!this.#busy) writer.flush();
    await written;
  }
}
