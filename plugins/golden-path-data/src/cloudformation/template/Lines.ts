import type { Place } from '../../graph';

/** Finds the lines of offsets in one file. */
export class Lines {
  readonly #starts = [0];

  constructor(readonly file: string, readonly text: string) {
    for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1))
      this.#starts.push(i + 1);
  }

  lineOf(offset: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  }

  /** The place of `[start, end)`, without white space at its end. */
  place(start: number, end: number): Place {
    let last = Math.max(start, end);
    while (last > start && /\s/.test(this.text[last - 1]!)) last--;
    return {
      file: this.file,
      start,
      end: last,
      line: this.lineOf(start),
      endLine: this.lineOf(Math.max(start, last - 1)),
    };
  }
}
