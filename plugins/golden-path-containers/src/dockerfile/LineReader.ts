/** Walks over the physical lines of a text. */
export class LineReader {
  readonly #text: string;
  #position: number;
  /** Number of the current line, from 1; 0 before the first. */
  number = 0;
  /** Where the current line starts. */
  start = 0;
  /** Where it ends, without its line break (`\n` or `\r\n`). */
  end = 0;

  constructor(text: string) {
    this.#text = text;
    this.#position = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  }

  /** Where the line after the current one starts. */
  get position(): number {
    return this.#position;
  }

  /** Moves to the next line; `false` at the end of the text. */
  next(): boolean {
    const text = this.#text;
    if (this.#position >= text.length) return false;
    this.start = this.#position;
    const newline = text.indexOf('\n', this.start);
    this.end = newline < 0 ? text.length : newline;
    this.#position = newline < 0 ? text.length : newline + 1;
    while (this.end > this.start && text.charCodeAt(this.end - 1) === 0x0d) {
      this.end--;
    }
    this.number++;
    return true;
  }
}
