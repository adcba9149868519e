/** What evaluating a project may take; hostile text can ask for anything. */
export class Budget {
  /** Expressions that may still be evaluated. */
  #steps = 2_000_000;
  #depth = 0;
  #modules = 2_000;
  #instances = 20_000;

  /** Whether one more expression may be evaluated within the present one; `leave` ends it. */
  enter(): boolean {
    if (this.#steps <= 0 || this.#depth >= 300) return false;
    this.#steps--;
    this.#depth++;
    return true;
  }

  leave(): void {
    this.#depth--;
  }

  takeModule(): boolean {
    return --this.#modules >= 0;
  }

  takeInstance(): boolean {
    return --this.#instances >= 0;
  }

  /** Whether there are resources that were left out. */
  get isExceeded(): boolean {
    return this.#instances < 0;
  }
}
