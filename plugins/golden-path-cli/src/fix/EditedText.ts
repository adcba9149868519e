import type { TextEdit } from 'backstage-plugin-golden-path-common';

/** A stretch of the text as it was, or what came in its place. */
type Piece = { start: number; end: number } | { text: string };

/**
 * A text that is edited again and again, and what all edits together change in the text as it was. Several rounds of fixes thus come
 * to one diff, without anything to be compared.
 */
export class EditedText {
  readonly before: string;
  #text: string;
  #pieces: Piece[];

  constructor(before: string) {
    this.before = before;
    this.#text = before;
    this.#pieces = before ? [{ start: 0, end: before.length }] : [];
  }

  get text(): string {
    return this.#text;
  }

  /** Applies edits that do not overlap, whose places are those of the text as it is now. */
  apply(edits: TextEdit[]): void {
    // From the end on, so that the places of the others stay.
    const ordered = edits
      .map((edit, i) => ({ edit, i }))
      .sort((a, b) => b.edit.start - a.edit.start || b.i - a.i);
    let limit = this.#text.length;
    for (const { edit } of ordered) {
      if (edit.end > limit || edit.start > edit.end)
        throw new Error('Two edits overlap');
      limit = edit.start;
      this.#replace(edit);
    }
    this.#text = this.#pieces.map(piece => this.#textOf(piece)).join('');
  }

  /** The edits that make the text out of what it was. */
  edits(file: string): TextEdit[] {
    const found: TextEdit[] = [];
    let at = 0;
    let text = '';
    const put = (end: number) => {
      if (text !== '' || end > at) found.push({ file, start: at, end, text });
      text = '';
    };
    for (const piece of this.#pieces) {
      if ('text' in piece) text += piece.text;
      else {
        put(piece.start);
        at = piece.end;
      }
    }
    put(this.before.length);
    return found;
  }

  #textOf(piece: Piece): string {
    return 'text' in piece
      ? piece.text
      : this.before.slice(piece.start, piece.end);
  }

  #replace({ start, end, text }: TextEdit): void {
    const next: Piece[] = [];
    let at = 0;
    let done = false;
    const put = () => {
      if (!done && text) next.push({ text });
      done = true;
    };
    for (const piece of this.#pieces) {
      const length =
        'text' in piece ? piece.text.length : piece.end - piece.start;
      const from = Math.max(0, Math.min(length, start - at));
      const to = Math.max(0, Math.min(length, end - at));
      if (from > 0) next.push(part(piece, 0, from));
      if (start < at + length || (start === at && end === at)) put();
      if (to < length) next.push(part(piece, Math.max(from, to), length));
      at += length;
    }
    put();
    this.#pieces = next;
  }
}

function part(piece: Piece, from: number, to: number): Piece {
  return 'text' in piece
    ? { text: piece.text.slice(from, to) }
    : { start: piece.start + from, end: piece.start + to };
}
