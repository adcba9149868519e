const MOST_TOLD = 3;

/** Gathers why a list of files may be incomplete, as one short text. */
export class Gaps {
  readonly #reasons = new Set<string>();

  add(reason: string): void {
    this.#reasons.add(reason);
  }

  /** The reasons as sentences; undefined where nothing is missing. */
  toText(): string | undefined {
    const reasons = [...this.#reasons];
    if (!reasons.length) return undefined;
    const untold = reasons.length - MOST_TOLD;
    const told = reasons.slice(0, MOST_TOLD).join(' ');
    return untold > 0 ? `${told} And ${untold} more of the kind.` : told;
  }
}
