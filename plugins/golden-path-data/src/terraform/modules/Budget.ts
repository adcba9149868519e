/** What evaluating a root module may take; hostile text can ask for anything. */
export class Budget {
  /** Expressions that may still be evaluated. */
  #steps = 2_000_000;
  #depth = 0;
  #modules = 500;
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

  /** Whether work of this size may be done. */
  spend(steps: number): boolean {
    this.#steps -= steps;
    return this.#steps > 0;
  }

  takeModule(): boolean {
    return --this.#modules >= 0;
  }

  takeInstance(): boolean {
    return --this.#instances >= 0;
  }
}
