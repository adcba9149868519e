/** How much work is claimed ahead, in time. Short, since another replica cannot take what waits here. */
const AHEAD_MS = 250;
const MOST = 256;

/**
 * How many sources to claim beyond those that are read at once: as many as were begun in a quarter of a second lately. Slow sources
 * are then claimed one by one, and unchanged local ones by the hundred, so that the claims cost next to nothing.
 */
export class LookAhead {
  /** Sources to claim ahead now. */
  size = 0;
  readonly #step: number;
  #begun = 0;
  #since: number;

  /** @param step - how much the size may grow by at first; it doubles from there */
  constructor(step: number, now: number) {
    this.#step = step;
    this.#since = now;
  }

  /** A source was begun. */
  begin(): void {
    this.#begun++;
  }

  /** Adapts the size to the pace since the last time. */
  adapt(now: number): void {
    const took = Math.max(1, now - this.#since);
    const pace = Math.floor((this.#begun / took) * AHEAD_MS);
    this.size = Math.min(MOST, pace, 2 * this.size + this.#step);
    this.#begun = 0;
    this.#since = now;
  }
}
