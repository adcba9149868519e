import type { Place } from '../../graph';

/** The text of a file, with its lines. */
export class SourceText {
  readonly #lineStarts: number[] = [0];

  /** @param fixed - where all of it stands, for a text that is made of another */
  constructor(
    readonly file: string,
    readonly text: string,
    private readonly fixed?: Place,
  ) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
      this.#lineStarts.push(at + 1);
  }

  place(start: number, end: number): Place {
    if (this.fixed) return this.fixed;
    return {
      file: this.file,
      start,
      end,
      line: this.#lineOf(start),
      endLine: this.#lineOf(end > start ? end - 1 : end),
    };
  }

  #lineOf(offset: number): number {
    let low = 0;
    let high = this.#lineStarts.length;
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (this.#lineStarts[middle] <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  }
}
