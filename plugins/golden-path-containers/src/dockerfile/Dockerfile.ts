import type { Instruction } from './Instruction';
import type { Comment, Directive, SyntaxProblem } from './types';

/** What one file says. @public */
export interface Dockerfile {
  text: string;
  /** The character that continues lines: a backslash or a backtick. */
  escape: string;
  directives: Directive[];
  instructions: Instruction[];
  comments: Comment[];
  /** Blank lines inside instructions. */
  emptyContinuations: number[];
  problems: SyntaxProblem[];
  /** The line of an offset, from 1. */
  lineAt(offset: number): number;
}

/** Answers which line an offset lies in, by binary search. */
export function lineIndex(text: string): (offset: number) => number {
  let starts: number[] | undefined;
  return offset => {
    starts ??= lineStarts(text);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  let at = text.indexOf('\n');
  while (at >= 0) {
    starts.push(at + 1);
    at = text.indexOf('\n', at + 1);
  }
  return starts;
}
