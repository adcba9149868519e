/** How much of a document is read: its nodes, each time an alias leads to them, and how deep. */
export class Budget {
  #left = 50_000;
  /** Whether something was left out. */
  spent = false;

  /** Whether one more node at this depth may be read. */
  take(depth: number): boolean {
    if (depth < 50 && this.#left > 0) {
      this.#left -= 1;
      return true;
    }
    this.spent = true;
    return false;
  }
}
