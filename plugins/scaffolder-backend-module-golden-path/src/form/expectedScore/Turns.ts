/** How much work may be asked for. */
export interface TurnLimits {
  /** Of one person, within a minute. */
  perMinute: number;
  /** Of one person, at once. */
  atOncePerPerson: number;
  /** Of all, at once. */
  atOnce: number;
}

/** Answered as 429; `retryAfter` is in seconds. */
export class TooManyRequestsError extends Error {
  readonly name = 'TooManyRequestsError';
  readonly statusCode = 429;
  readonly retryAfter: number;

  constructor(retryAfter: number) {
    super(`Too much was asked for; try again in ${retryAfter} seconds`);
    this.retryAfter = retryAfter;
  }
}

const MINUTE_MS = 60_000;

/** Lets people have work done, no one of them too much, nor all together. */
export class Turns {
  readonly #limits: TurnLimits;
  readonly #now: () => number;
  readonly #recent = new Map<string, number[]>();
  readonly #running = new Map<string, number>();
  #atOnce = 0;

  constructor(limits: TurnLimits, now: () => number = Date.now) {
    this.#limits = limits;
    this.#now = now;
  }

  /** @throws TooManyRequestsError, without starting the work */
  async take<T>(person: string, work: () => Promise<T>): Promise<T> {
    const { perMinute, atOncePerPerson, atOnce } = this.#limits;
    const now = this.#now();
    this.#forget(now - MINUTE_MS);
    const recent = this.#recent.get(person) ?? [];
    const running = this.#running.get(person) ?? 0;
    if (recent.length >= perMinute) {
      const wait = recent[0] + MINUTE_MS - now;
      throw new TooManyRequestsError(Math.max(1, Math.ceil(wait / 1000)));
    }
    if (running >= atOncePerPerson || this.#atOnce >= atOnce) {
      throw new TooManyRequestsError(1);
    }
    this.#recent.set(person, [...recent, now]);
    this.#running.set(person, running + 1);
    this.#atOnce++;
    try {
      return await work();
    } finally {
      const left = this.#running.get(person)! - 1;
      if (left) this.#running.set(person, left);
      else this.#running.delete(person);
      this.#atOnce--;
    }
  }

  #forget(before: number): void {
    for (const [person, times] of this.#recent) {
      const kept = times.filter(time => time > before);
      if (kept.length) this.#recent.set(person, kept);
      else this.#recent.delete(person);
    }
  }
}
