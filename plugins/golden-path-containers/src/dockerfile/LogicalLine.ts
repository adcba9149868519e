/**
 * An instruction's text with its continuations joined, and the way back to where each character was written.
 */
export class LogicalLine {
  readonly text: string;
  /** Index in `text` where each piece begins. */
  readonly #begins: number[];
  /** Offset in the source where each piece was written. */
  readonly #offsets: number[];
  readonly #sourceEnd: number;
  /** The piece that was last asked for: the next question is mostly about the same. */
  #piece = 0;

  /** @param pieces - starts and ends in the source, alternating */
  constructor(source: string, pieces: number[]) {
    const parts: string[] = [];
    this.#begins = [];
    this.#offsets = [];
    let length = 0;
    for (let i = 0; i < pieces.length; i += 2) {
      if (pieces[i] === pieces[i + 1]) continue;
      this.#begins.push(length);
      this.#offsets.push(pieces[i]);
      parts.push(source.slice(pieces[i], pieces[i + 1]));
      length += pieces[i + 1] - pieces[i];
    }
    this.text = parts.join('');
    this.#sourceEnd = pieces[pieces.length - 1];
  }

  /** Offset in the source of `text[index]`. */
  offsetAt(index: number): number {
    if (index >= this.text.length) return this.#sourceEnd;
    const begins = this.#begins;
    let low = this.#piece;
    const isThere = begins[low] <= index && !(begins[low + 1] <= index);
    if (!isThere) {
      low = 0;
      let high = begins.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (begins[middle] <= index) low = middle;
        else high = middle - 1;
      }
      this.#piece = low;
    }
    return this.#offsets[low] + (index - begins[low]);
  }

  /** Offset in the source just after `text[index - 1]`. */
  endOffsetAt(index: number): number {
    return index > 0 ? this.offsetAt(index - 1) + 1 : this.offsetAt(0);
  }
}
