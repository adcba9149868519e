/** What is no HCL, and where. */
export class HclError {
  constructor(readonly message: string, readonly offset: number) {}
}

/** Walks over the text of an HCL file. */
export class Scanner {
  readonly text: string;
  at: number;

  constructor(text: string, at: number = 0) {
    this.text = text;
    this.at = at;
  }

  /** Passes blanks and comments; line breaks too where they mean nothing. */
  skip(breaks: boolean): void {
    const blank = breaks ? /[ \t\r\n\ufeff]*/y : /[ \t\r\ufeff]*/y;
    for (;;) {
      this.match(blank);
      const { text, at } = this;
      if (text[at] === '#' || text.startsWith('//', at)) {
        const end = text.indexOf('\n', at);
        this.at = end < 0 ? text.length : end;
      } else if (text.startsWith('/*', at)) {
        const end = text.indexOf('*/', at + 2);
        this.at = end < 0 ? text.length : end + 2;
      } else return;
    }
  }

  /** Passes what a sticky pattern matches here. */
  match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }

  /** Passes this text, if it stands here. */
  take(text: string): boolean {
    if (!this.text.startsWith(text, this.at)) return false;
    this.at += text.length;
    return true;
  }

  expect(text: string): void {
    if (!this.take(text)) this.fail(`${text} is missing`);
  }

  get atEnd(): boolean {
    return this.at >= this.text.length;
  }

  fail(message: string): never {
    throw new HclError(message, this.at);
  }
}
