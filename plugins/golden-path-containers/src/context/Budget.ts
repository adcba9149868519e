/** What may still be spent on matching paths, so that hostile patterns end in "it cannot be told" and not in a long wait. */
export class Budget {
  #left: number;

  constructor(steps: number) {
    this.#left = steps;
  }

  /** Takes steps away. */
  spend(steps: number): void {
    this.#left -= steps;
  }

  /** Whether all is spent; answers given since then are none. */
  get exhausted(): boolean {
    return this.#left < 0;
  }
}
