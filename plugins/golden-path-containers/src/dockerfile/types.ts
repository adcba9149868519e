/** A half-open range `[start, end)` of the file's text, in UTF-16 units. @public */
export interface Span {
  start: number;
  end: number;
}

/** A piece of the text as it means, with the range it was written in. @public */
export interface Token extends Span {
  text: string;
}

/** `--name=value` or `--name` after the keyword. @public */
export interface Flag extends Token {
  name: string;
  value?: string;
}

/** A here-document of a RUN, COPY or ADD. @public */
export interface Heredoc {
  /** The terminator. */
  name: string;
  /** Variables in the content are expanded: the terminator was not quoted. */
  expand: boolean;
  /** `<<-`: leading tabs are dropped. */
  stripTabs: boolean;
  /** Range of the content, without the terminator's line. */
  content: Span;
}

/** `# syntax=`, `# escape=` or `# check=` at the top of the file. @public */
export interface Directive extends Span {
  name: string;
  value: string;
  line: number;
}

/** @public */
export interface Comment extends Span {
  line: number;
}

/** What BuildKit would refuse. @public */
export interface SyntaxProblem {
  line: number;
  message: string;
}
