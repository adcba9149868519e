import { execFormOf, stringsOf, type ExecForm } from './execForm';
import type { LogicalLine } from './LogicalLine';
import type { Flag, Heredoc, Span, Token } from './types';
import { plainWords, quotedWords } from './words';

const QUOTED = new Set(['env', 'arg', 'label']);

/** Where an instruction stands and what was read of it. */
export interface InstructionParts {
  keyword: Token;
  flags: Flag[];
  line: LogicalLine;
  bodyFrom: number;
  bodyTo: number;
  escape: string;
  onbuild?: Instruction;
}

/** One instruction, known to BuildKit or not. Lines count from 1, offsets are UTF-16 units of the file's text. @public */
export class Instruction implements Span {
  /** The keyword in lower case. */
  readonly name: string;
  readonly keyword: Token;
  readonly flags: Flag[];
  /** The text after keyword and flags: continuations joined, comments between them dropped. */
  readonly body: string;
  /** The instruction that an ONBUILD carries. */
  readonly onbuild?: Instruction;
  heredocs: Heredoc[] = [];
  start = 0;
  end = 0;
  line = 0;
  endLine = 0;
  readonly #line: LogicalLine;
  readonly #bodyFrom: number;
  readonly #escape: string;
  #args?: Token[];
  #execForm?: { form: ExecForm | undefined };

  constructor(parts: InstructionParts) {
    this.keyword = parts.keyword;
    this.name = parts.keyword.text.toLowerCase();
    this.flags = parts.flags;
    this.body = parts.line.text.slice(parts.bodyFrom, parts.bodyTo);
    this.onbuild = parts.onbuild;
    this.#line = parts.line;
    this.#bodyFrom = parts.bodyFrom;
    this.#escape = parts.escape;
  }

  /** Offset in the file of `body[index]`. */
  offsetAt(index: number): number {
    return this.#line.offsetAt(this.#bodyFrom + index);
  }

  /** Offset in the file just after `body[index - 1]`. */
  endOffsetAt(index: number): number {
    return this.#line.endOffsetAt(this.#bodyFrom + index);
  }

  /** The range of the body in the file. */
  get bodySpan(): Span {
    return { start: this.offsetAt(0), end: this.endOffsetAt(this.body.length) };
  }

  /** The value of a flag, the last one if it is given again. */
  flag(name: string): string | undefined {
    return this.flags.filter(flag => flag.name === name).pop()?.value;
  }

  /** The words of a HEALTHCHECK after CMD, or the body: what may be a JSON array. */
  get command(): { text: string; from: number } {
    const match = this.name === 'healthcheck' && /^cmd\s+/i.exec(this.body);
    const from = match ? match[0].length : 0;
    return { text: this.body.slice(from), from };
  }

  /** The body read as a JSON array, where the keyword takes one; `undefined` means shell form. */
  get execForm(): ExecForm | undefined {
    if (!this.#execForm) {
      const { text, from } = this.command;
      this.#execForm = { form: execFormOf(from > 0 ? 'cmd' : this.name, text) };
    }
    return this.#execForm.form;
  }

  /** The strings of the exec form. */
  get exec(): string[] | undefined {
    const form = this.execForm;
    return form?.kind === 'strings' ? form.values : undefined;
  }

  /** The arguments with their places: strings of a JSON array, else words as BuildKit splits them. */
  get args(): Token[] {
    this.#args ??= this.#readArgs();
    return this.#args;
  }

  #readArgs(): Token[] {
    const { text, from } = this.command;
    const { exec } = this;
    let found: Token[];
    if (exec) found = stringsOf(text, exec);
    else if (QUOTED.has(this.name)) found = quotedWords(text, this.#escape);
    else found = plainWords(text);
    return found.map(word => ({
      text: word.text,
      start: this.offsetAt(from + word.start),
      end: this.endOffsetAt(from + word.end),
    }));
  }
}
