import type { TextEdit } from 'backstage-plugin-golden-path-common';

/** Part of a text as SARIF names it: lines and columns count from 1, the end column is the one after; offsets count from 0. */
export interface Region {
  startLine: number;
  startColumn: number;
  endLine: number;
  endColumn: number;
  charOffset: number;
  charLength: number;
}

/** Tells the regions of one text. Its columns are UTF-16 units, and its lines end in `\n` or `\r\n`. */
export class Regions {
  readonly #starts: number[] = [0];

  constructor(text: string) {
    let at = text.indexOf('\n');
    while (at !== -1) {
      this.#starts.push(at + 1);
      at = text.indexOf('\n', at + 1);
    }
  }

  /** The half-open range `[start, end)`. */
  of({ start, end }: Pick<TextEdit, 'start' | 'end'>): Region {
    const from = this.#lineAt(start);
    const to = this.#lineAt(end);
    return {
      startLine: from + 1,
      startColumn: start - this.#starts[from] + 1,
      endLine: to + 1,
      endColumn: end - this.#starts[to] + 1,
      charOffset: start,
      charLength: end - start,
    };
  }

  #lineAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.#starts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
