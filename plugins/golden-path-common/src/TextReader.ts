import type { Evidence } from './evidence';

/** The texts of a project's files. Lines are split once, and only of files that somebody asks for. */
export class TextReader {
  readonly #texts: Map<string, string | undefined>;
  readonly #lines = new Map<string, string[]>();

  constructor(evidence: Evidence) {
    this.#texts = new Map(evidence.files.map(f => [f.path, f.text]));
  }

  /** Empty for a file that does not exist or was not read. */
  textOf(file: string): string {
    return this.#texts.get(file) ?? '';
  }

  /** None for a file that does not exist or was not read. */
  linesOf(file: string): string[] {
    let lines = this.#lines.get(file);
    if (!lines) {
      lines = this.#texts.get(file)?.split('\n') ?? [];
      this.#lines.set(file, lines);
    }
    return lines;
  }
}
